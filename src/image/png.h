// PNG files into pixels.
#pragma once

#include <optional>
#include <string>

#include "image/picture.h"
#include "image/reading.h"

namespace image {

// Takes the bytes of a PNG file of any colour type, depth and interlacing. Gray stays gray,
// 16 bits become 8, an alpha channel that is opaque throughout is dropped.
std::optional<Picture> read_png(std::string bytes, const Reading& reading);

} // namespace image
