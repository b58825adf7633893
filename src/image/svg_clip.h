// Clip paths.
#pragma once

#include <optional>

#include "image/svg_document.h"
#include "image/svg_frame.h"

namespace image {

// Adds to `frame` the clip that `style` asks for. `box` is the element's own, if it is a shape.
void add_clip(const SvgDocument& document, const SvgStyle& style, const std::optional<Box>& box,
              Frame& frame);

} // namespace image
