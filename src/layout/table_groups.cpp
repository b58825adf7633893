#include "layout/table_groups.h"

#include <algorithm>

namespace layout {
namespace {

using base::Length;
using content::Role;

// Columns from the first on that hold nothing but heads of rows. The first one leads in any case.
std::uint32_t leading_columns(const content::Tree& tree, const Grid& grid) {
    std::uint32_t lead = grid.columns;
    for (const GridCell& cell : grid.cells)
        if (!grid.rows[cell.row].head && tree[cell.node].role != Role::header_cell)
            lead = std::min(lead, cell.column);
    return std::max(lead, 1U);
}

// Per column: true if a group may begin there without taking a head apart.
std::vector<char> free_starts(const Grid& grid, bool keep_heads) {
    std::vector<char> starts(grid.columns, 1);
    if (!keep_heads)
        return starts;
    for (const GridCell& cell : grid.cells)
        if (grid.rows[cell.row].head && cell.column_span < grid.columns)
            for (std::uint32_t i = 1; i < cell.column_span; ++i)
                starts[cell.column + i] = 0;
    return starts;
}

// Columns that stay together.
struct Run {
    std::uint32_t first;
    std::uint32_t end;
    Length need;
};

std::vector<Run> runs_after(std::uint32_t lead, const std::vector<char>& starts,
                            const std::vector<Length>& needs) {
    std::vector<Run> runs;
    for (std::uint32_t column = lead; column < needs.size(); ++column) {
        if (runs.empty() || starts[column] != 0)
            runs.push_back({column, column, {}});
        runs.back().end = column + 1;
        runs.back().need += needs[column];
    }
    return runs;
}

Length widest(const std::vector<Run>& runs) {
    Length width;
    for (const Run& run : runs)
        width = max(width, run.need);
    return width;
}

// Fills one group after the other; no run is wider than `room`.
std::vector<Run> fill(const std::vector<Run>& runs, Length room) {
    std::vector<Run> groups;
    for (const Run& run : runs) {
        if (groups.empty() || groups.back().need + run.need > room) {
            groups.push_back(run);
            continue;
        }
        groups.back().end = run.end;
        groups.back().need += run.need;
    }
    return groups;
}

// The least room that needs no more groups than all the room there is.
std::vector<Run> fill_evenly(const std::vector<Run>& runs, Length room) {
    const std::size_t count = fill(runs, room).size();
    Length too_little = widest(runs) - Length::from_units(1);
    while (too_little + Length::from_units(1) < room) {
        const Length middle = too_little + (room - too_little) / 2;
        (fill(runs, middle).size() > count ? too_little : room) = middle;
    }
    return fill(runs, room);
}

Grid grid_of(const Grid& grid, std::uint32_t lead, const Run& group) {
    const bool later = group.first > lead;
    const auto within = [](const GridCell& cell, std::uint32_t first, std::uint32_t end) {
        const std::uint32_t begin = std::max(cell.column, first);
        const std::uint32_t stop = std::min(cell.column + cell.column_span, end);
        return stop > begin ? stop - begin : 0;
    };
    Grid made;
    made.rows = grid.rows;
    made.caption = grid.caption;
    made.columns = lead + group.end - group.first;
    made.tightness = grid.tightness;
    for (const GridCell& cell : grid.cells) {
        GridCell shown = cell;
        shown.column_span = within(cell, 0, lead) + within(cell, group.first, group.end);
        if (shown.column_span == 0)
            continue;
        if (cell.column >= lead)
            shown.column = lead + std::max(cell.column, group.first) - group.first;
        shown.repeated = later && cell.column < group.first;
        made.cells.push_back(shown);
    }
    return made;
}

} // namespace

std::vector<ColumnGroup> as_groups(const content::Tree& tree, const Grid& grid,
                                   const std::vector<Length>& needs, Length available) {
    const std::uint32_t lead = leading_columns(tree, grid);
    if (grid.columns < lead + 3)
        return {};
    Length room = available;
    for (std::uint32_t column = 0; column < lead; ++column)
        room -= needs[column];
    std::vector<Run> runs = runs_after(lead, free_starts(grid, true), needs);
    if (widest(runs) > room)
        runs = runs_after(lead, free_starts(grid, false), needs);
    if (widest(runs) > room)
        return {};
    const std::vector<Run> groups = fill_evenly(runs, room);
    if (groups.size() * 2 > grid.columns - lead)
        return {};
    std::vector<ColumnGroup> made;
    for (const Run& group : groups)
        made.push_back({grid_of(grid, lead, group), group.first, group.end});
    return made;
}

} // namespace layout
