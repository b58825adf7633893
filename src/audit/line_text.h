// Where the text of a line begins and ends.
#pragma once

#include <string_view>

#include "base/utf8.h"

namespace audit {

inline char32_t first_of(std::string_view text) {
    return text.empty() ? U'\0' : base::decode_utf8(text, 0).value;
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
