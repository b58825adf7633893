// Colours and gradients that fill and stroke refer to.
#pragma once

#include <optional>

#include "image/matrix.h"
#include "image/svg_document.h"
#include "image/svg_style.h"
#include "image/vector_picture.h"

namespace image {

struct PaintPlace {
    const Matrix& to_picture;      // from the user space of the shape
    const std::optional<Box>& box; // of the shape, for objectBoundingBox
    Viewport viewport;
};

// What `wish` comes to for a shape of `style`, `opacity` (0..1) worked in; nullopt is no paint.
std::optional<Paint> resolve_paint(const SvgDocument& document, const PaintWish& wish, const SvgStyle& style,
                                   double opacity, const PaintPlace& place);

} // namespace image
