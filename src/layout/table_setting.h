// In which form a table is set: as it is written if its words fit their columns, else in the first form
// of those that the sheet names (-evenpage-wide-table) in which they do.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "layout/table_groups.h"

namespace layout {

// What stands between the caption and the end: the whole table, or one group of its columns.
struct TablePart {
    Grid grid;
    std::vector<Length> widths; // of its columns, spacing not included
    std::uint32_t first = 0;    // of a group: the columns it adds
    std::uint32_t end = 0;
};

struct TableSetting {
    style::WideTable way = style::WideTable::none; // none: as it is written
    Length width;                                  // that it was given
    std::vector<TablePart> parts;                  // several for groups; empty if the table has no cell
    bool words_fit = true;                         // false: no form that is allowed has room for each word
};

// `turned` is the width of a turned page, if this table may have one.
TableSetting choose_setting(Pass& pass, content::NodeId table, Length available,
                            std::optional<Length> turned);

// The pages for tables that are turned: @page turned.
constexpr std::string_view turned_page = "turned";

} // namespace layout
