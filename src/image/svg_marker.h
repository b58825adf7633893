// Markers: the arrowheads and dots at the corners of a path.
#pragma once

#include <vector>

#include "image/svg_document.h"
#include "image/svg_frame.h"
#include "image/vector_picture.h"

namespace image {

// One marker element to be drawn in one place.
struct MarkerPlace {
    pugi::xml_node marker;
    SvgStyle style; // of the marker element
    Frame frame;    // of its contents
};

// Where the markers that `style` names go on `path` (SVG 2, 13.7).
std::vector<MarkerPlace> marker_places(const SvgDocument& document, const Path& path, const SvgStyle& style,
                                       const Frame& frame);

} // namespace image
