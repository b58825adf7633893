// The grid of a table and the headers of its cells (ISO 14289-1, 7.2 and 7.5; ISO 32000-1, 14.8.5.7).
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "verify/checks.h"

namespace verify {
namespace {

constexpr std::size_t most_columns = 4096; // an attribute may say anything

struct Cell {
    ElementIndex element = no_element;
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t rows = 1;
    std::size_t columns = 1;
    bool header = false;
    std::string scope;
    std::optional<std::string> id;
    std::vector<std::string> headers;
};

class Table {
public:
    Table(const File& file, ElementIndex table);
    void check() const;

private:
    void read_row(ElementIndex row, std::size_t& number, std::size_t group_end);
    [[nodiscard]] Cell read_cell(ElementIndex element) const;
    void check_attributes(const Element& element) const;
    void place(Cell cell, std::size_t row, std::size_t group_end);
    void check_shape() const;
    void check_headers() const;
    [[nodiscard]] std::optional<std::string> unknown_id(const Cell& cell) const;

    const File& file_;
    Place place_;
    std::vector<Cell> cells_;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> grid_; // (row, column) -> cell
    std::set<std::string> header_ids_;
    std::vector<std::size_t> widths_; // of rows
    bool overlaps_ = false;
    bool sticks_out_ = false; // a cell reaches below its table or group
};

std::size_t span_of(const File& file, const Element& element, const std::string& key) {
    Object value = attribute(file.structure, element, "Table", key);
    const long long span = value.is_integer() ? value.integer() : 1;
    return static_cast<std::size_t>(std::clamp<long long>(span, 1, most_columns));
}

Table::Table(const File& file, ElementIndex table) : file_(file) {
    const Element& element = file.structure[table];
    place_ = place_of(element.dictionary, file.document.page_number(element.page));
    std::vector<std::vector<ElementIndex>> groups;
    for (const ElementIndex kid : file.structure.kids_of(table)) {
        const std::string_view type = file.structure[kid].standard;
        if (type == "TR") {
            if (groups.empty() || file.structure[groups.back().front()].parent != file.structure[kid].parent)
                groups.emplace_back();
            groups.back().push_back(kid);
        } else if (type == "THead" || type == "TBody" || type == "TFoot") {
            groups.emplace_back();
            for (const ElementIndex row : file.structure.kids_of(kid))
                if (file.structure[row].standard == "TR")
                    groups.back().push_back(row);
        }
        if (!groups.empty() && groups.back().empty())
            groups.pop_back();
    }
    std::size_t number = 0;
    for (const std::vector<ElementIndex>& group : groups) {
        const std::size_t end = number + group.size();
        for (const ElementIndex row : group)
            read_row(row, number, end);
    }
}

void Table::read_row(ElementIndex row, std::size_t& number, std::size_t group_end) {
    widths_.resize(std::max(widths_.size(), number + 1));
    for (const ElementIndex kid : file_.structure.kids_of(row)) {
        const std::string_view type = file_.structure[kid].standard;
        if (type == "TH" || type == "TD")
            place(read_cell(kid), number, group_end);
    }
    ++number;
}

Cell Table::read_cell(ElementIndex index) const {
    const Element& element = file_.structure[index];
    check_attributes(element);
    Cell cell;
    cell.element = index;
    cell.header = element.standard == "TH";
    cell.rows = span_of(file_, element, "/RowSpan");
    cell.columns = span_of(file_, element, "/ColSpan");
    cell.scope = name_of(attribute(file_.structure, element, "Table", "/Scope")).value_or("");
    if (Object id = get(element.dictionary, "/ID"); id.is_string())
        cell.id = id.bytes();
    for (Object& one : items(attribute(file_.structure, element, "Table", "/Headers")))
        if (one.is_string())
            cell.headers.push_back(one.bytes());
    return cell;
}

// ISO 32000-1, table 349: spans are positive, and Scope is one of three names.
void Table::check_attributes(const Element& element) const {
    const Place place = place_of(element.dictionary, file_.document.page_number(element.page));
    for (const std::string key : {"/ColSpan", "/RowSpan"}) {
        const Object span = attribute(file_.structure, element, "Table", key);
        if (!span.is_null() && span.integer() < 1)
            file_.findings.add("table-span", place, key.substr(1) + " is " + span.written());
    }
    const Object scope = attribute(file_.structure, element, "Table", "/Scope");
    const std::string name = name_of(scope).value_or("");
    if (!scope.is_null() && name != "Row" && name != "Column" && name != "Both")
        file_.findings.add("header-scope", place, scope.written());
}

// The first free column of the row takes the cell.
void Table::place(Cell cell, std::size_t row, std::size_t group_end) {
    std::size_t column = 0;
    while (grid_.count({row, column}) > 0)
        ++column;
    if (column > most_columns)
        return;
    cell.row = row;
    cell.column = column;
    if (row + cell.rows > group_end) {
        sticks_out_ = true;
        cell.rows = group_end - row;
    }
    const std::size_t index = cells_.size();
    for (std::size_t r = row; r < row + cell.rows; ++r) {
        widths_.resize(std::max(widths_.size(), r + 1));
        for (std::size_t c = column; c < column + cell.columns; ++c)
            if (grid_.emplace(std::pair(r, c), index).second)
                ++widths_[r];
            else
                overlaps_ = true;
    }
    if (cell.header && cell.id)
        header_ids_.insert(*cell.id);
    cells_.push_back(std::move(cell));
}

void Table::check() const {
    check_shape();
    check_headers();
}

void Table::check_shape() const {
    if (overlaps_)
        file_.findings.add("table-overlap", place_);
    if (sticks_out_)
        file_.findings.add("table-row-span", place_);
    for (std::size_t row = 1; row < widths_.size(); ++row)
        if (widths_[row] != widths_[0]) {
            file_.findings.add("table-regular", place_,
                               "row 1 has " + std::to_string(widths_[0]) + " columns, row " +
                                   std::to_string(row + 1) + " has " + std::to_string(widths_[row]));
            return;
        }
}

// The first ID in Headers that is no header cell's.
std::optional<std::string> Table::unknown_id(const Cell& cell) const {
    for (const std::string& id : cell.headers)
        if (header_ids_.count(id) == 0)
            return id;
    return std::nullopt;
}

// ISO 32000-1, Table 349: a header with Scope stands for the cells below it or after it.
void Table::check_headers() const {
    const bool any_header =
        std::any_of(cells_.begin(), cells_.end(), [](const Cell& cell) { return cell.header; });
    std::set<std::size_t> columns_reached;
    std::set<std::size_t> rows_reached;
    for (const Cell& header : cells_) {
        if (!header.header)
            continue;
        if (header.scope == "Column" || header.scope == "Both")
            for (std::size_t i = 0; i < header.columns; ++i)
                columns_reached.insert(header.column + i);
        if (header.scope == "Row" || header.scope == "Both")
            for (std::size_t i = 0; i < header.rows; ++i)
                rows_reached.insert(header.row + i);
    }
    for (const Cell& cell : cells_) {
        const Element& element = file_.structure[cell.element];
        const Place place = place_of(element.dictionary, file_.document.page_number(element.page));
        const auto unknown = unknown_id(cell);
        if (unknown && cell.header)
            file_.findings.add("table-headers-of-header", place, *unknown);
        else if (unknown)
            file_.findings.add("table-headers-unknown", place, *unknown);
        else if (any_header && !cell.header && !element.kids.empty() && // an empty corner says nothing
                 cell.headers.empty() && columns_reached.count(cell.column) == 0 &&
                 rows_reached.count(cell.row) == 0)
            file_.findings.add("table-headers", place);
    }
}

} // namespace

void check_tables(const File& file) {
    for (ElementIndex i = 0; i < file.structure.elements().size(); ++i)
        if (file.structure[i].standard == "Table")
            Table(file, i).check();
}

} // namespace verify
