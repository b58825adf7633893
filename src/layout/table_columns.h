// How wide a table and its columns are (CSS 2.1, 17.5.2).
#pragma once

#include <vector>

#include "layout/paragraph.h"
#include "layout/table_grid.h"

namespace layout {

IntrinsicWidths measure_table(Pass& pass, content::NodeId table, Length available);

struct ColumnWidths {
    std::vector<Length> widths; // spacing not included; they sum to the table's inner width
    bool words_fit = true;      // no column is narrower than its longest word
    bool comfortable = true;    // no column is so narrow that its cells become tall stacks of single words
    std::vector<Length> needs;  // of each column, to be comfortable
    std::int32_t lines = 1;     // of the tallest cell of the body, about
};
ColumnWidths column_widths(Pass& pass, content::NodeId table, const Grid& grid, Length available);

} // namespace layout
