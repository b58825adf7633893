// Inline nodes of the tree -> InlineContent (CSS 2.1, 9.4.2; css-text-3, 4 for white space).
#pragma once

#include "layout/inline_content.h"
#include "layout/pass.h"

namespace layout {

// Collects siblings from `first` up to (not including) `end`, all children of one block.
// Updates the pass's counters.
void collect_inline(Pass& pass, content::NodeId first, content::NodeId end, InlineContent& out);

// Adds the words of ::before or ::after of `node`, which stands in the paragraph's block.
void collect_generated(Pass& pass, content::NodeId node, Part part, style::ComputedId style,
                       InlineContent& out);

// Adds the number of a note, which its first line begins with (css-gcpm-3, 2.5).
void collect_note_number(Pass& pass, content::NodeId note, InlineContent& out);

// Takes a space that would end the paragraph off its end.
void trim_end(InlineContent& content);

} // namespace layout
