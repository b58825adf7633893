// What words are in their publication, and how their lines are set.
#pragma once

#include "content/tree.h"
#include "style/computed.h"

namespace audit {

bool is_heading(const content::Tree& tree, content::NodeId block);

bool is_in_cell(const content::Tree& tree, content::NodeId block);

// A paragraph of the text itself: not of a list, a table or a box.
bool is_running_text(const content::Tree& tree, content::NodeId block);

// Raised or lowered characters and note marks; looks no farther up than `block`.
bool is_raised(const content::Tree& tree, content::NodeId node, content::NodeId block);

// The hard word that a node below `block` belongs to; none if it belongs to none.
content::NodeId hard_word_around(const content::Tree& tree, content::NodeId node, content::NodeId block);

// What `line-height` asks for, as a part of the size of the letters; what is usual is about 1.2.
double line_spacing_of(const style::Computed& style);

// True unless lines begin at the same edge and end unevenly.
bool is_set_off(style::TextAlign align, content::Direction direction);

} // namespace audit
