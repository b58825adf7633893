// The one thing evenpage wants from Exif data: which way is up.
#pragma once

#include <string_view>

namespace image {

// `tiff` is the Exif segment after "Exif\0\0". Returns 1 to 8 (Exif 2.3, 4.6.4 A), 1 if unknown.
int exif_orientation(std::string_view tiff);

} // namespace image
