// Shaped text: glyphs with their way back to the characters.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/length.h"

namespace text {

using FaceId = base::Id<struct FaceTag>;

enum class Direction : std::uint8_t { left_to_right, right_to_left };

struct Glyph {
    std::uint16_t id = 0;      // glyph index in the face; 0 is .notdef
    std::uint32_t cluster = 0; // byte offset into GlyphRun::text
    base::Length advance;
    base::Length x_offset;
    base::Length y_offset; // positive raises
};

// Glyphs of one face at one size, in visual order (left to right on the page).
struct GlyphRun {
    FaceId face;
    base::Length size;
    Direction direction = Direction::left_to_right;
    std::string_view text;     // the characters shown, in logical order
    std::vector<Glyph> glyphs; // clusters fall from left to right if direction is right_to_left
    base::Length width;        // sum of the advances
};

} // namespace text
