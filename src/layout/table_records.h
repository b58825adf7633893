// A table too wide for the page, turned so that every row becomes a small list of its own: the head
// of each column on the left, the cell on the right. The tags do not change: one table, each cell
// with the heads it has in every other edition.
#pragma once

#include <optional>
#include <vector>

#include "layout/table_grid.h"

namespace layout {

// The same cells in two columns. A head over several columns stands in a row of its own above theirs.
// Each cell says its words where it stands first; where it stands again it only shows them. nullopt if
// the table has fewer than three columns, no head, a column without one, or more cells than is sensible.
std::optional<Grid> as_records(const Grid& grid);

struct RecordCut {
    Cost cost = Cost::allowed; // of a page break before the row
    bool may_be_cut = false;   // of a first row: a page may end inside its record
};

// Per row of `records`; empty if they are none. A record stays whole, but one taller than `tall` may be
// cut: below its first row and two more, above its last two, and not under a head over several columns.
std::vector<RecordCut> cut_records(const Grid& records, const std::vector<Length>& row_tops, Length tall);

} // namespace layout
