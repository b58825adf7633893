#include "audit/language/tokens.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>

#include "audit/language/language.h"
#include "base/utf8.h"

namespace audit {
namespace {

constexpr std::size_t longest_address = 2000; // bytes

bool is_letter(char32_t c) {
    const auto icu = static_cast<UChar32>(c);
    return u_isalpha(icu) != 0 || c == 0xAD ||
           (U_GET_GC_MASK(icu) & (U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ME_MASK)) != 0;
}

bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool is_blank(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0x200B;
}

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == 0x2019;
}

bool is_hyphen(char32_t c) {
    return c == '-' || c == 0x2010 || c == 0x2011;
}

bool is_currency(char32_t c) {
    return u_charType(static_cast<UChar32>(c)) == U_CURRENCY_SYMBOL;
}

class Cutter {
public:
    explicit Cutter(std::string_view text) : text_(text) {}

    std::vector<Token> cut() {
        while (at_ < text_.size()) {
            const base::CodePoint c = base::decode_utf8(text_, at_);
            if (is_blank(c.value)) {
                at_ += c.length;
                continue;
            }
            cut_one(c);
        }
        return std::move(tokens_);
    }

private:
    [[nodiscard]] base::CodePoint peek(std::size_t at) const { return base::decode_utf8(text_, at); }

    void add(std::size_t end, TokenKind kind) {
        Token token;
        token.begin = static_cast<std::uint32_t>(at_);
        token.end = static_cast<std::uint32_t>(end);
        token.kind = kind;
        token.folded = fold(text_.substr(at_, end - at_));
        tokens_.push_back(std::move(token));
        at_ = end;
    }

    void cut_one(base::CodePoint c) {
        if (const std::size_t end = end_of_address(); end > at_)
            add(end, TokenKind::address);
        else if (is_digit(c.value))
            add(end_of_number(at_), TokenKind::number);
        else if ((is_currency(c.value) || c.value == '+') && is_digit(peek(at_ + c.length).value))
            add(end_of_number(at_ + c.length), TokenKind::number);
        else if (is_letter(c.value))
            add(end_of_word(), TokenKind::word);
        else
            add(at_ + c.length, TokenKind::mark);
    }

    // The run to the next blank, if it is a web or email address, without what punctuates it.
    [[nodiscard]] std::size_t end_of_address() const {
        if (at_ > 0 && !is_blank(peek(at_ - 1).value) && peek(at_ - 1).value < 0x80 &&
            std::string_view("(\"'").find(text_[at_ - 1]) == std::string_view::npos)
            return at_;
        std::size_t end = at_;
        while (end < text_.size() && !is_blank(peek(end).value)) {
            end += std::max<std::size_t>(peek(end).length, 1);
            if (end - at_ > longest_address)
                return at_;
        }
        while (end > at_ && std::string_view(".,;:!?)\"'>").find(text_[end - 1]) != std::string_view::npos)
            --end;
        return looks_like_address(text_.substr(at_, end - at_)) ? end : at_;
    }

    static bool looks_like_address(std::string_view run) {
        if (run.find("://") != std::string_view::npos || run.starts_with("www."))
            return true;
        const std::size_t at = run.find('@');
        if (at != std::string_view::npos)
            return at > 0 && run.find('.', at) != std::string_view::npos;
        const std::string_view host = run.substr(0, run.find('/'));
        constexpr std::array endings{".uk",    ".com",  ".org", ".net", ".wales",
                                     ".cymru", ".scot", ".eu",  ".info"};
        return std::any_of(endings.begin(), endings.end(), [host](std::string_view ending) {
            return host.size() > ending.size() + 1 && host.ends_with(ending);
        });
    }

    // Digits, what joins digits, and letters that stand right behind: "3.30pm", "24/7", "21st".
    [[nodiscard]] std::size_t end_of_number(std::size_t end) const {
        while (end < text_.size()) {
            const base::CodePoint c = peek(end);
            const bool joins = std::string_view(".,:/-").find(text_[end]) != std::string_view::npos &&
                               is_digit(peek(end + 1).value);
            if (!is_digit(c.value) && !is_letter(c.value) && !joins)
                break;
            end += c.length;
        }
        return end;
    }

    [[nodiscard]] std::size_t end_of_word() const {
        std::size_t end = at_;
        while (end < text_.size()) {
            const base::CodePoint c = peek(end);
            const char32_t next = peek(end + c.length).value;
            const bool joins = (is_apostrophe(c.value) && is_letter(next)) ||
                               (is_hyphen(c.value) && (is_letter(next) || is_digit(next)));
            if (!is_letter(c.value) && !is_digit(c.value) && !joins)
                break;
            end += c.length;
        }
        return end_of_dotted(end);
    }

    // "e.g.", "p.m.", "U.K.": single letters with full stops between; the last full stop belongs to it.
    [[nodiscard]] std::size_t end_of_dotted(std::size_t end) const {
        if (end != at_ + 1)
            return end;
        std::size_t last = end;
        while (last + 1 < text_.size() && text_[last] == '.' && is_letter(peek(last + 1).value) &&
               peek(last + 1).length == 1 && !is_letter(peek(last + 2).value))
            last += 2;
        if (last == end)
            return end;
        return last < text_.size() && text_[last] == '.' ? last + 1 : last;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
};

// Which mark closes what this one opens; 0 if it opens nothing.
char32_t closing_mark(std::string_view mark, bool after_blank) {
    const char32_t c = base::decode_utf8(mark, 0).value;
    if (c == 0x201C)
        return 0x201D;
    if (c == '"')
        return '"';
    if (c == 0x2018)
        return 0x2019;
    return c == '\'' && after_blank ? U'\'' : U'\0';
}

void find_quotations(std::string_view text, std::vector<Token>& tokens) {
    std::u32string unclosed; // looked for once, and not there any more
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::mark)
            continue;
        const std::string_view mark = text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
        const char32_t closing = closing_mark(mark, tokens[i].begin == 0 || text[tokens[i].begin - 1] == ' ');
        if (closing == 0 || unclosed.find(closing) != std::u32string::npos)
            continue;
        std::size_t end = i + 1;
        while (end < tokens.size() && (tokens[end].kind != TokenKind::mark ||
                                       base::decode_utf8(text, tokens[end].begin).value != closing))
            ++end;
        if (end == tokens.size()) {
            unclosed += closing; // a mark that means something else
            continue;
        }
        for (std::size_t inside = i + 1; inside < end; ++inside)
            tokens[inside].quoted = true;
        i = end;
    }
}

} // namespace

std::vector<Token> find_tokens(std::string_view text) {
    std::vector<Token> tokens = Cutter(text).cut();
    find_quotations(text, tokens);
    return tokens;
}

bool is_capital(std::string_view text) {
    return u_isupper(static_cast<UChar32>(base::decode_utf8(text, 0).value)) != 0;
}

bool is_all_capitals(std::string_view text) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < text.size();) {
        const base::CodePoint c = base::decode_utf8(text, at);
        at += c.length;
        if (u_islower(static_cast<UChar32>(c.value)) != 0)
            return false;
        capitals += u_isupper(static_cast<UChar32>(c.value)) != 0 ? 1U : 0U;
    }
    return capitals >= 2;
}

} // namespace audit
