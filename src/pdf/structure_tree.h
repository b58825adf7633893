// Writes the structure elements, with their root, parent tree and names (ISO 32000-1, 14.7).
#pragma once

#include <map>
#include <vector>

#include "content/tree.h"
#include "layout/page.h"
#include "pdf/haru.h"
#include "pdf/marks.h"
#include "pdf/structure.h"

namespace pdf {

struct StructureRefs {
    std::vector<Ref> pages;                  // of the page objects
    base::IdVector<ElementId, Ref> elements; // reserved here for other parts of the file
    Ref root;
};

// Numbers for the root and all elements.
StructureRefs reserve_structure(ObjectStore& store, const Structure& structure, std::vector<Ref> pages);

// Sets all of them. `shift` leads from the trimmed page to the sheet.
void write_structure(ObjectStore& store, const content::Tree& tree, const layout::Pages& pages,
                     const Structure& structure, const std::vector<MarkedPage>& marked,
                     const StructureRefs& refs);

// Keys of the parent tree (14.7.4.4): pages first, then annotations.
std::uint32_t parent_key_of_page(std::uint32_t page);
std::uint32_t parent_key_of_annotation(std::size_t pages, std::size_t annotation);

} // namespace pdf
