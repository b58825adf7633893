// The cells of a table, or of one group of its columns, in their places.
#pragma once

#include <vector>

#include "layout/compose.h"
#include "layout/paragraph.h"
#include "layout/table_setting.h"

namespace layout {

struct PlacedCell {
    GridCell grid;
    Composed content;
    Edges edges;
    Rect box;    // from the top of the table
    Length drop; // of its content below the top, so that its first line stands on the line of its row
};

struct LaidCells {
    std::vector<PlacedCell> cells;       // as in the grid
    std::vector<std::size_t> first_cell; // per row, and at the end: the first cell that begins in it or after
    std::vector<Length> row_top;         // one more than rows
};

// A table narrower than `room` stands where its margins say. The content of cells that are shown again
// is silent already.
LaidCells lay_out_cells(Pass& pass, content::NodeId table, const TablePart& part, LineRoom room);

// Looks the same, says nothing: the words are in the tags once.
void silence(Piece& piece);

} // namespace layout
