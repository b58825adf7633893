// What a node's HTML attributes are: for attribute selectors and for attr() in `content`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/tree.h"

namespace style {

// The value of attribute `name` (lower case) of `node`, or none. `lang` and `dir` are there
// where they change, as they would be in HTML. Names that HTML does not have start with
// data-: data-kind, data-docbook, data-label, data-page-label, data-columns, data-align.
std::optional<std::string> attribute_value(const content::Tree& tree, content::NodeId node,
                                           std::string_view name);

// True if `name` is one of the node's classes, its role's own included.
bool has_class(const content::Tree& tree, content::NodeId node, std::string_view name);

} // namespace style
