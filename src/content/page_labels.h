// Where the printed pages of one edition begin: the one page map that the PDF's page labels,
// the EPUB's page list and the large-print margin numbers share.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/tree.h"

namespace content {

struct PageStart {
    NodeId node;              // the leaf (text or image) whose content comes first on the page
    std::uint32_t offset = 0; // byte offset in that leaf's text
    std::string label;        // "1", "2", "iv"
};

// In reading order, one for each page that has content. Node ids are those of the tree that
// was laid out; edition::Applied::origin leads back to the tree all editions share.
struct PageLabels {
    std::vector<PageStart> starts;
};

// For each node 1 + index of the page that its first leaf begins on; 0: none. `labels` are in ids of `tree`.
base::IdVector<NodeId, std::uint32_t> pages_of_nodes(const Tree& tree, const PageLabels& labels);

} // namespace content
