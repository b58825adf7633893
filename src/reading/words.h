// Text as it is spoken: spaces, and characters that are not heard.
#pragma once

#include <string>
#include <string_view>

namespace reading {

// Without soft hyphens and other characters that only steer layout; each run of white space
// one blank, none at the ends.
std::string collapsed(std::string_view text);

// White space of Unicode, but for the spaces that hold words together.
bool is_blank(char32_t c);

// Characters that are not part of the words: soft hyphens, zero-width spaces, marks of direction.
bool is_silent(char32_t c);

// Strong right-to-left characters, and what belongs to their scripts but for digits.
bool is_right_to_left(char32_t c);

} // namespace reading
