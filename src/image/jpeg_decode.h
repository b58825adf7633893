// The pixels of a JPEG, for the photos that must be turned.
#pragma once

#include <optional>
#include <string>

#include "image/picture.h"

namespace image {

// Decodes `data`; components come out plain (not inverted). nullopt with the reason in `error`
// if the data is damaged.
std::optional<Raster> decode_jpeg(const std::string& data, ColorSpace color_space, bool inverted_cmyk,
                                  std::string& error);

// Turns and mirrors the pixels so that they stand as Exif `orientation` (1 to 8) says.
Raster turn_upright(const Raster& raster, int orientation);

} // namespace image
