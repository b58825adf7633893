// Colours as SVG and CSS write them.
#pragma once

#include <optional>
#include <string_view>

#include "base/length.h"

namespace image {

// #rgb, #rgba, #rrggbb, #rrggbbaa, rgb(), rgba(), hsl(), hsla(), the names of CSS Color 4 and
// "transparent"; not "currentColor", which only a style knows. Letters of any case.
std::optional<base::Color> parse_color(std::string_view text);

// `opacity` in 0..1 multiplies the colour's own.
base::Color faded(base::Color color, double opacity);

} // namespace image
