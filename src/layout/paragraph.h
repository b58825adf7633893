// One paragraph: inline content -> shaped text -> lines -> pieces of the flow.
#pragma once

#include <functional>
#include <vector>

#include "layout/paragraph_shape.h"
#include "layout/pass.h"

namespace layout {

// Shapes `content`, which belongs to `block` (findings about missing characters point at the
// nodes of its segments). `available` limits pictures in the line.
ShapedInline shape_inline(Pass& pass, const InlineContent& content, content::NodeId block, Length available);

// The width of the longest part that cannot be broken, where pictures wider than `picture` count as that wide
// since they can be shrunk, and of the whole on one line.
struct IntrinsicWidths {
    Length min;
    Length max;
};
IntrinsicWidths intrinsic_widths(const ShapedInline& paragraph, Length picture = {});

// Room for one line, from the flow's left edge.
struct LineRoom {
    Length left;
    Length width;
};
// Room for the line whose top stands `y` below the paragraph's top.
using RoomAt = std::function<LineRoom(Length y)>;

// Breaks the paragraph and places its lines, one piece for each.
std::vector<Piece> place_lines(Pass& pass, const ShapedInline& paragraph, const style::Computed& block,
                               LineRoom room, const RoomAt* beside_float);

} // namespace layout
