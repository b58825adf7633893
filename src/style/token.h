// Characters -> tokens, by the algorithm of css-syntax-3, section 4. Every token keeps the
// bytes it was read from; its text has escapes and newlines already resolved.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/log.h"

namespace style {

enum class TokenKind : std::uint8_t {
    ident,
    function,
    at_keyword,
    hash,
    string,
    bad_string,
    url,
    bad_url,
    delim,
    number,
    percentage,
    dimension,
    whitespace,
    cdo,
    cdc,
    colon,
    semicolon,
    comma,
    open_square,
    close_square,
    open_paren,
    close_paren,
    open_curly,
    close_curly,
    end,
};

struct Token {
    TokenKind kind = TokenKind::end;
    bool integer = false; // number, dimension: written without point or exponent
    bool is_id = false;   // hash: the name is an identifier (type flag "id")
    double number = 0;    // number, percentage (50 for 50%), dimension
    std::string text;     // name, string, address, unit or delimiter
    report::Span span;
};

// The tokens of a whole file, comments left out, without an end token. Never fails: bad
// strings and addresses become their own kinds, an open comment or string is a finding.
std::vector<Token> tokenize(std::string_view text, report::FileId file, report::Log& log);

} // namespace style
