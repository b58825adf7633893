// ASCII digits and case folding: no locale, no Unicode folding. CSS, language tags and the names of SVG and
// EPUB are compared without regard to ASCII case, and nothing else (css-syntax-3, 3; css-values-4, 2.1).
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace base {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline bool equals_ignoring_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

inline std::string lowercase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), ascii_lower);
    return lower;
}

} // namespace base
