// Which families may stand in when the chosen face lacks a character: by language and script.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

// The languages that want other letter shapes for the same characters.
enum class FallbackLanguage : std::uint8_t {
    any,
    nastaliq, // Urdu, Kashmiri, Western Punjabi
    japanese,
    korean,
    simplified_chinese,
    traditional_chinese,
    hong_kong_chinese,
};

// From a BCP 47 tag.
FallbackLanguage fallback_language(std::string_view language);

// Keys (see family_key) of the families to try first for `character`, before any other face.
std::vector<std::string> language_families(char32_t character, FallbackLanguage language);

// Keys of the families made for the character's script; none for Latin and for shared signs.
std::vector<std::string> script_families(char32_t character);

// Keys of the families to try for anything, last.
std::vector<std::string> sign_families();

} // namespace text
