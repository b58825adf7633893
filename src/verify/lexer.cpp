#include "verify/lexer.h"

#include <algorithm>
#include <array>

namespace verify {
namespace {

constexpr std::array<std::int8_t, 256> hex_values = [] {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (int i = 0; i < 16; ++i)
        for (const char digit : {"0123456789abcdef"[i], "0123456789ABCDEF"[i]})
            values[static_cast<unsigned char>(digit)] = static_cast<std::int8_t>(i);
    return values;
}();

int hex_value(char byte) {
    return hex_values[static_cast<unsigned char>(byte)];
}

enum class ByteKind : std::uint8_t { regular, space, delimiter };

// ISO 32000-1, 7.2.2.
constexpr std::array<ByteKind, 256> byte_kinds = [] {
    std::array<ByteKind, 256> kinds{};
    for (const char space : {' ', '\n', '\r', '\t', '\f', '\0'})
        kinds[static_cast<unsigned char>(space)] = ByteKind::space;
    for (const char delimiter : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'})
        kinds[static_cast<unsigned char>(delimiter)] = ByteKind::delimiter;
    return kinds;
}();

ByteKind kind_of(char byte) {
    return byte_kinds[static_cast<unsigned char>(byte)];
}

// Numbers as PDF writes them: a sign, digits, one point.
bool read_number(std::string_view text, Token& token) {
    if (text[0] > '9') // a keyword
        return false;
    double value = 0;
    double scale = 0;
    bool digits = false;
    std::size_t at = text[0] == '+' || text[0] == '-' ? 1 : 0;
    for (; at < text.size(); ++at) {
        const char byte = text[at];
        if (byte == '.' && scale == 0) {
            scale = 1;
        } else if (byte >= '0' && byte <= '9') {
            digits = true;
            value = value * 10 + (byte - '0');
            scale *= 10;
        } else {
            return false;
        }
    }
    if (!digits && scale == 0)
        return false;
    token.kind = scale == 0 ? TokenKind::integer : TokenKind::real;
    token.value = (scale > 1 ? value / scale : value) * (text[0] == '-' ? -1 : 1);
    return true;
}

std::string literal_bytes(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t plain = std::min(text.find('\\', i), text.size()) - i;
        out.append(text, i, plain);
        i += plain;
        if (i + 1 >= text.size()) {
            out.append(text, i);
            break;
        }
        const char byte = text[++i];
        constexpr std::string_view letters = "nrtbf";
        if (const auto found = letters.find(byte); found != std::string_view::npos) {
            out += "\n\r\t\b\f"[found];
        } else if (byte >= '0' && byte <= '7') {
            int value = 0;
            std::size_t digit = 0;
            for (; digit < 3 && i < text.size() && text[i] >= '0' && text[i] <= '7'; ++digit, ++i)
                value = value * 8 + (text[i] - '0');
            --i;
            out += static_cast<char>(value);
        } else if (byte == '\r') {
            if (i + 1 < text.size() && text[i + 1] == '\n')
                ++i;
        } else if (byte != '\n') {
            out += byte;
        }
    }
    return out;
}

std::string hex_bytes(std::string_view text) {
    std::string out((text.size() + 1) / 2, '\0');
    std::size_t length = 0;
    int high = -1;
    for (const char byte : text) {
        const int value = hex_value(byte);
        if (value < 0)
            continue;
        if (high < 0) {
            high = value;
        } else {
            out[length++] = static_cast<char>(high * 16 + value);
            high = -1;
        }
    }
    if (high >= 0)
        out[length++] = static_cast<char>(high * 16);
    out.resize(length);
    return out;
}

} // namespace

bool is_pdf_space(char byte) {
    return kind_of(byte) == ByteKind::space;
}

bool is_pdf_delimiter(char byte) {
    return kind_of(byte) == ByteKind::delimiter;
}

void Lexer::skip_space() {
    while (at_ < bytes_.size()) {
        if (bytes_[at_] == '%') {
            while (at_ < bytes_.size() && bytes_[at_] != '\n' && bytes_[at_] != '\r')
                ++at_;
        } else if (is_pdf_space(bytes_[at_])) {
            ++at_;
        } else {
            return;
        }
    }
}

Token Lexer::next() {
    skip_space();
    if (at_ >= bytes_.size())
        return {};
    const auto pair = [this](char byte) { return at_ + 1 < bytes_.size() && bytes_[at_ + 1] == byte; };
    const auto sign = [this](TokenKind kind, std::size_t length) {
        Token token{kind, bytes_.substr(at_, length)};
        at_ += length;
        return token;
    };
    switch (bytes_[at_]) {
    case '(': return literal();
    case '<': return pair('<') ? sign(TokenKind::dictionary_begin, 2) : hex();
    case '>': return pair('>') ? sign(TokenKind::dictionary_end, 2) : sign(TokenKind::keyword, 1);
    case '[': return sign(TokenKind::array_begin, 1);
    case ']': return sign(TokenKind::array_end, 1);
    case '{':
    case '}':
    case ')': return sign(TokenKind::keyword, 1);
    default: return number_or_keyword();
    }
}

void Lexer::skip_image_data() {
    const auto is_plain = [this](std::size_t from) {
        for (std::size_t i = from; i < std::min(from + 16, bytes_.size()); ++i)
            if (static_cast<unsigned char>(bytes_[i]) > 0x7E || (bytes_[i] < ' ' && !is_pdf_space(bytes_[i])))
                return false;
        return true;
    };
    for (std::size_t at = bytes_.find("EI", at_); at != std::string_view::npos;
         at = bytes_.find("EI", at + 1)) {
        const bool ends = at + 2 >= bytes_.size() || is_pdf_space(bytes_[at + 2]);
        if (ends && at > 0 && is_pdf_space(bytes_[at - 1]) && is_plain(at + 2)) {
            at_ = at + 2;
            return;
        }
    }
    at_ = bytes_.size();
}

Token Lexer::number_or_keyword() {
    const bool is_name = bytes_[at_] == '/';
    const std::size_t begin = is_name ? ++at_ : at_;
    while (at_ < bytes_.size() && kind_of(bytes_[at_]) == ByteKind::regular)
        ++at_;
    Token token{is_name ? TokenKind::name : TokenKind::keyword, bytes_.substr(begin, at_ - begin)};
    if (!is_name && !token.text.empty())
        read_number(token.text, token);
    return token;
}

Token Lexer::literal() {
    const std::size_t begin = ++at_;
    for (std::size_t depth = 1; at_ < bytes_.size(); ++at_) {
        const char byte = bytes_[at_];
        if (byte == '\\')
            ++at_;
        else if (byte == '(')
            ++depth;
        else if (byte == ')' && --depth == 0)
            break;
    }
    at_ = std::min(at_, bytes_.size());
    Token token{TokenKind::literal, bytes_.substr(begin, at_ - begin)};
    at_ = std::min(at_ + 1, bytes_.size());
    return token;
}

Token Lexer::hex() {
    const std::size_t begin = ++at_;
    at_ = std::min(bytes_.find('>', at_), bytes_.size());
    Token token{TokenKind::hex, bytes_.substr(begin, at_ - begin)};
    at_ = std::min(at_ + 1, bytes_.size());
    return token;
}

bool is_whole_hex(std::string_view written) {
    std::size_t digits = 0;
    for (const char byte : written) {
        if (is_pdf_space(byte))
            continue;
        if (hex_value(byte) < 0)
            return false;
        ++digits;
    }
    return digits % 2 == 0;
}

std::string string_bytes(const Token& token) {
    return token.kind == TokenKind::hex ? hex_bytes(token.text) : literal_bytes(token.text);
}

std::string name_text(std::string_view written) {
    std::string out;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const int high = written[i] == '#' && i + 2 < written.size() ? hex_value(written[i + 1]) : -1;
        const int low = high >= 0 ? hex_value(written[i + 2]) : -1;
        if (low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += written[i];
        }
    }
    return out;
}

} // namespace verify
