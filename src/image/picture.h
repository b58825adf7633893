// A picture, decoded once: layout asks its size, pdf and epub take its contents.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "base/length.h"
#include "image/vector_picture.h"
#include "report/log.h"
#include "report/span.h"

namespace image {

enum class ColorSpace : std::uint8_t { gray, rgb, cmyk };

// Pixels ready for a PDF image: rows top to bottom, no padding, 8 bits a component.
struct Raster {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    ColorSpace color_space = ColorSpace::rgb;
    std::string pixels;      // width * height * components bytes
    std::string alpha;       // width * height bytes, or empty if opaque throughout
    std::string icc_profile; // embedded profile, or empty (then sRGB or gray is meant)
};

// A JPEG kept as it is: DCT data passes through to the PDF.
struct Jpeg {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    ColorSpace color_space = ColorSpace::rgb;
    bool inverted_cmyk = false; // Adobe marker: components are stored inverted
    std::string data;
    std::string icc_profile;
};

struct Picture {
    std::filesystem::path file;
    base::Size natural_size; // from its own resolution (96 pixels an inch if it has none)
    std::variant<Raster, Jpeg, VectorPicture> contents;
    std::string media_type; // "image/png", "image/jpeg", "image/svg+xml"
    std::string original;   // the file's bytes, for EPUB
};

// Reads PNG, JPEG or SVG by what is in the file, not by its name. A picture that is missing,
// damaged or of another kind is an error at `reference`, and nullopt.
std::optional<Picture> read_picture(const std::filesystem::path& file, report::Span reference,
                                    report::Log& log);

} // namespace image
