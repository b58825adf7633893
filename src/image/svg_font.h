// The font properties of SVG text.
#pragma once

#include <string_view>

#include "image/svg_style.h"

namespace image {

void set_font_families(SvgStyle& style, std::string_view value);
void set_font_size(SvgStyle& style, std::string_view value, double parent_size);
void set_font_weight(SvgStyle& style, std::string_view value, int parent_weight);

// The shorthand: "italic bold 12px/1.2 Noto Sans, sans-serif".
void set_font(SvgStyle& style, std::string_view value, double parent_size);

} // namespace image
