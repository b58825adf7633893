// Where the page breaks of the printed edition go in the text: never inside a heading, a link
// or a word (EPUB Accessibility 1.1, 2.2; DAISY knowledge base, page breaks).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "content/page_labels.h"
#include "content/tree.h"
#include "epub/names.h"

namespace epub {

struct PageBreak {
    std::string label; // "5"
    std::string id;    // "page-5"
};

struct PageBreakInText {
    std::uint32_t offset = 0; // in bytes, at the start of a word
    PageBreak page;
};

struct PageBreaks {
    std::map<content::NodeId, std::vector<PageBreak>> before;       // stand before the node
    std::map<content::NodeId, std::vector<PageBreakInText>> inside; // stand inside a text leaf
    std::map<content::NodeId, std::string> page_of;                 // for targets of page references
    std::vector<PageBreak> in_contents; // pages that begin in the contents list of the printed edition
};

// `ids` gives the breaks their ids. Starts at nodes that are not in the tree are left out.
PageBreaks place_page_breaks(const content::Tree& tree, const content::PageLabels& pages, UniqueNames& ids);

} // namespace epub
