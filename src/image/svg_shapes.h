// The basic shapes of SVG as paths.
#pragma once

#include <optional>

#include "image/svg_document.h"
#include "image/svg_style.h"
#include "image/vector_picture.h"

namespace image {

// The path of a path, rect, circle, ellipse, line, polyline or polygon element; nullopt for
// other elements and for shapes without extent. Data that breaks off is noted in the document.
std::optional<Path> shape_path(const SvgDocument& document, pugi::xml_node element, const SvgStyle& style,
                               Viewport viewport);

// The length in attribute `name`, or `other` if it is missing or cannot be read.
double length_of(pugi::xml_node element, const char* name, const SvgStyle& style, double whole,
                 double other = 0);

} // namespace image
