// Text elements into lines of text.
#pragma once

#include <vector>

#include "image/svg_document.h"
#include "image/svg_frame.h"
#include "image/vector_picture.h"

namespace image {

// The lines of a text element, in `frame` (its own transform worked in). A new line starts at
// each tspan with an x of its own and at each character an x list places. How wide words are is
// not known here, so a line that changes its style or is nudged on the way keeps its first
// style and place, and the document notes it.
std::vector<TextLine> text_lines(const SvgDocument& document, pugi::xml_node element, const SvgStyle& style,
                                 const Frame& frame);

} // namespace image
