// A paragraph between shaping and line breaking.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "layout/inline_content.h"
#include "text/break_opportunities.h"
#include "text/shape.h"

namespace layout {

// A paragraph shaped and measured, not yet broken. Views look into `text`, which lives in the
// pass's string pool.
struct ShapedInline {
    std::string_view text;
    std::vector<Segment> segments;
    std::vector<Atom> atoms;
    std::vector<std::pair<std::uint32_t, content::NodeId>> footnotes;
    std::vector<std::pair<std::uint32_t, content::NodeId>> page_numbers;
    std::vector<text::StyledRange> ranges; // one per segment
    text::ShapedParagraph shaped;
    std::vector<text::BreakOpportunity> breaks;
    std::vector<Length> advance; // per byte offset 0..size: width of the text before it
    content::Direction direction = content::Direction::left_to_right;
    std::vector<content::NodeId> begins;
    std::vector<StringAssignment> strings;
};

} // namespace layout
