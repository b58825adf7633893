// How narrow and how wide content would like to be (css-sizing-3, 5).
#pragma once

#include "layout/paragraph.h"
#include "layout/pass.h"

namespace layout {

// Inline siblings of one block, with its ::before and ::after if they are inline.
struct InlineRange {
    content::NodeId first;
    content::NodeId end; // none: to the last sibling
    bool before = false;
    bool after = false;
    bool note_number = false; // the number of the note that `first` opens comes first
};

ShapedInline shape_children(Pass& pass, content::NodeId parent, InlineRange range, Length available);

// The widths of a block's border box. Paragraphs shaped on the way are kept in pass.measured,
// so that placing them shapes nothing again.
IntrinsicWidths measure_block(Pass& pass, content::NodeId id, Length available);

// The width of a float's border box: its own, else shrunk to fit (CSS 2.1, 10.3.5).
Length float_width(Pass& pass, content::NodeId id, Length available);

} // namespace layout
