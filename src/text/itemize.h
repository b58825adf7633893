// Divides a paragraph into items that HarfBuzz can shape in one call: one style, bidi level,
// script and face.
#pragma once

#include <string_view>
#include <vector>

#include "text/shape.h"

namespace text {

enum class FaceChoice : std::uint8_t {
    preferred, // take the requested face; shaping will show whether it lacks something
    checked,   // ask for every character and fall back
};

// Items in logical order covering the text, without glyphs yet.
std::vector<ShapedItem> itemize(std::string_view text, Direction direction,
                                const std::vector<StyledRange>& ranges, const FontBook& fonts,
                                FaceChoice choice);

} // namespace text
