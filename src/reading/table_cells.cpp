#include "reading/table_cells.h"

#include <algorithm>
#include <map>

namespace reading {
namespace {

constexpr std::size_t most_places = 1 << 20; // that the cells of one table take: spans may lie

// Rows of this table, not those of tables inside its cells.
std::vector<NodeId> rows_of(const Book& book, NodeId table) {
    std::vector<NodeId> rows;
    for (NodeId at = book.next(table, table); at;) {
        const Kind kind = book[at].kind;
        if (kind == Kind::row)
            rows.push_back(at);
        at = kind == Kind::group ? book.next(at, table) : book.next_skipping_children(at, table);
    }
    return rows;
}

bool is_cell(Kind kind) {
    return kind == Kind::header_cell || kind == Kind::data_cell;
}

class Builder {
public:
    explicit Builder(const Book& book) : book_(book) {}

    Grid run(NodeId table) {
        for (const NodeId row : rows_of(book_, table)) {
            ++grid_.rows;
            place_row(row);
        }
        for (const auto& [place, index] : taken_)
            grid_.columns = std::max(grid_.columns, place.second);
        collect_heads();
        for (Cell& cell : grid_.cells)
            find_headers(cell);
        return std::move(grid_);
    }

private:
    void place_row(NodeId row) {
        std::uint32_t column = 1;
        for (NodeId at = book_[row].first_child; at; at = book_[at].next_sibling) {
            const Node& node = book_[at];
            if (!is_cell(node.kind))
                continue;
            while (taken_.contains({grid_.rows, column}))
                ++column;
            const std::size_t index = grid_.cells.size();
            grid_.cells.push_back({at, grid_.rows, column, {}, {}});
            index_.emplace(at, index);
            for (std::uint32_t down = 0; down < node.row_span; ++down)
                for (std::uint32_t right = 0;
                     right < node.column_span && (down + right == 0 || taken_.size() < most_places); ++right)
                    taken_.emplace(std::pair{grid_.rows + down, column + right}, index);
            column += node.column_span;
        }
    }

    [[nodiscard]] bool heads_column(const Cell& cell) const {
        const Node& node = book_[cell.node];
        if (node.kind != Kind::header_cell)
            return false;
        return node.scope == Scope::none ? cell.row == 1 : node.scope != Scope::row;
    }

    [[nodiscard]] bool heads_row(const Cell& cell) const {
        const Node& node = book_[cell.node];
        if (node.kind != Kind::header_cell)
            return false;
        return node.scope == Scope::none ? cell.row > 1 : node.scope != Scope::column;
    }

    void find_headers(Cell& cell) const {
        const std::vector<NodeId>& named = book_[cell.node].headers;
        for (const NodeId id : named)
            (is_of_row(id) ? cell.row_headers : cell.column_headers).push_back(id);
        if (!named.empty())
            return;
        const Node& node = book_[cell.node];
        const std::uint32_t right = std::min(cell.column + node.column_span, grid_.columns + 1);
        for (std::uint32_t column = cell.column; column < right; ++column)
            for (const std::size_t head : column_heads_[column])
                if (grid_.cells[head].row < cell.row)
                    add(cell.column_headers, grid_.cells[head].node);
        if (heads_column(cell))
            return;
        const std::uint32_t bottom = std::min(cell.row + node.row_span, grid_.rows + 1);
        for (std::uint32_t row = cell.row; row < bottom; ++row)
            for (const std::size_t head : row_heads_[row])
                if (grid_.cells[head].column < cell.column)
                    add(cell.row_headers, grid_.cells[head].node);
    }

    void collect_heads() {
        column_heads_.resize(grid_.columns + 1);
        row_heads_.resize(grid_.rows + 1);
        for (const auto& [place, index] : taken_) {
            if (heads_column(grid_.cells[index]))
                column_heads_[place.second].push_back(index);
            if (heads_row(grid_.cells[index]) && place.first <= grid_.rows)
                row_heads_[place.first].push_back(index);
        }
    }

    [[nodiscard]] bool is_of_row(NodeId id) const {
        const auto found = index_.find(id);
        if (found == index_.end())
            return false;
        const Cell& cell = grid_.cells[found->second];
        return heads_row(cell) && !heads_column(cell);
    }

    static void add(std::vector<NodeId>& headers, NodeId id) {
        if (std::find(headers.begin(), headers.end(), id) == headers.end())
            headers.push_back(id);
    }

    const Book& book_;
    Grid grid_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> taken_; // place -> cell
    std::map<NodeId, std::size_t> index_;
    std::vector<std::vector<std::size_t>> column_heads_; // by column: header cells from the top
    std::vector<std::vector<std::size_t>> row_heads_;
};

} // namespace

Grid grid_of(const Book& book, NodeId table) {
    return Builder(book).run(table);
}

} // namespace reading
