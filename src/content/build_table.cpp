// CALS and HTML tables -> one regular grid: every row has a cell, or a span over it, in every
// column, since readers of tables count on that.
#include <algorithm>
#include <charconv>
#include <map>
#include <string>

#include <fmt/format.h>

#include "content/builder.h"

namespace content {
namespace {

constexpr int most_columns = 1000; // more is a slip of the keyboard, not a table

struct Column {
    std::string_view width;
    std::string_view align;
    bool width_said = false; // a cell carries it already
};

struct Spread { // zero-based, first to last
    int first = 0;
    int last = 0;
};

struct Grid {
    Builder& b;
    NodeId table;
    bool row_headers = false; // rowheader="firstcol"
    std::vector<Column> columns;
    std::map<std::string_view, int> names;
    std::map<std::string_view, Spread> spans;
    std::vector<int> busy; // rows that a cell above still covers, by column
    struct Row {
        NodeId node;
        Element element;
        Role section;
        int columns; // of the table when the row was finished
    };
    std::vector<Row> rows{};
};

bool named(const Builder& b, Element element, std::string_view name) {
    return b.is_element(element) && b.at(element).name == name;
}

int number(std::string_view written, int otherwise) {
    int value = otherwise;
    std::from_chars(written.data(), written.data() + written.size(), value);
    return std::clamp(value, 0, most_columns);
}

void grow(Grid& grid, int columns) {
    const auto size = static_cast<std::size_t>(std::min(columns, most_columns));
    if (grid.columns.size() < size) {
        grid.columns.resize(size);
        grid.busy.resize(size);
    }
}

void read_colspec(Grid& grid, Element colspec, int& next) {
    Builder& b = grid.b;
    const int column = std::max(number(b.value(colspec, "colnum"), next + 1), 1) - 1;
    grow(grid, column + 1);
    next = column + 1;
    Column& made = grid.columns[static_cast<std::size_t>(std::min(column, most_columns - 1))];
    made.width = b.value(colspec, "colwidth");
    made.align = b.value(colspec, "align");
    if (const std::string_view name = b.value(colspec, "colname"); !name.empty())
        grid.names[name] = column;
}

int column_named(const Grid& grid, std::string_view name, int otherwise) {
    const auto found = grid.names.find(name);
    return found == grid.names.end() ? otherwise : found->second;
}

// "2*" is a share; shares become percentages if every column has one.
void share_widths(Grid& grid) {
    std::vector<double> shares;
    double sum = 0;
    for (const Column& column : grid.columns) {
        const std::string_view width = column.width;
        double share = 0;
        if (width.empty() || !width.ends_with('*'))
            break;
        if (width.size() == 1)
            share = 1;
        else
            std::from_chars(width.data(), width.data() + width.size(), share);
        shares.push_back(share);
        sum += share;
    }
    const bool all = shares.size() == grid.columns.size() && sum > 0;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        std::string_view& width = grid.columns[i].width;
        if (all)
            width = grid.b.tree.strings.keep(fmt::format("{:.4g}%", 100 * shares[i] / sum));
        else if (width.find('*') != std::string_view::npos)
            width = {};
    }
}

Spread spread_of(const Grid& grid, Element entry, int next) {
    const Builder& b = grid.b;
    const auto span = grid.spans.find(b.value(entry, "spanname"));
    if (span != grid.spans.end())
        return span->second;
    int first = column_named(grid, b.value(entry, "colname"), next);
    first = column_named(grid, b.value(entry, "namest"), first);
    const int last = column_named(grid, b.value(entry, "nameend"), first);
    const int html = std::max(number(b.value(entry, "colspan"), 1), 1);
    return {first, std::max(last, first + html - 1)};
}

int rows_of(const Builder& b, Element entry) {
    const int html = std::max(number(b.value(entry, "rowspan"), 1), 1);
    return std::max(number(b.value(entry, "morerows"), 0) + 1, html);
}

int next_free(const Grid& grid, int column) {
    while (column < static_cast<int>(grid.busy.size()) && grid.busy[static_cast<std::size_t>(column)] > 0)
        ++column;
    return column;
}

void set_number(Builder& b, NodeId id, Name name, int value) {
    b.tree.set_attribute(id, name, b.tree.strings.keep(std::to_string(value)));
}

bool is_header(const Grid& grid, Element entry, Role section, int column) {
    return named(grid.b, entry, "th") || (!named(grid.b, entry, "td") && section == Role::table_head) ||
           (grid.row_headers && column == 0);
}

// HTML leaves thead out: a first row of nothing but headers heads the columns.
bool is_row_of_headers(const Builder& b, Element row) {
    if (b.child(b.at(row).parent, "tr") != row)
        return false;
    for (Element cell = b.at(row).first_child; cell.valid(); cell = b.at(cell).next_sibling)
        if (b.is_element(cell) && !named(b, cell, "th"))
            return false;
    return true;
}

// A header that spans rows or columns speaks for those, and for no more: a group is for the author to
// say, since it reaches to the end of the section (HTML, 4.9.10 and 4.9.12).
std::string_view scope_of(const Grid& grid, Element entry, Role section) {
    if (const std::string_view written = grid.b.value(entry, "scope"); !written.empty())
        return written;
    const bool heads_column =
        section == Role::table_head ||
        (named(grid.b, entry, "th") && is_row_of_headers(grid.b, grid.b.at(entry).parent));
    return heads_column ? "col" : "row";
}

void set_cell(Grid& grid, Element entry, NodeId cell, Spread spread, int rows) {
    Builder& b = grid.b;
    set_number(b, cell, Name::column, spread.first);
    if (spread.last > spread.first)
        set_number(b, cell, Name::column_span, spread.last - spread.first + 1);
    if (rows > 1)
        set_number(b, cell, Name::row_span, rows);
    Column& column = grid.columns[static_cast<std::size_t>(spread.first)];
    if (!column.width.empty() && !column.width_said && spread.last == spread.first) {
        b.tree.set_attribute(cell, Name::width, column.width);
        column.width_said = true;
    }
    const std::string_view align = entry ? b.value(entry, "align") : std::string_view{};
    if (!align.empty() || !column.align.empty())
        b.tree.set_attribute(cell, Name::align, align.empty() ? column.align : align);
}

// A table in a cell (entrytbl): its cells' words, a paragraph each.
void build_inner_table(Builder& b, Element element, NodeId cell) {
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        if (!named(b, child, "entry")) {
            build_inner_table(b, child, cell);
            continue;
        }
        const bool blocks = has_block_child(b, child);
        const NodeId line = open(b, cell, child, blocks ? Role::division : Role::paragraph);
        build_either(b, child, line);
    }
}

void build_cell(Grid& grid, Element entry, NodeId row, Role section, Spread spread, int rows) {
    Builder& b = grid.b;
    const bool header = is_header(grid, entry, section, spread.first);
    const NodeId cell = open(b, row, entry, header ? Role::header_cell : Role::data_cell);
    set_cell(grid, entry, cell, spread, rows);
    if (header)
        b.tree.set_attribute(cell, Name::scope, scope_of(grid, entry, section));
    if (named(b, entry, "entrytbl"))
        build_inner_table(b, entry, cell);
    else
        build_either(b, entry, cell);
    for (int column = spread.first; column <= spread.last; ++column)
        grid.busy[static_cast<std::size_t>(column)] = rows;
}

// An empty cell. In the head it is a header, so that what stands below has one (ISO 14289-1, 7.5).
void add_empty_cell(Grid& grid, Element row_element, NodeId row, Role section, int column) {
    const bool header = section == Role::table_head;
    const NodeId cell =
        open_plain(grid.b, row, header ? Role::header_cell : Role::data_cell, grid.b.at(row_element).span);
    set_cell(grid, {}, cell, {column, column}, 1);
    if (header)
        grid.b.tree.set_attribute(cell, Name::scope, "col");
}

void fill_gap(Grid& grid, Element row_element, NodeId row, Role section, int column) {
    if (grid.busy[static_cast<std::size_t>(column)] > 0)
        return;
    add_empty_cell(grid, row_element, row, section, column);
    grid.busy[static_cast<std::size_t>(column)] = 1;
}

void report_shape(Grid& grid, Element where, std::string_view what, int rows_or_columns) {
    grid.b.log.warning("table-shape", grid.b.at(where).span, fmt::format("{} {}", what, rows_or_columns),
                       {"give every row one cell for each column, or say which cells span"});
}

void report_unknown_columns(Grid& grid, Element entry) {
    for (const std::string_view attribute : {"colname", "namest", "nameend"}) {
        const source::Attribute* name = grid.b.find(entry, attribute);
        if (name == nullptr || name->value.empty() || grid.names.contains(name->value))
            continue;
        grid.b.log.warning(
            "table-shape", name->span, fmt::format("no column of this table is named \"{}\"", name->value),
            {fmt::format("begin the tgroup with a colspec for each column, and write colname=\"{}\" "
                         "in the one you mean",
                         name->value)});
    }
}

// False if another cell already stands in one of the columns.
bool is_free(const Grid& grid, Spread spread) {
    for (int column = spread.first; column <= spread.last; ++column)
        if (column < static_cast<int>(grid.busy.size()) && grid.busy[static_cast<std::size_t>(column)] > 0)
            return false;
    return true;
}

void place_cell(Grid& grid, Element entry, NodeId row, Role section, int& next, int rows_left) {
    next = next_free(grid, next);
    report_unknown_columns(grid, entry);
    Spread spread = spread_of(grid, entry, next);
    if (spread.first < next || !is_free(grid, spread))
        spread = {next, next};
    spread.last = std::min(spread.last, most_columns - 1);
    spread.first = std::min(spread.first, spread.last);
    if (spread.last >= static_cast<int>(grid.columns.size())) {
        report_shape(grid, entry, "this row has more cells than the table has columns:",
                     static_cast<int>(grid.columns.size()));
        grow(grid, spread.last + 1);
    }
    const int rows = rows_of(grid.b, entry);
    if (rows > rows_left)
        report_shape(grid, entry, "this cell reaches below the last row; rows it may cover:", rows_left);
    for (int column = next; column < spread.first; ++column)
        fill_gap(grid, entry, row, section, column);
    build_cell(grid, entry, row, section, spread, std::min(rows, rows_left));
    next = spread.last + 1;
}

bool is_cell(const Builder& b, Element element) {
    return named(b, element, "entry") || named(b, element, "td") || named(b, element, "th") ||
           named(b, element, "entrytbl");
}

void build_row(Grid& grid, Element element, NodeId section_node, Role section, int rows_left) {
    Builder& b = grid.b;
    const NodeId row = open(b, section_node, element, Role::table_row);
    int next = 0;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        if (is_cell(b, child))
            place_cell(grid, child, row, section, next, rows_left);
    const auto free = std::count_if(grid.busy.begin() + std::min(next, static_cast<int>(grid.busy.size())),
                                    grid.busy.end(), [](int rows) { return rows == 0; });
    if (free > 0)
        report_shape(grid, element, "this row has too few cells; missing:", static_cast<int>(free));
    for (int column = next; column < static_cast<int>(grid.columns.size()); ++column)
        fill_gap(grid, element, row, section, column);
    grid.rows.push_back({row, element, section, static_cast<int>(grid.columns.size())});
    for (int& rows : grid.busy)
        rows = std::max(rows - 1, 0);
}

bool is_row(const Builder& b, Element element) {
    return named(b, element, "row") || named(b, element, "tr");
}

int count_rows(const Builder& b, Element section) {
    int rows = 0;
    for (Element child = b.at(section).first_child; child.valid(); child = b.at(child).next_sibling)
        rows += is_row(b, child) ? 1 : 0;
    return rows;
}

void build_section(Grid& grid, Element element, Role role) {
    Builder& b = grid.b;
    int rows_left = count_rows(b, element);
    if (rows_left == 0)
        return;
    const bool own = !named(b, element, "table") && !named(b, element, "informaltable");
    const NodeId section =
        own ? open(b, grid.table, element, role) : open_plain(b, grid.table, role, b.at(element).span);
    std::fill(grid.busy.begin(), grid.busy.end(), 0);
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        if (is_row(b, child))
            build_row(grid, child, section, role, rows_left--);
}

// Rows above one with more cells than the table had columns get cells for the new columns too:
// all rows of a table have the same number (ISO 14289-1, 7.2).
void widen_rows(Grid& grid) {
    const int columns = static_cast<int>(grid.columns.size());
    for (const Grid::Row& row : grid.rows)
        for (int column = row.columns; column < columns; ++column)
            add_empty_cell(grid, row.element, row.node, row.section, column);
}

// Head, body, foot: HTML's order, whatever the manuscript's (CALS put the foot before the body).
void build_sections(Grid& grid, Element around) {
    Builder& b = grid.b;
    constexpr std::pair<std::string_view, Role> order[] = {
        {"thead", Role::table_head}, {"tbody", Role::table_body}, {"tfoot", Role::table_foot}};
    for (const auto& [name, role] : order) {
        for (Element child = b.at(around).first_child; child.valid(); child = b.at(child).next_sibling)
            if (named(b, child, name))
                build_section(grid, child, role);
        if (role == Role::table_body)
            build_section(grid, around, Role::table_body); // rows with no tbody around them
    }
    widen_rows(grid);
    set_number(b, grid.table, Name::columns, static_cast<int>(grid.columns.size()));
}

void read_columns(Grid& grid, Element around) {
    Builder& b = grid.b;
    int next = 0;
    for (Element child = b.at(around).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (named(b, child, "colspec"))
            read_colspec(grid, child, next);
        else if (named(b, child, "spanspec"))
            grid.spans[b.value(child, "spanname")] = {column_named(grid, b.value(child, "namest"), 0),
                                                      column_named(grid, b.value(child, "nameend"), 0)};
        else if (named(b, child, "colgroup"))
            read_columns(grid, child);
        else if (named(b, child, "col")) {
            grow(grid, next + 1);
            grid.columns[static_cast<std::size_t>(next++)].width = b.value(child, "width");
        }
    }
}

// Without tgroup/@cols the widest of the first rows says how many columns there are.
int columns_of_first_row(const Grid& grid, Element around) {
    const Builder& b = grid.b;
    for (Element child = b.at(around).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (is_row(b, child)) {
            int columns = 0;
            for (Element cell = b.at(child).first_child; cell.valid(); cell = b.at(cell).next_sibling)
                if (is_cell(b, cell)) {
                    const Spread spread = spread_of(grid, cell, columns);
                    columns = std::max(columns, spread.last + 1);
                }
            return columns;
        }
        if (named(b, child, "thead") || named(b, child, "tbody"))
            if (const int columns = columns_of_first_row(grid, child); columns > 0)
                return columns;
    }
    return 0;
}

bool is_head(const content::Tree& tree, NodeId cell) {
    return cell && tree[cell].role == Role::header_cell;
}

// Heads of columns stand in thead, or in the first row; that of the first column may be a head of rows.
bool has_column_heads(const Grid& grid) {
    const content::Tree& tree = grid.b.tree;
    if (grid.rows.front().section == Role::table_head)
        return true;
    const NodeId first = tree[grid.rows.front().node].first_child;
    return first && is_head(tree, tree[first].next_sibling);
}

// One row or one column says itself what it is, and two columns with heads of rows need no others.
void report_heads(const Grid& grid, Element table_element) {
    if (grid.rows.size() < 2 || grid.columns.size() < 2 || has_column_heads(grid))
        return;
    if (grid.columns.size() == 2 && is_head(grid.b.tree, grid.b.tree[grid.rows.back().node].first_child))
        return;
    grid.b.log.warning(
        "table-heads", grid.b.at(table_element).span, "the columns of this table have no heads",
        {"put the row that names the columns into thead; if a table of two columns has names in the "
         "first one, write rowheader=\"firstcol\""});
}

void fill_table(Builder& b, Element table_element, Element around, NodeId table) {
    Grid grid{b, table, false, {}, {}, {}, {}};
    grid.row_headers = b.value(table_element, "rowheader") == "firstcol";
    read_columns(grid, around);
    grow(grid, number(b.value(around, "cols"), 0));
    if (b.value(around, "cols").empty())
        grow(grid, columns_of_first_row(grid, around));
    share_widths(grid);
    ++b.table_depth;
    build_sections(grid, around);
    --b.table_depth;
    report_heads(grid, table_element);
}

void build_table_caption(Builder& b, Element element, NodeId table) {
    const Element caption_element = b.child(element, "caption");
    Element title = title_of(b, element);
    const Element more = title ? caption_element : Element{};
    if (!title)
        title = caption_element;
    if (!title)
        return;
    const NodeId caption = open(b, table, title, Role::table_caption);
    if (b.at(element).name == "table")
        b.tree.set_attribute(caption, Name::kind, "table");
    ++b.table_depth;
    if (more)
        build_words(b, title, open_plain(b, caption, Role::paragraph, b.at(title).span, "caption-title"));
    else
        build_either(b, title, caption);
    if (more)
        build_flow(b, more, caption, Wrap::paragraphs);
    --b.table_depth;
}

// textobject in a table: what it shows, for those who cannot look it over.
void build_table_descriptions(Builder& b, Element element, NodeId parent, NodeId table) {
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!named(b, child, "textobject"))
            continue;
        const NodeId id = open(b, parent, child, Role::long_description);
        b.tree[id].target = table;
        const NodeId title = open_plain(b, id, Role::paragraph, b.at(child).span, "block-title generated");
        add_phrase(b, title, Phrase::table_description, b.at(child).span);
        build_flow(b, child, id, Wrap::paragraphs);
    }
}

} // namespace

void build_table(Builder& b, Element element, NodeId parent) {
    std::vector<Element> groups;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        if (named(b, child, "tgroup"))
            groups.push_back(child);
    const std::string_view css_class = b.at(element).name == "table" ? "" : "informaltable";
    const NodeId table = open(b, parent, element, Role::table, css_class);
    build_table_caption(b, element, table);
    if (groups.empty() && !b.child(element, "tr") && !b.child(element, "tbody") &&
        !b.child(element, "thead")) {
        b.tree[table].role = Role::figure; // a table drawn as a picture
        b.tree[table].classes = "table-picture";
        if (b.tree[table].first_child)
            b.tree[b.tree[table].first_child].role = Role::figure_caption;
        return build_flow(b, element, table, Wrap::paragraphs);
    }
    fill_table(b, element, groups.empty() ? element : groups.front(), table);
    close(b, table);
    for (std::size_t i = 1; i < groups.size(); ++i) {
        const NodeId next = open(b, parent, groups[i], Role::table, css_class);
        fill_table(b, element, groups[i], next);
        close(b, next);
    }
    build_info(b, info_of(b, element), parent);
    build_table_descriptions(b, element, parent, table);
}

} // namespace content
