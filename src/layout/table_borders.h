// Which border wins where cells meet (CSS 2.1, 17.6.2.1), and its marks.
#pragma once

#include <vector>

#include "layout/table_grid.h"

namespace layout {

class TableBorders {
public:
    TableBorders(const Pass& pass, content::NodeId table, const Grid& grid);

    // The borders along the edges of a cell, all parties considered.
    [[nodiscard]] style::Border top(const GridCell& cell) const;
    [[nodiscard]] style::Border bottom(const GridCell& cell) const;
    [[nodiscard]] style::Border left(const GridCell& cell) const;
    [[nodiscard]] style::Border right(const GridCell& cell) const;

private:
    [[nodiscard]] const GridCell* at(std::uint32_t row, std::uint32_t column) const;
    [[nodiscard]] style::Border between_rows(std::uint32_t lower, std::uint32_t column) const;
    [[nodiscard]] style::Border between_columns(std::uint32_t row, std::uint32_t right) const;

    const Pass& pass_;
    content::NodeId table_;
    const Grid& grid_;
    std::vector<std::uint32_t> cell_at_; // row * columns + column: 1 + index of the cell; 0: none
};

} // namespace layout
