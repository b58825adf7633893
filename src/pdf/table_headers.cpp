#include "pdf/table_headers.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace pdf {
namespace {

using content::Name;
using content::NodeId;
using content::Role;

// A cell's place in the grid, in rows and columns [first, last).
struct Cell {
    NodeId node;
    std::uint32_t top = 0;
    std::uint32_t bottom = 0;
    std::uint32_t left = 0;
    std::uint32_t right = 0;
    std::uint32_t section = 0;
    bool is_header = false;
    bool is_empty = false; // says nothing
    Scope scope = Scope::column;
};

std::optional<std::uint32_t> number(std::optional<std::string_view> text) {
    std::uint32_t value = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ec != std::errc())
        return std::nullopt;
    return value;
}

// Columns taken by cells that reach down from rows above: for cells without a stated column.
class Occupied {
public:
    std::uint32_t first_free(std::uint32_t row, std::uint32_t from) const {
        while (from < until_.size() && until_[from] > row)
            ++from;
        return from;
    }
    void take(const Cell& cell) {
        until_.resize(std::max<std::size_t>(until_.size(), cell.right));
        for (std::uint32_t column = cell.left; column < cell.right; ++column)
            until_[column] = std::max(until_[column], cell.bottom);
    }

private:
    std::vector<std::uint32_t> until_;
};

constexpr std::uint32_t most_columns = 4096; // a damaged manuscript must not fill the memory

std::vector<Cell> grid_of(const content::Tree& tree, NodeId table) {
    std::vector<Cell> cells;
    Occupied occupied;
    std::uint32_t row = 0;
    std::uint32_t section = 0;
    for (NodeId node = tree.next(table, table); node.valid();) {
        const Role role = tree[node].role;
        if (role == Role::table_head || role == Role::table_body || role == Role::table_foot)
            ++section;
        if (role != Role::table_row) {
            const bool descend =
                role == Role::table_head || role == Role::table_body || role == Role::table_foot;
            node = descend ? tree.next(node, table) : tree.next_skipping_children(node, table);
            continue;
        }
        std::uint32_t column = 0;
        for (NodeId child = tree[node].first_child; child.valid(); child = tree[child].next_sibling) {
            const Role cell_role = tree[child].role;
            if (cell_role != Role::header_cell && cell_role != Role::data_cell)
                continue;
            Cell cell;
            cell.node = child;
            cell.top = row;
            cell.bottom = row + span_of(tree, child, Name::row_span);
            cell.left = std::min(
                number(tree.attribute(child, Name::column)).value_or(occupied.first_free(row, column)),
                most_columns);
            cell.right = cell.left + span_of(tree, child, Name::column_span);
            cell.section = section;
            cell.is_header = cell_role == Role::header_cell;
            cell.is_empty = !content::says_something(tree, child);
            cell.scope = cell.is_header ? scope_of(tree, child) : Scope::column;
            column = cell.right;
            occupied.take(cell);
            cells.push_back(cell);
        }
        ++row;
        node = tree.next_skipping_children(node, table);
    }
    return cells;
}

bool speaks_for_a_group(const content::Tree& tree, const Cell& cell) {
    const std::string_view scope = tree.attribute(cell.node, Name::scope).value_or("");
    return cell.is_header && (scope == "rowgroup" || scope == "colgroup");
}

// A reader that has Scope alone goes up and to the left from a cell, and stops at the first data cell
// beyond a header (ISO 32000-1, 14.8.5.7; ISO 32000-2, 14.8.5.7). That finds every header
// where cells span nothing and headers stand at the edges.
bool needs_headers(const content::Tree& tree, const std::vector<Cell>& cells) {
    bool any_header = false;
    bool is_irregular = false;
    bool data_above = false;
    bool data_in_row = false;
    std::uint32_t row = 0;
    for (const Cell& cell : cells) {
        if (cell.top != row) {
            row = cell.top;
            data_above = data_above || data_in_row;
            data_in_row = false;
        }
        any_header = any_header || cell.is_header;
        data_in_row = data_in_row || !cell.is_header;
        is_irregular = is_irregular || cell.right - cell.left > 1 || cell.bottom - cell.top > 1 ||
                       speaks_for_a_group(tree, cell) ||
                       (cell.is_header && (cell.scope == Scope::column ? data_above : data_in_row));
    }
    return any_header && is_irregular;
}

using Lines = std::set<std::uint32_t>; // numbers of columns or rows

void add_range(Lines& lines, std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t line = first; line < end; ++line)
        lines.insert(line);
}

bool holds_any(const Lines& lines, std::uint32_t first, std::uint32_t end) {
    const auto found = lines.lower_bound(first);
    return found != lines.end() && *found < end;
}

bool is_silent(const Cell& cell) {
    return cell.is_header && cell.is_empty;
}

// Headers that say nothing are data, unless a cell with words would be left with no header.
void demote_silent_headers(std::vector<Cell>& cells) {
    if (std::none_of(cells.begin(), cells.end(), is_silent))
        return;
    Lines columns; // with a header that says something
    Lines rows;
    for (const Cell& cell : cells) {
        if (cell.is_header && !cell.is_empty && cell.scope == Scope::column)
            add_range(columns, cell.left, cell.right);
        else if (cell.is_header && !cell.is_empty)
            add_range(rows, cell.top, cell.bottom);
    }
    Lines bare_columns; // with a cell that has no such header
    Lines bare_rows;
    for (const Cell& cell : cells) {
        if (cell.is_header || cell.is_empty || holds_any(columns, cell.left, cell.right) ||
            holds_any(rows, cell.top, cell.bottom))
            continue;
        add_range(bare_columns, cell.left, cell.right);
        add_range(bare_rows, cell.top, cell.bottom);
    }
    for (Cell& cell : cells)
        if (is_silent(cell))
            cell.is_header = cell.scope == Scope::column ? holds_any(bare_columns, cell.left, cell.right)
                                                         : holds_any(bare_rows, cell.top, cell.bottom);
}

} // namespace

std::vector<NodeId> find_silent_headers(const content::Tree& tree, NodeId table) {
    std::vector<Cell> cells = grid_of(tree, table);
    demote_silent_headers(cells);
    std::vector<NodeId> silent;
    for (const Cell& cell : cells)
        if (!cell.is_header && tree[cell.node].role == Role::header_cell)
            silent.push_back(cell.node);
    return silent;
}

Scope scope_of(const content::Tree& tree, NodeId header) {
    const std::string_view stated = tree.attribute(header, Name::scope).value_or("");
    if (stated == "row" || stated == "rowgroup")
        return Scope::row;
    if (stated == "col" || stated == "colgroup")
        return Scope::column;
    return tree.closest(header, Role::table_head) ? Scope::column : Scope::row;
}

std::uint32_t span_of(const content::Tree& tree, NodeId cell, Name span) {
    return std::clamp(number(tree.attribute(cell, span)).value_or(1), 1U, most_columns);
}

std::map<NodeId, std::vector<NodeId>> find_headers(const content::Tree& tree, NodeId table) {
    std::vector<Cell> cells = grid_of(tree, table);
    demote_silent_headers(cells);
    if (!needs_headers(tree, cells))
        return {};
    // Headers by the columns and rows they may speak for, so that a long table is not compared
    // cell by cell with itself.
    std::map<std::uint32_t, std::vector<const Cell*>> of_column;
    std::map<std::uint32_t, std::vector<const Cell*>> of_row;
    for (const Cell& cell : cells) {
        if (!cell.is_header || cell.is_empty)
            continue;
        if (cell.scope == Scope::column)
            for (std::uint32_t column = cell.left; column < cell.right; ++column)
                of_column[column].push_back(&cell);
        else {
            const bool group = tree.attribute(cell.node, Name::scope).value_or("") == "rowgroup";
            std::uint32_t bottom = cell.bottom;
            if (group)
                for (const Cell& other : cells)
                    if (other.section == cell.section)
                        bottom = std::max(bottom, other.top + 1);
            for (std::uint32_t row = cell.top; row < bottom; ++row)
                of_row[row].push_back(&cell);
        }
    }
    std::map<NodeId, std::vector<NodeId>> headers;
    const auto add = [](std::vector<NodeId>& list, NodeId node) {
        if (std::find(list.begin(), list.end(), node) == list.end())
            list.push_back(node);
    };
    for (const Cell& cell : cells) {
        std::vector<NodeId> list;
        for (std::uint32_t column = cell.left; column < cell.right; ++column)
            for (const Cell* header : of_column[column])
                if (header->bottom <= cell.top)
                    add(list, header->node);
        for (std::uint32_t row = cell.top; row < cell.bottom; ++row)
            for (const Cell* header : of_row[row])
                if (header->right <= cell.left)
                    add(list, header->node);
        if (!list.empty())
            headers[cell.node] = std::move(list);
    }
    return headers;
}

} // namespace pdf
