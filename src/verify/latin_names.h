// Glyph names of Latin text and the encodings of simple fonts (ISO 32000-1, annex D).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace verify {

enum class BaseEncoding { none, standard, win_ansi, mac_roman };

// The Unicode value of a glyph name of the standard Latin set, or of the forms uniXXXX and uXXXXXX;
// 0 if there is none.
char32_t unicode_of_name(std::string_view name);

// The glyph name of a code; empty if it has none.
std::string_view name_of_code(BaseEncoding encoding, std::uint8_t code);

// The Mac Roman code of a name; 0 if it has none.
std::uint8_t mac_roman_code(std::string_view name);

} // namespace verify
