// From the objects of a file back to the tree, for findings about them.
#pragma once

#include <vector>

#include "layout/page.h"
#include "pdf/structure.h"
#include "pdf/structure_tree.h"
#include "pdf/write.h"

namespace pdf {

// Of all structure elements, link annotations and pages, by object number.
std::vector<Origin> origins_of(const layout::Pages& pages, const Structure& structure,
                               const StructureRefs& refs);

// The node of the page's first mark that shows any; none if the page shows nothing.
content::NodeId first_shown(const layout::Page& page);

} // namespace pdf
