// Backgrounds and borders of a table's cells, as far as they reach into a band of its rows.
#pragma once

#include <vector>

#include "layout/table_borders.h"
#include "layout/table_cuts.h"

namespace layout {

class TablePainter {
public:
    TablePainter(const Pass& pass, content::NodeId table, const Grid& grid)
        : pass_(pass), style_(pass.style_of(table)), grid_(grid), borders_(pass, table, grid),
          right_to_left_(pass.context.tree[table].direction == content::Direction::right_to_left) {}

    // `box` is the cell's, from the top of the table; marks are added from the top of the band.
    void background(const GridCell& cell, const Rect& box, Band band, std::vector<Mark>& marks) const;
    void borders(const GridCell& cell, const Rect& box, Band band, std::vector<Mark>& marks) const;
    // The heavier rule where one record ends and the next begins.
    void record_rule(const GridCell& cell, const Rect& box, std::vector<Mark>& marks) const;

private:
    [[nodiscard]] bool collapsed() const { return style_.border_collapse == style::BorderCollapse::collapse; }

    const Pass& pass_;
    const style::Computed& style_;
    const Grid& grid_;
    TableBorders borders_;
    bool right_to_left_;
};

} // namespace layout
