// Which standard structure type a node has, where it may stand, and what may stand in it
// (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4 with the matrix of ISO/TS 32005).
#pragma once

#include <string_view>

#include "content/tree.h"
#include "pdf/structure.h"

namespace pdf {

// The type the role table gives, "H1".."H6" for headings; empty if the role has none.
std::string_view table_type(const content::Node& node, Dialect dialect);

// True if elements of that type hold other elements only, never text.
bool holds_only_elements(std::string_view type);

// What `type` must be called below an element of type `parent`, where it may not stand itself.
std::string_view fit(std::string_view type, std::string_view parent, Dialect dialect);

// True for types that PDF 2.0 dropped from its own namespace: they keep the one of PDF 1.7.
bool is_only_pdf17(std::string_view type);

// True if an inline element must be told apart from its paragraph: its language, expansion or
// emphasis would be lost. `around` is the language there.
bool carries_meaning(const content::Tree& tree, content::NodeId node, std::string_view around,
                     Dialect dialect);

} // namespace pdf
