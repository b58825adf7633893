// A table too wide for the page, cut into groups of columns one below the other, each with the heads of
// the rows before it. The tags do not change: one table, row by row, each cell once.
#pragma once

#include <vector>

#include "base/length.h"
#include "layout/table_grid.h"

namespace layout {

// Some columns of a table, with those that lead its rows.
struct ColumnGroup {
    Grid grid;
    std::uint32_t first = 0; // the columns it adds, counted from zero
    std::uint32_t end = 0;
};

// As few groups as there is room for, about equally wide; columns under one head stay together if they
// can. `needs` is the width that each column asks for. Cells that lead rows, or reach on from the group
// before, only show their words there. Empty if a column does not fit beside those that lead, or if
// most groups would have one column only, which compares nothing.
std::vector<ColumnGroup> as_groups(const content::Tree& tree, const Grid& grid,
                                   const std::vector<base::Length>& needs, base::Length available);

} // namespace layout
