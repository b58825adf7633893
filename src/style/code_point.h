// The kinds of characters that the tokenizer tells apart (css-syntax-3, section 4.2).
#pragma once

#include <algorithm>
#include <array>
#include <utility>

namespace style {

constexpr char32_t end_of_file = 0xFFFFFFFF;
constexpr char32_t replacement = 0xFFFD;

inline bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
inline bool is_hex_digit(char32_t c) {
    return is_digit(c) || (c >= U'a' && c <= U'f') || (c >= U'A' && c <= U'F');
}
// Letters of all scripts, but not punctuation and spaces (4.2, non-ASCII ident code point).
inline bool is_ident_beyond_ascii(char32_t c) {
    constexpr std::array<std::pair<char32_t, char32_t>, 13> ranges{{{0xB7, 0xB7},
                                                                    {0xC0, 0xD6},
                                                                    {0xD8, 0xF6},
                                                                    {0xF8, 0x37D},
                                                                    {0x37F, 0x1FFF},
                                                                    {0x200C, 0x200D},
                                                                    {0x203F, 0x2040},
                                                                    {0x2070, 0x218F},
                                                                    {0x2C00, 0x2FEF},
                                                                    {0x3001, 0xD7FF},
                                                                    {0xF900, 0xFDCF},
                                                                    {0xFDF0, 0xFFFD},
                                                                    {0x10000, 0x10FFFF}}};
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](const auto& range) { return c >= range.first && c <= range.second; });
}
inline bool is_ident_start(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_' ||
           (c >= 0x80 && is_ident_beyond_ascii(c));
}
inline bool is_ident(char32_t c) {
    return is_ident_start(c) || is_digit(c) || c == U'-';
}
inline bool is_whitespace(char32_t c) {
    return c == U'\n' || c == U'\t' || c == U' ';
}
inline bool is_non_printable(char32_t c) {
    return c <= 0x08 || c == 0x0B || (c >= 0x0E && c <= 0x1F) || c == 0x7F;
}

} // namespace style
