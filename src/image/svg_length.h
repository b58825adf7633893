// Lengths in SVG attributes, in user units (px).
#pragma once

#include <optional>
#include <string_view>

namespace image {

// What relative units are relative to.
struct LengthBasis {
    double whole = 0; // of a percentage
    double font_size = 16;
};

// A number with or without unit (px pt pc mm cm in Q em rem ex ch %); nullopt if it is none.
std::optional<double> parse_length(std::string_view text, LengthBasis basis);

// The basis of a percentage that is neither across nor down (SVG 2, 8.9).
double diagonal_basis(double width, double height);

} // namespace image
