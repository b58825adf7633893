// A table too wide for the page, turned so that every row becomes a small list of its own: the head
// of each column on the left, the cell on the right.
#pragma once

#include <optional>

#include "layout/table_grid.h"

namespace layout {

// The same cells in two columns. The head's cells label the first record; the others show them
// again. nullopt if the table has no single row of heads, or if cells span.
std::optional<Grid> as_records(const Grid& grid);

} // namespace layout
