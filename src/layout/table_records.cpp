#include "layout/table_records.h"

#include <algorithm>
#include <vector>

namespace layout {
namespace {

constexpr std::size_t most_places = 200'000; // rows times columns

// Which cell covers each place of a grid.
class Places {
public:
    explicit Places(const Grid& grid) : columns_(grid.columns), cells_(grid.rows.size() * grid.columns) {
        for (const GridCell& cell : grid.cells)
            for (std::uint32_t row = cell.row; row < cell.row + cell.row_span; ++row)
                for (std::uint32_t column = cell.column; column < cell.column + cell.column_span; ++column)
                    cells_[row * columns_ + column] = &cell;
    }
    // nullptr: nothing stands there.
    [[nodiscard]] const GridCell* at(std::uint32_t row, std::uint32_t column) const {
        return cells_[row * columns_ + column];
    }

private:
    std::size_t columns_;
    std::vector<const GridCell*> cells_;
};

// The heads of a column, from the top down.
using Heads = std::vector<const GridCell*>;

std::vector<Heads> heads_of_columns(const Grid& grid, const Places& places, std::uint32_t head_rows) {
    std::vector<Heads> heads(grid.columns);
    for (std::uint32_t column = 0; column < grid.columns; ++column)
        for (std::uint32_t row = 0; row < head_rows; ++row) {
            const GridCell* cell = places.at(row, column);
            if (cell != nullptr && (heads[column].empty() || heads[column].back() != cell))
                heads[column].push_back(cell);
        }
    return heads;
}

class RecordMaker {
public:
    RecordMaker(const Grid& grid, const Places& places, const std::vector<Heads>& heads)
        : grid_(grid), places_(places), heads_(heads), shown_(grid.cells.size(), 0) {
        records_.columns = 2;
        records_.caption = grid.caption;
    }

    void add_row(std::uint32_t row) {
        begins_ = !under_title_;
        under_title_ = false;
        above_ = {};
        for (std::uint32_t column = 0; column < grid_.columns;) {
            const GridCell* cell = places_.at(row, column);
            const std::uint32_t end = cell == nullptr ? column + 1 : cell->column + cell->column_span;
            if (cell != nullptr)
                add_cell(row, *cell, column, end);
            column = end;
        }
    }

    // nullopt if some cell has found no place.
    std::optional<Grid> finish() {
        if (std::find(shown_.begin(), shown_.end(), 0) != shown_.end())
            return std::nullopt;
        return std::move(records_);
    }

private:
    // A cell over several columns has the heads of all of them beside it. One over all columns says nothing
    // of one of them: it is the title of what follows.
    void add_cell(std::uint32_t row, const GridCell& cell, std::uint32_t column, std::uint32_t end) {
        if (cell.column_span == grid_.columns) {
            add(cell, add_grid_row(row, false), 0, 2);
            under_title_ = true;
            return;
        }
        add_shared_heads(row, column);
        const std::uint32_t first = add_grid_row(row, !above_.empty());
        add(*heads_[column].back(), first, 0, 1);
        for (std::uint32_t next = column + 1; next < end; ++next)
            if (heads_[next].back() != heads_[next - 1].back())
                add(*heads_[next].back(), add_grid_row(row, !above_.empty()), 0, 1);
        const auto rows = static_cast<std::uint32_t>(records_.rows.size()) - first;
        add(cell, first, 1, 1);
        records_.cells.back().row_span = rows;
        std::stable_sort(records_.cells.end() - static_cast<std::ptrdiff_t>(rows) - 1, records_.cells.end(),
                         [](const GridCell& a, const GridCell& b) {
                             return a.row != b.row ? a.row < b.row : a.column < b.column;
                         });
    }

    // Those above the head next to the cell, unless the column before stands under them too.
    void add_shared_heads(std::uint32_t row, std::uint32_t column) {
        const Heads above(heads_[column].begin(), heads_[column].end() - 1);
        std::size_t same = 0;
        while (same < above.size() && same < above_.size() && above[same] == above_[same])
            ++same;
        for (std::size_t i = same; i < above.size(); ++i)
            add(*above[i], add_grid_row(row, i > 0), 0, 2);
        above_ = above;
    }

    std::uint32_t add_grid_row(std::uint32_t row, bool under_head) {
        const GridRow& from = grid_.rows[row];
        const RecordRow following = under_head ? RecordRow::under_head : RecordRow::following;
        records_.rows.push_back({from.node, from.group, false, begins_ ? RecordRow::first : following});
        begins_ = false;
        return static_cast<std::uint32_t>(records_.rows.size() - 1);
    }

    void add(const GridCell& cell, std::uint32_t row, std::uint32_t column, std::uint32_t column_span) {
        char& shown = shown_[static_cast<std::size_t>(&cell - grid_.cells.data())];
        records_.cells.push_back({cell.node, row, column, 1, column_span, shown != 0});
        shown = 1;
    }

    const Grid& grid_;
    const Places& places_;
    const std::vector<Heads>& heads_;
    std::vector<char> shown_; // per cell of the table
    Grid records_;
    Heads above_;
    bool begins_ = true;       // the next row is the first of its record
    bool under_title_ = false; // the next record goes on from a title
};

// Per row: false if a break before it would take a cell over several rows apart.
std::vector<char> are_free(const Grid& records) {
    std::vector<char> free(records.rows.size(), 1);
    for (const GridCell& cell : records.cells)
        for (std::uint32_t i = 1; i < cell.row_span; ++i)
            free[cell.row + i] = 0;
    return free;
}

} // namespace

std::vector<RecordCut> cut_records(const Grid& records, const std::vector<Length>& row_tops, Length tall) {
    constexpr std::size_t least_before = 3; // the title and two rows more
    constexpr std::size_t least_after = 2;
    std::vector<RecordCut> cuts(records.rows.size());
    if (records.rows.empty() || !records.rows.front().is_record())
        return {};
    const std::vector<char> free = are_free(records);
    for (std::size_t first = 0; first < cuts.size();) {
        std::size_t end = first + 1;
        while (end < cuts.size() && records.rows[end].record != RecordRow::first)
            ++end;
        for (std::size_t row = first + 1; row < end; ++row) {
            const bool may_be_cut = row_tops[end] - row_tops[first] > tall && free[row] != 0 &&
                                    records.rows[row].record == RecordRow::following &&
                                    row - first >= least_before && end - row >= least_after;
            cuts[row].cost = may_be_cut ? Cost::allowed : Cost::avoid;
            cuts[first].may_be_cut = cuts[first].may_be_cut || may_be_cut;
        }
        first = end;
    }
    return cuts;
}

std::optional<Grid> as_records(const Grid& grid) {
    std::uint32_t head_rows = 0;
    while (head_rows < grid.rows.size() && grid.rows[head_rows].head)
        ++head_rows;
    const bool sensible = grid.rows.size() * grid.columns <= most_places;
    if (head_rows == 0 || head_rows == grid.rows.size() || grid.columns < 3 || !sensible)
        return std::nullopt;
    const Places places(grid);
    const std::vector<Heads> heads = heads_of_columns(grid, places, head_rows);
    if (std::any_of(heads.begin(), heads.end(), [](const Heads& one) { return one.empty(); }))
        return std::nullopt;
    RecordMaker maker(grid, places, heads);
    for (auto row = head_rows; row < grid.rows.size(); ++row)
        maker.add_row(row);
    return maker.finish();
}

} // namespace layout
