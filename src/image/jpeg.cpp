#include "image/jpeg.h"

#include <utility>

#include "image/jpeg_decode.h"
#include "image/jpeg_header.h"

namespace image {

namespace {

// Baseline, extended and progressive Huffman frames of 8 bits are what DCTDecode takes
// (ISO 32000-1, 7.4.8).
bool fits_a_pdf(const JpegHeader& header) {
    return header.frame >= 0xC0 && header.frame <= 0xC2 && header.precision == 8 &&
           (header.components == 1 || header.components == 3 || header.components == 4);
}

ColorSpace color_space_of(const JpegHeader& header) {
    if (header.components == 1)
        return ColorSpace::gray;
    return header.components == 3 ? ColorSpace::rgb : ColorSpace::cmyk;
}

std::string fitting_profile(JpegHeader& header) {
    const char* const spaces[] = {"GRAY", "", "RGB ", "CMYK"};
    if (!profile_is_for(header.icc_profile, spaces[header.components - 1]))
        return {};
    return std::move(header.icc_profile);
}

std::optional<Raster> turned(const std::string& bytes, JpegHeader& header, const Reading& reading) {
    std::string error;
    const ColorSpace color_space = color_space_of(header);
    auto raster = decode_jpeg(bytes, color_space, color_space == ColorSpace::cmyk && header.adobe, error);
    if (!raster) {
        report_damaged(reading, error);
        return std::nullopt;
    }
    raster->icc_profile = fitting_profile(header);
    return turn_upright(*raster, header.orientation);
}

// The bytes up to the end of the image: cameras append previews that no page shows.
Jpeg as_it_is(const std::string& bytes, JpegHeader& header) {
    Jpeg jpeg;
    jpeg.width = header.width;
    jpeg.height = header.height;
    jpeg.color_space = color_space_of(header);
    jpeg.inverted_cmyk = jpeg.color_space == ColorSpace::cmyk && header.adobe;
    jpeg.data = bytes.substr(0, header.end);
    jpeg.icc_profile = fitting_profile(header);
    return jpeg;
}

base::Size natural_size(const JpegHeader& header) {
    base::Size size = size_of_pixels(header.width, header.height, header.resolution);
    if (header.orientation >= 5)
        std::swap(size.width, size.height);
    return size;
}

} // namespace

std::optional<Picture> read_jpeg(std::string bytes, const Reading& reading) {
    JpegHeader header = walk_jpeg(bytes);
    if (!header.problem.empty()) {
        report_damaged(reading, header.problem);
        return std::nullopt;
    }
    if (!fits_a_pdf(header)) {
        report_kind(reading, "a JPEG of a rare kind that PDF cannot show");
        return std::nullopt;
    }
    if (!check_pixel_count(reading, header.width, header.height))
        return std::nullopt;
    Picture picture;
    picture.file = reading.file;
    picture.natural_size = natural_size(header);
    picture.media_type = "image/jpeg";
    if (header.orientation == 1) {
        picture.contents = as_it_is(bytes, header);
    } else {
        auto raster = turned(bytes, header, reading);
        if (!raster)
            return std::nullopt;
        picture.contents = std::move(*raster);
    }
    picture.original = std::move(bytes);
    return picture;
}

} // namespace image
