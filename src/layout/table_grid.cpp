#include "layout/table_grid.h"

#include <algorithm>
#include <charconv>

namespace layout {
namespace {

using content::Name;
using content::NodeId;
using content::Role;

constexpr std::uint32_t largest_span = 1000; // HTML, 4.9.11

std::uint32_t span_of(const content::Tree& tree, NodeId cell, Name name) {
    std::uint32_t value = 1;
    if (const auto written = tree.attribute(cell, name))
        std::from_chars(written->data(), written->data() + written->size(), value);
    return std::clamp(value, 1u, largest_span);
}

void collect_rows(const Pass& pass, NodeId parent, NodeId group, std::vector<GridRow>& rows) {
    const content::Tree& tree = pass.context.tree;
    for (NodeId child = tree[parent].first_child; child; child = tree[child].next_sibling)
        if (tree[child].role == Role::table_row)
            rows.push_back({child, group, tree[group].role == Role::table_head});
}

std::vector<GridRow> rows_in_order(const Pass& pass, NodeId table) {
    const content::Tree& tree = pass.context.tree;
    std::vector<GridRow> rows;
    for (const Role wanted : {Role::table_head, Role::table_body, Role::table_foot})
        for (NodeId child = tree[table].first_child; child; child = tree[child].next_sibling) {
            if (tree[child].role == wanted)
                collect_rows(pass, child, child, rows);
            else if (wanted == Role::table_body && tree[child].role == Role::table_row)
                rows.push_back({child, table, false});
        }
    return rows;
}

// The first column at or after `column` that no cell from above reaches into.
std::uint32_t free_column(const std::vector<std::uint32_t>& busy_until, std::uint32_t column,
                          std::uint32_t row) {
    while (column < busy_until.size() && busy_until[column] > row)
        ++column;
    return column;
}

// Half the padding, but enough to keep words of that size apart from a frame.
Length tight_padding(Length padding, Length font_size) {
    const Length least = max(font_size / 4, Length::from_points(4));
    return max(padding / 2, min(padding, least));
}

} // namespace

Edges cell_edges(const Pass& pass, NodeId table, const Grid& grid, NodeId cell) {
    const style::Computed& style = pass.style_of(cell);
    Edges padding = used_edges(style.padding, Length{});
    if (grid.tightness == Tightness::heads_padding) {
        padding.left = tight_padding(padding.left, style.font_size);
        padding.right = tight_padding(padding.right, style.font_size);
    }
    const Edges border = border_widths(style);
    // Neighbours share a border that is collapsed.
    const bool collapsed = pass.style_of(table).border_collapse == style::BorderCollapse::collapse;
    const int part = collapsed ? 2 : 1;
    return {padding.top + border.top / part, padding.right + border.right / part,
            padding.bottom + border.bottom / part, padding.left + border.left / part};
}

Grid build_grid(const Pass& pass, NodeId table) {
    const content::Tree& tree = pass.context.tree;
    Grid grid;
    grid.rows = rows_in_order(pass, table);
    for (NodeId child = tree[table].first_child; child; child = tree[child].next_sibling)
        if (tree[child].role == Role::table_caption)
            grid.caption = child;
    std::vector<std::uint32_t> busy_until; // per column: first row that is free again
    const auto row_count = static_cast<std::uint32_t>(grid.rows.size());
    for (std::uint32_t row = 0; row < row_count; ++row) {
        std::uint32_t column = 0;
        for (NodeId cell = tree[grid.rows[row].node].first_child; cell; cell = tree[cell].next_sibling) {
            if (tree[cell].role != Role::header_cell && tree[cell].role != Role::data_cell)
                continue;
            column = free_column(busy_until, column, row);
            GridCell placed{cell, row, column, span_of(tree, cell, Name::row_span),
                            span_of(tree, cell, Name::column_span)};
            placed.row_span = std::min(placed.row_span, row_count - row);
            column += placed.column_span;
            if (busy_until.size() < column)
                busy_until.resize(column, 0);
            for (std::uint32_t covered = placed.column; covered < column; ++covered)
                busy_until[covered] = row + placed.row_span;
            grid.cells.push_back(placed);
        }
    }
    grid.columns = static_cast<std::uint32_t>(busy_until.size());
    return grid;
}

} // namespace layout
