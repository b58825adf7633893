#include "style/token.h"

#include <charconv>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "style/code_point.h"

namespace style {
namespace {

class Tokenizer {
public:
    Tokenizer(std::string_view text, report::FileId file, report::Log& log)
        : text_(text), file_(file), log_(log) {
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") // a byte order mark is no part of the sheet (3.2)
            at_ = 3;
    }

    std::vector<Token> run() {
        std::vector<Token> tokens;
        for (;;) {
            consume_comments();
            const std::size_t begin = at_;
            Token token = consume_token();
            if (token.kind == TokenKind::end)
                return tokens;
            token.span = span_from(begin);
            tokens.push_back(std::move(token));
        }
    }

private:
    report::Span span_from(std::size_t begin) const {
        return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    }

    // 3.3: CR, CR LF and FF are one newline; NUL is U+FFFD. Done here so that offsets stay true.
    base::CodePoint code_at(std::size_t offset) const {
        if (offset >= text_.size())
            return {end_of_file, 0};
        const char c = text_[offset];
        if (c == '\r')
            return {U'\n', text_.substr(offset, 2) == "\r\n" ? std::size_t{2} : std::size_t{1}};
        if (c == '\f')
            return {U'\n', 1};
        if (c == '\0')
            return {replacement, 1};
        return base::decode_utf8(text_, offset);
    }
    char32_t peek(int ahead = 0) const {
        std::size_t offset = at_;
        for (; ahead > 0; --ahead)
            offset += code_at(offset).length;
        return code_at(offset).value;
    }
    char32_t next() {
        const base::CodePoint code = code_at(at_);
        at_ += code.length;
        return code.value;
    }
    void skip(int count) {
        for (; count > 0; --count)
            next();
    }
    void skip_whitespace() {
        while (is_whitespace(peek()))
            next();
    }

    // 4.3.2
    void consume_comments() {
        while (peek() == U'/' && peek(1) == U'*') {
            const std::size_t begin = at_;
            const std::size_t close = text_.find("*/", at_ + 2);
            at_ = close == std::string_view::npos ? text_.size() : close + 2;
            if (close == std::string_view::npos)
                log_.warning("css-syntax", span_from(begin), "comment is never closed", {"end it with */"});
        }
    }

    // 4.3.1
    Token consume_token() {
        const char32_t c = peek();
        if (c == end_of_file)
            return {};
        if (is_whitespace(c)) {
            skip_whitespace();
            return simple(TokenKind::whitespace);
        }
        if (c == U'"' || c == U'\'')
            return consume_string();
        if (c == U'#' && (is_ident(peek(1)) || starts_escape(1)))
            return consume_hash();
        if (starts_number())
            return consume_numeric();
        if (c == U'-' && text_.substr(at_, 3) == "-->") { // before names: "--" starts one
            skip(3);
            return simple(TokenKind::cdc);
        }
        if (starts_ident(0))
            return consume_ident_like();
        if (c == U'@' && starts_ident(1)) {
            next();
            return simple(TokenKind::at_keyword, consume_name());
        }
        return consume_punctuation();
    }

    Token consume_punctuation() {
        if (peek() == U'<' && text_.substr(at_, 4) == "<!--") {
            skip(4);
            return simple(TokenKind::cdo);
        }
        const char32_t c = next();
        switch (c) {
        case U'(': return simple(TokenKind::open_paren);
        case U')': return simple(TokenKind::close_paren);
        case U'[': return simple(TokenKind::open_square);
        case U']': return simple(TokenKind::close_square);
        case U'{': return simple(TokenKind::open_curly);
        case U'}': return simple(TokenKind::close_curly);
        case U',': return simple(TokenKind::comma);
        case U':': return simple(TokenKind::colon);
        case U';': return simple(TokenKind::semicolon);
        default: break;
        }
        Token token = simple(TokenKind::delim);
        base::append_utf8(token.text, c);
        return token;
    }

    static Token simple(TokenKind kind, std::string text = {}) {
        Token token;
        token.kind = kind;
        token.text = std::move(text);
        return token;
    }

    Token consume_hash() {
        next();
        const bool is_id = starts_ident(0);
        Token token = simple(TokenKind::hash, consume_name());
        token.is_id = is_id;
        return token;
    }

    // 4.3.3
    Token consume_numeric() {
        Token token = consume_number();
        if (starts_ident(0)) {
            token.kind = TokenKind::dimension;
            token.text = consume_name();
        } else if (peek() == U'%') {
            next();
            token.kind = TokenKind::percentage;
        }
        return token;
    }

    // 4.3.4
    Token consume_ident_like() {
        std::string name = consume_name();
        if (peek() != U'(')
            return simple(TokenKind::ident, std::move(name));
        next();
        if (!base::equals_ignoring_case(name, "url"))
            return simple(TokenKind::function, std::move(name));
        const std::size_t begin = at_;
        skip_whitespace();
        const bool quoted = peek() == U'"' || peek() == U'\'';
        at_ = begin;
        if (quoted)
            return simple(TokenKind::function, std::move(name));
        return consume_url();
    }

    // 4.3.5
    Token consume_string() {
        const std::size_t begin = at_;
        const char32_t quote = next();
        Token token = simple(TokenKind::string);
        for (;;) {
            const char32_t c = peek();
            if (c == end_of_file || c == U'\n') {
                log_.warning("css-syntax", span_from(begin), "text in quotation marks is never closed",
                             {"put the closing quotation mark on the same line"});
                if (c == U'\n')
                    token.kind = TokenKind::bad_string;
                return token;
            }
            next();
            if (c == quote)
                return token;
            if (c == U'\\')
                consume_escape_in_string(token.text);
            else
                base::append_utf8(token.text, c);
        }
    }
    void consume_escape_in_string(std::string& text) {
        if (peek() == end_of_file)
            return;
        if (peek() == U'\n')
            next();
        else
            base::append_utf8(text, consume_escape());
    }

    // 4.3.6
    Token consume_url() {
        Token token = simple(TokenKind::url);
        skip_whitespace();
        for (;;) {
            const char32_t c = peek();
            if (c == U')' || c == end_of_file) {
                next();
                return token;
            }
            if (is_whitespace(c)) {
                skip_whitespace();
                if (peek() == U')' || peek() == end_of_file)
                    continue;
                return consume_bad_url();
            }
            if (c == U'"' || c == U'\'' || c == U'(' || is_non_printable(c))
                return consume_bad_url();
            if (c == U'\\' && !starts_escape(0))
                return consume_bad_url();
            next();
            base::append_utf8(token.text, c == U'\\' ? consume_escape() : c);
        }
    }
    // 4.3.14
    Token consume_bad_url() {
        for (;;) {
            if (peek() == end_of_file)
                return simple(TokenKind::bad_url);
            if (starts_escape(0)) {
                next();
                consume_escape();
            } else if (next() == U')') {
                return simple(TokenKind::bad_url);
            }
        }
    }

    // 4.3.7; the backslash has been consumed.
    char32_t consume_escape() {
        if (peek() == end_of_file)
            return replacement;
        if (!is_hex_digit(peek()))
            return next();
        char32_t value = 0;
        for (int digits = 0; digits < 6 && is_hex_digit(peek()); ++digits) {
            const char32_t c = next();
            value = value * 16 + (is_digit(c) ? c - U'0' : (c | 0x20) - U'a' + 10);
        }
        if (is_whitespace(peek()))
            next();
        const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
        return value == 0 || surrogate || value > 0x10FFFF ? replacement : value;
    }

    // 4.3.8
    bool starts_escape(int ahead) const {
        return peek(ahead) == U'\\' && peek(ahead + 1) != U'\n' && peek(ahead + 1) != end_of_file;
    }
    // As 4.3.8, but a backslash that ends the file is an escape outside strings.
    bool valid_escape(int ahead) const { return peek(ahead) == U'\\' && peek(ahead + 1) != U'\n'; }

    // 4.3.9
    bool starts_ident(int ahead) const {
        if (peek(ahead) == U'-')
            return is_ident_start(peek(ahead + 1)) || peek(ahead + 1) == U'-' || valid_escape(ahead + 1);
        return is_ident_start(peek(ahead)) || valid_escape(ahead);
    }

    // 4.3.10
    bool starts_number() const {
        const int sign = peek() == U'+' || peek() == U'-' ? 1 : 0;
        return is_digit(peek(sign)) || (peek(sign) == U'.' && is_digit(peek(sign + 1)));
    }

    // 4.3.11
    std::string consume_name() {
        std::string name;
        for (;;) {
            if (is_ident(peek())) {
                base::append_utf8(name, next());
            } else if (valid_escape(0)) {
                next();
                base::append_utf8(name, consume_escape());
            } else {
                return name;
            }
        }
    }

    // 4.3.12 and 4.3.13
    Token consume_number() {
        Token token = simple(TokenKind::number);
        token.integer = true;
        const std::size_t begin = at_;
        if (peek() == U'+' || peek() == U'-')
            next();
        consume_digits();
        if (peek() == U'.' && is_digit(peek(1))) {
            next();
            consume_digits();
            token.integer = false;
        }
        const int sign = peek(1) == U'+' || peek(1) == U'-' ? 1 : 0;
        if ((peek() == U'e' || peek() == U'E') && is_digit(peek(1 + sign))) {
            skip(2 + sign);
            consume_digits();
            token.integer = false;
        }
        token.number = to_number(text_.substr(begin, at_ - begin));
        return token;
    }
    void consume_digits() {
        while (is_digit(peek()))
            next();
    }
    static double to_number(std::string_view digits) {
        if (!digits.empty() && digits.front() == '+')
            digits.remove_prefix(1);
        double value = 0;
        const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        constexpr double too_large = 1e30;
        return result.ec == std::errc::result_out_of_range ? too_large : value;
    }

    std::string_view text_;
    report::FileId file_;
    report::Log& log_;
    std::size_t at_ = 0;
};

} // namespace

std::vector<Token> tokenize(std::string_view text, report::FileId file, report::Log& log) {
    return Tokenizer(text, file, log).run();
}

} // namespace style
