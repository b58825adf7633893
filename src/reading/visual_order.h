// Text as a page shows it -> text as it is read.
#pragma once

#include <string>
#include <vector>

namespace reading {

// The characters of each glyph of one piece of a line, from left to right, as one text in the
// order of reading. Glyphs of a right-to-left script are turned round, numbers and words of
// other scripts among them are not.
std::string reading_order(const std::vector<std::string>& glyphs);

} // namespace reading
