#include "layout/decoration.h"

namespace layout {
namespace {

using style::BorderStyle;

bool shows(const style::Border& border) {
    return border.style != BorderStyle::none && border.width > Length{} && border.color.alpha > 0;
}

void draw_double(const style::Border& border, Point from, Point to, std::vector<Mark>& marks) {
    style::Border line = border;
    line.style = BorderStyle::solid;
    line.width = border.width / 3;
    const bool horizontal = from.y == to.y;
    for (const int side : {-1, 1}) {
        const Length shift = line.width * side;
        const Point by{horizontal ? Length{} : shift, horizontal ? shift : Length{}};
        draw_border(line, {from.x + by.x, from.y + by.y}, {to.x + by.x, to.y + by.y}, marks);
    }
}

} // namespace

void draw_border(const style::Border& border, Point from, Point to, std::vector<Mark>& marks) {
    if (!shows(border))
        return;
    const Length half = border.width / 2;
    switch (border.style) {
    case BorderStyle::dashed:
    case BorderStyle::dotted:
        marks.push_back({Artifact::layout, DashedLine{from, to, border.width,
                                                      border.style == BorderStyle::dotted, border.color}});
        break;
    case BorderStyle::double_: draw_double(border, from, to, marks); break;
    default: {
        const bool horizontal = from.y == to.y;
        const Rect rect = horizontal ? Rect{{from.x, from.y - half}, {to.x - from.x, border.width}}
                                     : Rect{{from.x - half, from.y}, {border.width, to.y - from.y}};
        marks.push_back({Artifact::layout, Fill{rect, border.color, {}}});
    }
    }
}

void draw_box(const style::Computed& style, Rect rect, BoxEnds ends, std::vector<Mark>& marks) {
    if (style.background_color && style.background_color->alpha > 0) {
        const Length radius = ends.top && ends.bottom ? style.border_radius : Length{};
        marks.push_back({Artifact::background, Fill{rect, *style.background_color, radius}});
    }
    const auto& [top, right, bottom, left] = style.border;
    if (ends.top)
        draw_border(top, {rect.left(), rect.top() + top.width / 2},
                    {rect.right(), rect.top() + top.width / 2}, marks);
    if (ends.bottom)
        draw_border(bottom, {rect.left(), rect.bottom() - bottom.width / 2},
                    {rect.right(), rect.bottom() - bottom.width / 2}, marks);
    draw_border(left, {rect.left() + left.width / 2, rect.top()},
                {rect.left() + left.width / 2, rect.bottom()}, marks);
    draw_border(right, {rect.right() - right.width / 2, rect.top()},
                {rect.right() - right.width / 2, rect.bottom()}, marks);
}

} // namespace layout
