// Computed sizes -> used lengths.
#pragma once

#include <optional>

#include "style/computed.h"

namespace layout {

// nullopt for `auto`; percentages are of `base`.
inline std::optional<base::Length> used_length(const style::Size& size, base::Length base) {
    if (const auto* length = std::get_if<base::Length>(&size))
        return *length;
    if (const auto* share = std::get_if<style::Percentage>(&size))
        return base.scaled(share->value);
    return std::nullopt;
}

inline base::Length used_or_zero(const style::Size& size, base::Length base) {
    return used_length(size, base).value_or(base::Length{});
}

// The four edges of a box, in used lengths. Auto margins are zero here.
struct Edges {
    base::Length top, right, bottom, left;
};

inline Edges used_edges(const std::array<style::Size, 4>& sizes, base::Length base) {
    return {used_or_zero(sizes[0], base), used_or_zero(sizes[1], base), used_or_zero(sizes[2], base),
            used_or_zero(sizes[3], base)};
}

// How much of `spare`, what a block with its margins leaves free of its line, stands left of it. Auto margins
// share it; without them the margin at the end takes it, as the direction of the block around it says
// (CSS 2.1, 10.3.3).
inline base::Length room_on_left(const style::Computed& style, bool from_right, base::Length spare) {
    const bool left_auto = std::holds_alternative<style::Auto>(style.margin[3]);
    const bool right_auto = std::holds_alternative<style::Auto>(style.margin[1]);
    if (left_auto && right_auto)
        return spare / 2;
    const bool all_on_left = left_auto || (from_right && !right_auto);
    return all_on_left ? spare : base::Length{};
}

inline Edges border_widths(const style::Computed& style) {
    return {style.border[0].width, style.border[1].width, style.border[2].width, style.border[3].width};
}

// True if the box shows something of its own: a border or a background.
inline bool is_decorated(const style::Computed& style) {
    for (const style::Border& border : style.border)
        if (border.width > base::Length{})
            return true;
    return style.background_color.has_value() && style.background_color->alpha > 0;
}

} // namespace layout
