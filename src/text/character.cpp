// Character properties, ICU's with shortcuts for what Latin text consists of.
#include "text/character.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace text {
namespace {

UChar32 icu(char32_t c) {
    return static_cast<UChar32>(c);
}

} // namespace

bool is_default_ignorable(char32_t c) {
    if (c < 0x300)
        return c == 0xAD;
    return u_hasBinaryProperty(icu(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_mark(char32_t c) {
    return c >= 0x300 && (U_GET_GC_MASK(icu(c)) & U_GC_M_MASK) != 0;
}

bool is_nonspacing_mark(char32_t c) {
    return c >= 0x300 && u_charType(icu(c)) == U_NON_SPACING_MARK;
}

bool extends_character(char32_t c) {
    return is_default_ignorable(c) || is_mark(c) || (c >= 0x1F3FB && c <= 0x1F3FF);
}

bool is_right_to_left_letter(char32_t c) {
    const UCharDirection direction = u_charDirection(icu(c));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool is_strong(char32_t c) {
    return u_charDirection(icu(c)) == U_LEFT_TO_RIGHT || is_right_to_left_letter(c);
}

bool goes_with_numbers(char32_t c) {
    switch (u_charDirection(icu(c))) {
    case U_EUROPEAN_NUMBER:
    case U_ARABIC_NUMBER:
    case U_EUROPEAN_NUMBER_SEPARATOR:
    case U_EUROPEAN_NUMBER_TERMINATOR:
    case U_COMMON_NUMBER_SEPARATOR: return true;
    default: return false;
    }
}

bool is_line_separator(char32_t c) {
    return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_breaking_space(char32_t c) {
    if (c < 0x1680)
        return c == ' ' || c == '\t';
    return c == 0x1680 || (c >= 0x2000 && c <= 0x200B && c != 0x2007) || c == 0x205F || c == 0x3000;
}

bool needs_bidi(char32_t c) {
    if (c < 0x590)
        return false;
    return c <= 0x8FF || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF) ||
           (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

bool is_simple(char32_t c) {
    return c < 0x2B0 || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x2000 && c <= 0x2065) ||
           (c >= 0x20A0 && c <= 0x20BF);
}

bool is_simple_text(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            ++i;
            continue;
        }
        const base::CodePoint c = base::decode_utf8(text, i);
        if (!is_simple(c.value))
            return false;
        i += c.length;
    }
    return true;
}

bool has_capital(char32_t c) {
    if (c < 0x80)
        return c >= 'a' && c <= 'z';
    return u_hasBinaryProperty(icu(c), UCHAR_CHANGES_WHEN_UPPERCASED) != 0;
}

} // namespace text
