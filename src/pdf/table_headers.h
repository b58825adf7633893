// Which header cells speak for which cell of a table (ISO 32000-1, 14.8.5.7).
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "content/tree.h"

namespace pdf {

enum class Scope : std::uint8_t { row, column };

// A header cell's scope: as written, else Column in the table head and Row elsewhere.
Scope scope_of(const content::Tree& tree, content::NodeId header);

// How many columns or rows a cell covers, at least 1.
std::uint32_t span_of(const content::Tree& tree, content::NodeId cell, content::Name span);

// The header cells that say nothing and that no cell needs, such as the empty corner of a table: they are
// tagged as data cells. A table has headers for all its cells (ISO 14289-1, 7.5), so one stays a header where
// a cell with words has no other.
std::vector<content::NodeId> find_silent_headers(const content::Tree& tree, content::NodeId table);

// The headers of each cell, column headers first, each kind from the edge of the table inwards.
// Empty if every reader finds them from Scope alone: no spans, and headers at the edges only.
// Worked example:   | | a | b |   gives c: {}, d: {a, c}, e: {b, c}
//                   |c| d | e |
std::map<content::NodeId, std::vector<content::NodeId>> find_headers(const content::Tree& tree,
                                                                     content::NodeId table);

} // namespace pdf
