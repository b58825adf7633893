// Parts that the rows of the property table are made of.
#pragma once

#include <array>

#include "style/property.h"

namespace style {

template <auto member>
void copy_member(Computed& to, const Computed& from) {
    to.*member = from.*member;
}

template <auto member, Side side>
void copy_side(Computed& to, const Computed& from) {
    constexpr auto index = static_cast<std::size_t>(side);
    (to.*member)[index] = (from.*member)[index];
}

// One of the keywords in `rows`, put into `member`.
template <const auto& rows, auto member>
Setter parse_as(Stream& in) {
    const auto value = parse_keyword(in, rows);
    if (!value)
        return {};
    return [v = *value](Target& target) { target.style.*member = v; };
}

// The line height in use; `normal` counts as 1.2 until a font says otherwise.
Length used_line_height(const Computed& style);

} // namespace style
