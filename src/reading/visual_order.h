// Text as a page shows it -> text as it is read.
#pragma once

#include <string>
#include <vector>

namespace reading {

// Whether a piece is known to be part of a line that runs from right to left.
enum class Line : bool { unknown, leftwards };

// True if the first letter in it is of a right-to-left script.
bool is_leftwards(const std::string& text);

// The characters of each glyph of one piece of a line, from left to right, as one text in the
// order of reading. Glyphs of a right-to-left script are turned round, numbers and words of
// other scripts among them are not. Marks alone, which have no direction, follow their line.
std::string reading_order(const std::vector<std::string>& glyphs, Line line = Line::unknown);

} // namespace reading
