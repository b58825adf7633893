// SVG files into paths and lines of text.
#pragma once

#include <optional>
#include <string>

#include "image/picture.h"
#include "image/reading.h"

namespace image {

// Takes the bytes of an SVG 1.1 or 2 file. What cannot be drawn (masks, filters, patterns,
// pictures inside) is named in a note at the reference and left out.
std::optional<Picture> read_svg(std::string bytes, const Reading& reading);

} // namespace image
