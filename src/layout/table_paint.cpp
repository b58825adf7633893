#include "layout/table_paint.h"

#include "layout/decoration.h"

namespace layout {

using content::NodeId;

void TablePainter::background(const GridCell& cell, const Rect& box, Band band,
                              std::vector<Mark>& marks) const {
    const Length top = max(box.top(), band.top);
    const Length bottom = min(box.bottom(), band.bottom);
    if (bottom <= top)
        return;
    const Rect rect{{box.left(), top - band.top}, {box.size.width, bottom - top}};
    for (const NodeId node : {grid_.rows[cell.row].group, grid_.rows[cell.row].node, cell.node}) {
        style::Computed style = pass_.style_of(node);
        const bool own_borders = node == cell.node && !collapsed();
        if (!own_borders)
            style.border = {};
        draw_box(style, rect, {top == box.top(), bottom == box.bottom()}, marks);
    }
}

void TablePainter::borders(const GridCell& cell, const Rect& box, Band band, std::vector<Mark>& marks) const {
    const Length top = max(box.top(), band.top) - band.top;
    const Length bottom = min(box.bottom(), band.bottom) - band.top;
    if (!collapsed() || bottom <= top)
        return;
    const std::uint32_t last = cell.column + cell.column_span;
    const bool at_left = right_to_left_ ? last == grid_.columns : cell.column == 0;
    const style::Border left = right_to_left_ ? borders_.right(cell) : borders_.left(cell);
    const style::Border right = right_to_left_ ? borders_.left(cell) : borders_.right(cell);
    // The background of a record's label covers half of the rule above it.
    const bool needs_top = cell.row == 0 || grid_.rows[cell.row].is_record();
    if (needs_top && box.top() >= band.top)
        draw_border(borders_.top(cell), {box.left(), top}, {box.right(), top}, marks);
    if (box.bottom() <= band.bottom)
        draw_border(borders_.bottom(cell), {box.left(), bottom}, {box.right(), bottom}, marks);
    if (at_left)
        draw_border(left, {box.left(), top}, {box.left(), bottom}, marks);
    draw_border(right, {box.right(), top}, {box.right(), bottom}, marks);
}

void TablePainter::record_rule(const GridCell& cell, const Rect& box, std::vector<Mark>& marks) const {
    constexpr int times = 3;
    style::Border rule = borders_.top(cell);
    rule.width = rule.width * times;
    draw_border(rule, {box.left(), {}}, {box.right(), {}}, marks);
}

} // namespace layout
