// The bookmarks (ISO 32000-1, 12.3.3): one for the title and each heading, nested by level.
#pragma once

#include "content/tree.h"
#include "layout/page.h"
#include "pdf/structure_tree.h"

namespace pdf {

// The outline's root; none if no heading is on a page.
Ref write_outline(ObjectStore& store, const content::Tree& tree, const layout::Pages& pages,
                  const Structure& structure, const StructureRefs& refs);

} // namespace pdf
