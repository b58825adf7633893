// Which references of an index say nothing new once it is known on which pages they lead to.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "content/tree.h"

namespace content {

// Nodes to be left out, so that an entry names each page once: later places on pages that an earlier one
// names, ends of ranges that end on the page they begin on, places without a page (0).
std::vector<NodeId> repeated_places(const Tree& tree, const std::function<std::uint32_t(NodeId)>& page_of);

} // namespace content
