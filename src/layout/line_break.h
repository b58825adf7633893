// Where the lines of a paragraph end.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "layout/paragraph.h"

namespace layout {

struct Line {
    std::uint32_t begin = 0; // byte offsets; a space at the end hangs and is not measured
    std::uint32_t end = 0;
    bool hyphen = false; // a hyphen is drawn at its end
    bool forced = false; // ended by a line separator, or the last line
};

// Least raggedness over the whole paragraph: the sum of the squares of what lines fall short,
// by dynamic programming over the break opportunities (after Knuth and Plass 1981). The first
// line is `first_indent` shorter. An address is broken only if it is wider than the line, a word that is
// wider is broken between graphemes.
std::vector<Line> break_lines(const ShapedInline& paragraph, Length width, Length first_indent,
                              Length hyphen_width);

// One line at a time, for lines whose room depends on where they stand (beside a float).
Line next_line(const ShapedInline& paragraph, std::uint32_t begin, Length width, Length hyphen_width);

// The width of [begin, end) without the white space at its end.
Length line_width(const ShapedInline& paragraph, std::uint32_t begin, std::uint32_t end);

} // namespace layout
