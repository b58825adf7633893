// Link annotations (ISO 32000-1, 12.5.6.5): one for each link on each page it touches, with a
// box for each line.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/tree.h"
#include "layout/page.h"
#include "pdf/haru.h"
#include "pdf/structure.h"
#include "pdf/structure_tree.h"
#include "text/font_book.h"

namespace pdf {

// A destination: "/Dest[...]" in PDF 1.7, and an action with the structure element too in PDF
// 2.0 (ISO 14289-2, 8.8). Empty if nothing of the target is on a page.
std::string destination_to(const content::Tree& tree, const layout::Pages& pages, const Structure& structure,
                           const StructureRefs& refs, content::NodeId target);

struct PageLink {
    std::uint32_t link = 0; // in Structure::links
    std::uint32_t page = 0;
    std::vector<base::Rect> lines;
};

// Where the links' words stand, by page and then in the order of the marks.
std::vector<PageLink> find_page_links(const layout::Pages& pages, const Structure& structure,
                                      const text::FontBook& fonts, const content::Tree& tree);

// Reserves the annotations and hangs them below their Link elements.
void add_annotations(ObjectStore& store, const std::vector<PageLink>& links, Structure& structure);

// Sets them.
void write_annotations(ObjectStore& store, const content::Tree& tree, const layout::Pages& pages,
                       const Structure& structure, const StructureRefs& refs,
                       const std::vector<PageLink>& links);

} // namespace pdf
