// JPEG files, passed through as they are where a PDF can show them as they are.
#pragma once

#include <optional>
#include <string>

#include "image/picture.h"
#include "image/reading.h"

namespace image {

// Takes the bytes of a JPEG file. The contents are a Jpeg, or a Raster for a photo that says it
// lies on its side (Exif orientation other than 1), since PDF knows no such wish.
std::optional<Picture> read_jpeg(std::string bytes, const Reading& reading);

} // namespace image
