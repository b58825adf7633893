// Titles of blocks that are no divisions: what names an example, a box or a list.
#pragma once

#include "content/tree.h"

namespace epub {

// The paragraph that names `block`, such as an example, as its caption; none if it has none.
content::NodeId caption_of(const content::Tree& tree, content::NodeId block);

// True if `node` is the caption of its parent.
bool is_caption(const content::Tree& tree, content::NodeId node);

// The paragraph that a box, a list or a group is named by: in it, or before the list with which it shares a
// division; none if it has none.
content::NodeId name_of_box(const content::Tree& tree, content::NodeId block);

// True for a division that is one thing with a title: a task, or a description list, which cannot have a name
// itself (ARIA in HTML: dl has no role). It needs the role of a group to be named.
bool is_named_group(const content::Tree& tree, content::NodeId block);

} // namespace epub
