// One row per role: what it is called in HTML, in ARIA and in PDF.
#pragma once

#include <string_view>

#include "content/role.h"
#include "content/tree.h"

namespace content {

enum class Level : std::uint8_t { block, inline_, leaf };

struct RoleRow {
    Role role;
    std::string_view name;      // as shown in dumps: "ordered_list"
    std::string_view element;   // HTML element; headings: "h" + level; text: ""
    std::string_view css_class; // always added to Node::classes for selectors and EPUB, may be empty
    std::string_view aria_role; // DPUB-ARIA or ARIA role in EPUB, may be empty
    std::string_view epub_type; // may be empty
    std::string_view pdf17; // standard structure type of ISO 32000-1, 14.8.4; empty = no element of its own
    std::string_view pdf20; // the same in ISO 32000-2; empty = no element of its own
    Level level;
};

// The row of `role`; static storage.
const RoleRow& role_row(Role role);

// The HTML element name of a node: "h3" for a heading of level 3, else the row's.
std::string_view element_name(const Node& node);

} // namespace content
