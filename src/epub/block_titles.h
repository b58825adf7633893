// Titles of blocks that are no divisions: what names an example, a box or a list.
#pragma once

#include "content/tree.h"

namespace epub {

// The paragraph that names `block`, such as an example, as its caption; none if it has none.
content::NodeId caption_of(const content::Tree& tree, content::NodeId block);

// True if `node` is the caption of its parent.
bool is_caption(const content::Tree& tree, content::NodeId node);

// The paragraph that a box or a list is named by: in it, or before the list with which it shares a
// division; none if it has none.
content::NodeId name_of_box(const content::Tree& tree, content::NodeId block);

} // namespace epub
