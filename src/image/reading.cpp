#include "image/reading.h"

#include <fmt/format.h>

namespace image {

namespace {

constexpr std::uint64_t most_pixels_a_side = 50'000;
constexpr std::uint64_t most_pixels = 256ULL * 1024 * 1024;

constexpr double points_an_inch = 72;
constexpr double default_pixels_an_inch = 96;

double believable(double pixels_an_inch) {
    return pixels_an_inch >= 10 && pixels_an_inch <= 10'000 ? pixels_an_inch : default_pixels_an_inch;
}

} // namespace

void report_damaged(const Reading& reading, const std::string& what) {
    reading.log.error("picture-damaged", reading.reference,
                      fmt::format("the picture \"{}\" is damaged: {}", reading.file.generic_string(), what),
                      {"open the picture in a drawing or photo program and save it again, or copy it again "
                       "from where it came from"});
}

void report_kind(const Reading& reading, const std::string& kind) {
    reading.log.error(
        "picture-kind", reading.reference,
        fmt::format("\"{}\" is {}, wanted a PNG, JPEG or SVG picture", reading.file.generic_string(), kind),
        {"open the picture in a drawing or photo program and save it as PNG"});
}

bool check_pixel_count(const Reading& reading, std::uint64_t width, std::uint64_t height) {
    if (width <= most_pixels_a_side && height <= most_pixels_a_side && width * height <= most_pixels)
        return true;
    reading.log.error("picture-too-large", reading.reference,
                      fmt::format("the picture \"{}\" has {} by {} pixels, wanted at most {} a side and {} "
                                  "million in all",
                                  reading.file.generic_string(), width, height, most_pixels_a_side,
                                  most_pixels / 1'000'000),
                      {"make the picture smaller in a photo program: 3000 pixels across fill a page"});
    return false;
}

base::Size size_of_pixels(std::uint32_t width, std::uint32_t height, Resolution resolution) {
    return {base::Length::from_points(width * points_an_inch / believable(resolution.across)),
            base::Length::from_points(height * points_an_inch / believable(resolution.down))};
}

bool profile_is_for(const std::string& profile, const char* color_space) {
    constexpr std::size_t header_size = 128;
    return profile.size() >= header_size && profile.compare(16, 4, color_space) == 0;
}

} // namespace image
