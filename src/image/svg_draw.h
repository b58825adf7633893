// Walks the elements of an SVG in painting order and puts what they show into a VectorPicture.
#pragma once

#include "image/svg_document.h"
#include "image/svg_frame.h"
#include "image/vector_picture.h"

namespace image {

struct Drawing {
    VectorPicture picture;
    bool too_complex = false; // more elements, or more deeply nested, than any honest drawing
};

// Draws the children of the document's root. `frame` leads from their user space to the picture.
Drawing draw_svg(const SvgDocument& document, const Frame& frame);

} // namespace image
