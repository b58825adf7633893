// What holds for every tree that leaves this folder: white space collapsed, no empty text, no
// empty blocks, heading levels without gaps. build calls these, and every edition again.
#pragma once

#include "content/tree.h"

namespace content {

// Collapses white space as HTML does: one space between words, none at either end of a block
// or beside a line break. Views stay views where nothing changes. Empty text leaves go.
void collapse_white_space(Tree& tree);

// `text` with one space for each run of white space and none at its ends; a view into it
// where nothing changes, else kept in the tree.
std::string_view collapsed(Tree& tree, std::string_view text);

// Takes out blocks and inlines with nothing in them, from the inside out. Cells, pictures and
// references, whose words come later, stay.
void drop_empty(Tree& tree);

// Sets the level of every heading: 2 below the title, one more for each division with a
// heading around it, at most 6.
void set_heading_levels(Tree& tree);

// True for the divisions that a heading stands at the head of.
bool is_division(Role role);

// True if nodes of this role may have nothing below them.
bool may_be_empty(Role role);

// The first heading directly below `division` that is its own; none if it has none.
NodeId heading_of(const Tree& tree, NodeId division);

// The title that the program gave a box, such as "Description of the picture"; none if it gave none.
NodeId generated_title(const Tree& tree, NodeId box);

} // namespace content
