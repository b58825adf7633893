// What the markers of a JPEG file say about it, found without decoding a pixel.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "image/reading.h"

namespace image {

struct JpegHeader {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    int components = 0;
    int precision = 0;      // bits a sample
    std::uint8_t frame = 0; // the SOFn marker: 0xC0 baseline, 0xC1 extended, 0xC2 progressive
    bool adobe = false;     // APP14 is there
    int orientation = 1;    // Exif: 1 to 8
    Resolution resolution;
    std::string icc_profile;
    std::size_t end = 0; // offset just past the end-of-image marker
    std::string problem; // empty if the file is whole
};

// Walks from marker to marker (ITU-T T.81, annex B). Stops at the first thing that is wrong and
// says it in `problem`.
JpegHeader walk_jpeg(std::string_view bytes);

} // namespace image
