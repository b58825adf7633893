// The few questions the text stage asks about single characters.
#pragma once

#include <string_view>

namespace text {

// Default_Ignorable_Code_Point: shown by nothing, and never missing from a font.
bool is_default_ignorable(char32_t c);

// A combining mark (Mn, Mc, Me).
bool is_mark(char32_t c);

// One that takes no room of its own in the line (Mn).
bool is_nonspacing_mark(char32_t c);

// Belongs with the character before it when fonts are chosen: marks, joiners, variation
// selectors, emoji modifiers.
bool extends_character(char32_t c);

// A letter of Hebrew, Arabic and the like (bidi classes R and AL).
bool is_right_to_left_letter(char32_t c);

// A letter of any direction (bidi classes L, R and AL).
bool is_strong(char32_t c);

// A digit, or a sign that belongs to a number if it stands at one (bidi classes EN, AN, ES, ET and CS).
bool goes_with_numbers(char32_t c);

// Ends a line: LF, CR, VT, FF, NEL, U+2028, U+2029.
bool is_line_separator(char32_t c);

// White space that a line drops at its end (css-text-3, 4.1.2); U+00A0 and its kind stay.
bool is_breaking_space(char32_t c);

// Part of bidi's business: right-to-left letters and digits, and the bidi controls.
bool needs_bidi(char32_t c);

// Latin, or a sign used with it, standing alone without marks: no need to look at script.
bool is_simple(char32_t c);

// True if all of `text` is simple.
bool is_simple_text(std::string_view text);

// A lower-case letter that small capitals change.
bool has_capital(char32_t c);

} // namespace text
