// The inline content of one paragraph, collected: one string with its styled stretches, the
// nodes they come from, and what stands among the words (pictures, note calls, leaders).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "layout/context.h"
#include "layout/flow.h"

namespace layout {

// From here on the text shown and the text of its node do not keep step: white space was collapsed
// or widened.
struct OffsetJump {
    std::uint32_t shown = 0; // bytes from the beginning of the segment
    std::uint32_t node = 0;  // bytes of the node's text
};

// One stretch of text from one node in one style.
struct Segment {
    std::uint32_t begin = 0; // bytes of InlineContent::text
    std::uint32_t end = 0;
    Owner owner;
    const style::Computed* style = nullptr;
    Length shift;                  // of the baseline; positive raises
    std::vector<OffsetJump> jumps; // rising; none: both begin at 0 and keep step
    bool isolate = false;          // bidi isolate in `direction`
    content::Direction direction = content::Direction::left_to_right;
    std::string_view language;
};

struct InlinePicture {
    std::string_view source;
    base::Size size;
};
struct Leader {
    std::string pattern;
};

// Something that takes part in the line as one character, U+FFFC, in a segment of its own.
struct Atom {
    std::uint32_t segment = 0;
    std::variant<InlinePicture, Leader> what;
};

struct InlineContent {
    std::string text;
    std::vector<Segment> segments;                                       // in order, covering the text
    std::vector<Atom> atoms;                                             // in order
    std::vector<std::pair<std::uint32_t, content::NodeId>> footnotes;    // text offset, note
    std::vector<std::pair<std::uint32_t, content::NodeId>> page_numbers; // segment, target
    std::vector<content::NodeId> begins;
    std::vector<StringAssignment> strings;
    [[nodiscard]] bool empty() const { return text.empty(); }
};

} // namespace layout
