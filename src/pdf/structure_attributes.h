// Attribute objects of structure elements (ISO 32000-1, 14.8.5): list numbering, table
// geometry and headers, boxes of pictures, writing direction.
#pragma once

#include <string>
#include <vector>

#include "content/tree.h"
#include "pdf/structure.h"

namespace pdf {

struct AttributeContext {
    const content::Tree& tree;
    const Structure& structure;
    const std::vector<content::NodeId>& headers; // of this cell
    base::Length page_height;                    // of the element's first page
    base::Point page_shift;                      // from the trimmed page to the sheet
    content::Direction direction_around;
};

// The element's /A entry with its key, or nothing.
std::string attributes_of(const Element& element, const AttributeContext& context);

// The /ID of a node: the same number for the same place in the document, and rising.
std::string element_id(const Structure& structure, content::NodeId node);

} // namespace pdf
