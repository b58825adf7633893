// How the margin boxes of one side share its width, and how many lines of words they show.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "layout/paragraph.h"

namespace layout {

// The widths of the left, the middle and the right box of a side that is `side` wide; zero for a box that is
// not there (css-page-3, 5.3.2). Each has what it needs for one line, as long as all have; else what its
// longest word needs, and of the rest as much more as it would like in proportion. The middle box stays in
// the middle. Where not even the longest words fit, they will be broken.
std::array<Length, 3> share_side(const std::array<std::optional<IntrinsicWidths>, 3>& wanted, Length side);

// The lines of running words, at most as many as `line-clamp` of `style` allows: the last one then ends
// between two words, with an ellipsis (css-overflow-4, 5).
std::vector<Piece> place_clamped_lines(Pass& pass, const ShapedInline& words, const style::Computed& style,
                                       LineRoom room);

} // namespace layout
