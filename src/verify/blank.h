// Text that nobody hears: a text alternative of spaces is none.
#pragma once

#include <string_view>

namespace verify {

// True for UTF-8 with nothing but spaces, line ends and no-break spaces.
inline bool is_blank(std::string_view text) {
    while (!text.empty()) {
        const bool no_break = text.starts_with("\u00a0");
        if (!no_break && std::string_view(" \t\r\n\f").find(text.front()) == std::string_view::npos)
            return false;
        text.remove_prefix(no_break ? 2 : 1);
    }
    return true;
}

} // namespace verify
