// Where a page may end inside rows of a table.
#pragma once

#include <vector>

#include "base/length.h"

namespace layout {

// A part of rows that stands on one page.
struct Band {
    base::Length top;
    base::Length bottom;
    bool at_row = true; // begins where a row begins
};

struct LineExtent {
    base::Length top;
    base::Length bottom;
};

// Rows that row spans tie together, cut where a row begins and no line of text stands; and, if they may be
// cut `within_rows`, below any line too. `row_tops` ends with the bottom of the last row.
std::vector<Band> cut_rows(const std::vector<base::Length>& row_tops, const std::vector<LineExtent>& lines,
                           bool within_rows);

} // namespace layout
