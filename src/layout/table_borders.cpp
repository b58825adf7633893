#include "layout/table_borders.h"

#include <algorithm>

namespace layout {
namespace {

using style::Border;
using style::Side;

const Border& side(const style::Computed& style, Side wanted) {
    return style.border[static_cast<std::size_t>(wanted)];
}

// The wider wins; at equal width, the first asked.
void contend(Border& winner, const Border& other) {
    if (other.width > winner.width)
        winner = other;
}

} // namespace

TableBorders::TableBorders(const Pass& pass, content::NodeId table, const Grid& grid)
    : pass_(pass), table_(table), grid_(grid), cell_at_(grid.rows.size() * grid.columns, 0) {
    for (std::uint32_t i = 0; i < grid.cells.size(); ++i) {
        const GridCell& cell = grid.cells[i];
        for (std::uint32_t row = cell.row; row < cell.row + cell.row_span; ++row)
            for (std::uint32_t column = cell.column; column < cell.column + cell.column_span; ++column)
                cell_at_[row * grid.columns + column] = i + 1;
    }
}

const GridCell* TableBorders::at(std::uint32_t row, std::uint32_t column) const {
    const std::uint32_t index = cell_at_[row * grid_.columns + column];
    return index == 0 ? nullptr : &grid_.cells[index - 1];
}

Border TableBorders::between_rows(std::uint32_t lower, std::uint32_t column) const {
    Border winner;
    const auto row_count = static_cast<std::uint32_t>(grid_.rows.size());
    const GridRow* const above = lower > 0 ? &grid_.rows[lower - 1] : nullptr;
    const GridRow* const below = lower < row_count ? &grid_.rows[lower] : nullptr;
    if (above != nullptr)
        if (const GridCell* cell = at(lower - 1, column))
            contend(winner, side(pass_.style_of(cell->node), Side::bottom));
    if (below != nullptr)
        if (const GridCell* cell = at(lower, column))
            contend(winner, side(pass_.style_of(cell->node), Side::top));
    if (above != nullptr)
        contend(winner, side(pass_.style_of(above->node), Side::bottom));
    if (below != nullptr)
        contend(winner, side(pass_.style_of(below->node), Side::top));
    const bool new_group = above == nullptr || below == nullptr || above->group != below->group;
    if (new_group && above != nullptr)
        contend(winner, side(pass_.style_of(above->group), Side::bottom));
    if (new_group && below != nullptr)
        contend(winner, side(pass_.style_of(below->group), Side::top));
    if (above == nullptr)
        contend(winner, side(pass_.style_of(table_), Side::top));
    if (below == nullptr)
        contend(winner, side(pass_.style_of(table_), Side::bottom));
    return winner;
}

Border TableBorders::between_columns(std::uint32_t row, std::uint32_t right) const {
    Border winner;
    if (right > 0)
        if (const GridCell* cell = at(row, right - 1))
            contend(winner, side(pass_.style_of(cell->node), Side::right));
    if (right < grid_.columns)
        if (const GridCell* cell = at(row, right))
            contend(winner, side(pass_.style_of(cell->node), Side::left));
    if (right == 0)
        contend(winner, side(pass_.style_of(table_), Side::left));
    if (right == grid_.columns)
        contend(winner, side(pass_.style_of(table_), Side::right));
    return winner;
}

Border TableBorders::top(const GridCell& cell) const {
    return between_rows(cell.row, cell.column);
}

Border TableBorders::bottom(const GridCell& cell) const {
    return between_rows(cell.row + cell.row_span, cell.column);
}

Border TableBorders::left(const GridCell& cell) const {
    return between_columns(cell.row, cell.column);
}

Border TableBorders::right(const GridCell& cell) const {
    return between_columns(cell.row, cell.column + cell.column_span);
}

} // namespace layout
