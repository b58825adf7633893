// Words that announce what stands after them.
#pragma once

#include "content/tree.h"

namespace layout {

// True for a paragraph that ends in a colon, notes called behind it aside: a list, a table or a picture
// follows, and a page that ended between the two would leave readers waiting.
bool introduces_what_follows(const content::Tree& tree, content::NodeId block);

} // namespace layout
