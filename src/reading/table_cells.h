// The cells of a table with their places and headers (ISO 32000-1, 14.8.5.7; HTML, 4.9.12).
#pragma once

#include <vector>

#include "reading/book.h"

namespace reading {

struct Cell {
    NodeId node;
    std::uint32_t row = 1; // from 1
    std::uint32_t column = 1;
    std::vector<NodeId> column_headers; // outermost first
    std::vector<NodeId> row_headers;
};

struct Grid {
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
    std::vector<Cell> cells; // in reading order
};

// `table` is of kind table. Headers are those that a cell names, else those that its row and its
// column begin with; those of header cells too. Without a scope a header in the first row is of its column,
// others of their row.
Grid grid_of(const Book& book, NodeId table);

} // namespace reading
