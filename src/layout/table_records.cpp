#include "layout/table_records.h"

#include <algorithm>
#include <vector>

namespace layout {
namespace {

bool is_simple(const Grid& grid) {
    const bool spans = std::any_of(grid.cells.begin(), grid.cells.end(), [](const GridCell& cell) {
        return cell.row_span > 1 || cell.column_span > 1;
    });
    const auto heads =
        std::count_if(grid.rows.begin(), grid.rows.end(), [](const GridRow& row) { return row.head; });
    const auto labels = std::count_if(grid.cells.begin(), grid.cells.end(),
                                      [](const GridCell& cell) { return cell.row == 0; });
    return !spans && heads == 1 && grid.rows.size() > 1 && grid.columns > 2 && labels == grid.columns;
}

} // namespace

std::optional<Grid> as_records(const Grid& grid) {
    if (!is_simple(grid))
        return std::nullopt;
    Grid records;
    records.columns = 2;
    records.caption = grid.caption;
    std::uint32_t latest = 0; // row of the table
    for (const GridCell& cell : grid.cells) {
        if (cell.row == 0)
            continue;
        const auto row = static_cast<std::uint32_t>(records.rows.size());
        const GridRow& from = grid.rows[cell.row];
        const bool begins = cell.row != latest;
        latest = cell.row;
        records.rows.push_back(
            {from.node, from.group, false, begins ? RecordRow::first : RecordRow::following});
        records.cells.push_back({grid.cells[cell.column].node, row, 0, 1, 1, cell.row > 1});
        records.cells.push_back({cell.node, row, 1, 1, 1});
    }
    return records;
}

} // namespace layout
