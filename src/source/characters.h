// Which characters XML 1.0 (fifth edition) allows, and where.
#pragma once

#include <cstddef>
#include <string_view>

namespace source {

// Production 3.
constexpr bool is_space(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

// Production 2: the characters that may stand in a document at all.
constexpr bool is_xml_character(char32_t value) {
    if (value < 0x20)
        return value == '\t' || value == '\n' || value == '\r';
    return value < 0xD800 || (value >= 0xE000 && value < 0xFFFE) || (value >= 0x10000 && value <= 0x10FFFF);
}

// How many bytes of `text` at `offset` are a Name (production 5); 0 if none starts there.
std::size_t name_length(std::string_view text, std::size_t offset);

// The offset of the first byte that is not UTF-8 or not a character of XML; npos if all are.
std::size_t find_bad_character(std::string_view text);

} // namespace source
