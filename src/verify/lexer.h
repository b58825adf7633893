// PDF tokens from bytes: content streams, CMaps and the raw file alike (ISO 32000-1, 7.2 and 7.3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace verify {

enum class TokenKind {
    end,
    integer,
    real,
    name,
    literal,
    hex,
    array_begin,
    array_end,
    dictionary_begin,
    dictionary_end,
    keyword
};

struct Token {
    TokenKind kind = TokenKind::end;
    std::string_view text; // name without slash, string without its brackets, keyword; as written
    double value = 0;      // of numbers
    [[nodiscard]] bool is_number() const { return kind == TokenKind::integer || kind == TokenKind::real; }
    [[nodiscard]] bool is_string() const { return kind == TokenKind::literal || kind == TokenKind::hex; }
    [[nodiscard]] bool is(std::string_view keyword) const {
        return kind == TokenKind::keyword && text == keyword;
    }
};

class Lexer {
public:
    explicit Lexer(std::string_view bytes, std::size_t at = 0) : bytes_(bytes), at_(at) {}

    // The next token; kind end at the end, however the bytes are broken.
    Token next();
    [[nodiscard]] std::size_t position() const { return at_; }
    // From after ID to after the EI that ends an inline image's data.
    void skip_image_data();
    void seek(std::size_t at) { at_ = at; }

private:
    void skip_space();
    Token number_or_keyword();
    Token literal();
    Token hex();

    std::string_view bytes_;
    std::size_t at_;
};

bool is_pdf_space(char byte);
bool is_pdf_delimiter(char byte);

// True if the digits of a hexadecimal string are all that it holds, and in pairs.
bool is_whole_hex(std::string_view written);

// The bytes that a string token stands for.
std::string string_bytes(const Token& token);
// The characters of a name token, #xx resolved.
std::string name_text(std::string_view written);

} // namespace verify
