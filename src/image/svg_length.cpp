#include "image/svg_length.h"

#include <array>
#include <cmath>
#include <utility>

#include "image/svg_scan.h"

namespace image {

namespace {

// CSS Values 4, 6.2.
constexpr std::array<std::pair<std::string_view, double>, 8> pixels_a_unit = {{
    {"", 1},
    {"px", 1},
    {"pt", 96.0 / 72},
    {"pc", 16},
    {"in", 96},
    {"cm", 96 / 2.54},
    {"mm", 96 / 25.4},
    {"Q", 96 / 101.6},
}};

} // namespace

std::optional<double> parse_length(std::string_view text, LengthBasis basis) {
    Scanner scanner(text);
    const auto number = scanner.number();
    if (!number)
        return std::nullopt;
    if (scanner.take('%'))
        return *number / 100 * basis.whole;
    const std::string_view unit = scanner.word();
    for (const auto& [name, pixels] : pixels_a_unit)
        if (unit == name)
            return *number * pixels;
    if (unit == "em")
        return *number * basis.font_size;
    if (unit == "ex" || unit == "ch")
        return *number * basis.font_size / 2; // no font is at hand here
    if (unit == "rem")
        return *number * 16;
    return std::nullopt;
}

double diagonal_basis(double width, double height) {
    return std::sqrt((width * width + height * height) / 2);
}

} // namespace image
