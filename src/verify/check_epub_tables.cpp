// Tables: header cells, what they head, and a name for the whole.
#include <algorithm>
#include <set>
#include <vector>

#include "verify/epub_checks.h"

namespace verify {
namespace {

using Row = std::vector<pugi::xml_node>;

bool is_cell(pugi::xml_node node) {
    return is(node, "td") || is(node, "th");
}

// The rows of this table, not those of tables in its cells.
std::vector<Row> rows_of(pugi::xml_node table) {
    std::vector<Row> rows;
    for (pugi::xml_node at = table; at; at = next_in_order(at, table)) {
        if (inside(at, {"table"}) != table)
            continue;
        if (is(at, "tr"))
            rows.emplace_back();
        else if (is_cell(at) && !rows.empty())
            rows.back().push_back(at);
    }
    return rows;
}

std::size_t count(const std::vector<Row>& rows, std::string_view name) {
    std::size_t out = 0;
    for (const Row& row : rows)
        out += static_cast<std::size_t>(
            std::count_if(row.begin(), row.end(), [name](pugi::xml_node cell) { return is(cell, name); }));
    return out;
}

// True of "12", "4.5 %", "£300" and "–".
bool is_figure(const std::string& text) {
    return std::none_of(text.begin(), text.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    });
}

// Every row below the head begins with words and goes on with figures.
bool first_cells_name_rows(const std::vector<Row>& rows) {
    std::size_t body = 0;
    for (const Row& row : rows) {
        if (std::all_of(row.begin(), row.end(), [](pugi::xml_node cell) { return is(cell, "th"); }))
            continue;
        if (row.size() < 2 || is(row.front(), "th") || is_figure(text_of(row.front())))
            return false;
        if (!std::all_of(row.begin() + 1, row.end(),
                         [](pugi::xml_node cell) { return is_figure(text_of(cell)); }))
            return false;
        ++body;
    }
    return body > 1;
}

// Headers of rows and of columns in one table: without scope it is a guess which head what.
bool needs_scope(const std::vector<Row>& rows) {
    const auto has_header = [](const Row& row) {
        return std::any_of(row.begin(), row.end(), [](pugi::xml_node cell) { return is(cell, "th"); });
    };
    return rows.size() > 1 && has_header(rows.front()) &&
           std::any_of(rows.begin() + 1, rows.end(), has_header);
}

void check_scopes(const EpubFile& file, const XmlFile& document, const std::vector<Row>& rows) {
    const bool by_ids = std::any_of(rows.begin(), rows.end(), [](const Row& row) {
        return std::any_of(row.begin(), row.end(),
                           [](pugi::xml_node cell) { return has_attribute(cell, "headers"); });
    });
    if (by_ids || !needs_scope(rows))
        return;
    for (const Row& row : rows)
        for (const pugi::xml_node cell : row)
            if (is(cell, "th") && !has_attribute(cell, "scope") && !text_of(cell).empty()) {
                file.findings.add("table-scope", place_in(document, cell));
                return;
            }
}

void check_header_ids(const EpubFile& file, const XmlFile& document, const std::vector<Row>& rows) {
    std::set<std::string_view> ids;
    for (const Row& row : rows)
        for (const pugi::xml_node cell : row)
            ids.insert(attribute(cell, "id"));
    for (const Row& row : rows)
        for (const pugi::xml_node cell : row)
            for (const std::string_view id : words_of(attribute(cell, "headers")))
                if (ids.count(id) == 0)
                    file.findings.add("table-header-ids", place_in(document, cell), std::string(id));
}

bool has_name(pugi::xml_node table) {
    if (table.child("caption") || has_attribute(table, "aria-label") ||
        has_attribute(table, "aria-labelledby") || has_attribute(table, "title"))
        return true;
    const pugi::xml_node figure = inside(table, {"figure"});
    return figure && figure.child("figcaption");
}

void check_table(const EpubFile& file, const XmlFile& document, pugi::xml_node table) {
    const std::string_view role = attribute(table, "role");
    if (role == "presentation" || role == "none")
        return;
    const std::vector<Row> rows = rows_of(table);
    const std::size_t headers = count(rows, "th");
    const bool has_shape = rows.size() > 1 && std::any_of(rows.begin(), rows.end(),
                                                          [](const Row& row) { return row.size() > 1; });
    if (headers == 0 && has_shape)
        file.findings.add("table-header-cells", place_in(document, table));
    if (headers > 0 && first_cells_name_rows(rows))
        file.findings.add("table-row-headers", place_in(document, table));
    if (!has_name(table) && has_shape)
        file.findings.add("table-caption", place_in(document, table));
    check_scopes(file, document, rows);
    check_header_ids(file, document, rows);
}

} // namespace

void check_epub_tables(const EpubFile& file) {
    for (const XmlFile& document : file.book.documents)
        for (const pugi::xml_node node : document.elements())
            if (is(node, "table"))
                check_table(file, document, node);
}

} // namespace verify
