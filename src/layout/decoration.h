// Backgrounds and borders (css-backgrounds-3), as artifacts.
#pragma once

#include <vector>

#include "layout/page.h"
#include "style/computed.h"

namespace layout {

// Which ends of the box this piece of it shows: a box that spans pages has its top border on
// the first and its bottom border on the last (css-break-3, 5.4: box-decoration-break slice).
struct BoxEnds {
    bool top = true;
    bool bottom = true;
};

// Adds the marks of a box whose border box is `rect`.
void draw_box(const style::Computed& style, Rect rect, BoxEnds ends, std::vector<Mark>& marks);

// A straight border line from `from` to `to`, `border.width` thick and centred between them.
void draw_border(const style::Border& border, Point from, Point to, std::vector<Mark>& marks);

} // namespace layout
