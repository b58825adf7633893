// One face cut down to the glyphs shown, by hb-subset.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "text/font_book.h"

namespace pdf {

struct Subset {
    std::string program;                         // TrueType file, or bare CFF table
    std::map<std::uint16_t, std::uint32_t> cids; // of each glyph asked for
};

// Glyphs are numbered densely. Throws std::runtime_error if the font cannot be subset. Safe on
// any thread.
Subset subset_face(const text::Face& face, const std::vector<std::uint16_t>& glyphs);

} // namespace pdf
