// Where the text of a line begins and ends, and whether it does within a word.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace audit {

inline char32_t first_of(std::string_view text) {
    return text.empty() ? U'\0' : base::decode_utf8(text, 0).value;
}

// Scripts without spaces between words break anywhere.
inline bool is_spaceless(char32_t c) {
    const int breaks = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK);
    constexpr std::array anywhere{
        U_LB_IDEOGRAPHIC, U_LB_COMPLEX_CONTEXT, U_LB_CONDITIONAL_JAPANESE_STARTER, U_LB_NONSTARTER, U_LB_H2,
        U_LB_H3};
    return std::find(anywhere.begin(), anywhere.end(), breaks) != anywhere.end();
}

inline bool is_word_character(char32_t c) {
    return u_isalnum(static_cast<UChar32>(c)) != 0 && !is_spaceless(c);
}

inline std::string_view last_word(std::string_view text) {
    while (text.ends_with(' '))
        text.remove_suffix(1);
    const std::size_t space = text.find_last_of(" \n");
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

inline std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find_first_of(" \n"));
}

} // namespace audit
