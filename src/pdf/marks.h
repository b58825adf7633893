// Sorts the marks of the pages into marked-content sequences: neighbours of one element share
// one, everything else is an artifact (ISO 32000-1, 14.6 and 14.8.2.2).
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "content/tree.h"
#include "layout/page.h"
#include "pdf/structure.h"

namespace pdf {

struct Sequence {
    ElementId element;                                    // none: an artifact
    layout::Artifact artifact = layout::Artifact::layout; // of that kind
    std::uint32_t mcid = 0;                               // counted on the page
    std::vector<std::uint32_t> marks;                     // of the page, in painting order
};

struct MarkedPage {
    std::vector<Sequence> sequences;
    std::vector<ElementId> elements; // by MCID: what the parent tree says of the page
    std::vector<bool> blank_after;   // by mark: a word ends here that the next line goes on after
    std::map<std::uint32_t, std::uint32_t> blank_before; // mark -> the one behind which its text begins
                                                         // with a blank, which is not the other's
};

// Also fills the elements: their kids, first page and bounds.
std::vector<MarkedPage> assign_marks(const content::Tree& tree, const layout::Pages& pages,
                                     Structure& structure);

} // namespace pdf
