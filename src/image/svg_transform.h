// Transform lists, and the fit of a viewBox into its place.
#pragma once

#include <optional>
#include <string_view>

#include "image/vector_picture.h"

namespace image {

// "translate(4 5) rotate(30)" and the like; the first stands outermost. nullopt if it cannot be
// read: the element is then drawn without (SVG 2, 8.5).
std::optional<Matrix> parse_transform(std::string_view text);

struct ViewBox {
    double x = 0, y = 0, width = 0, height = 0;
};

// Four numbers, sides above 0.
std::optional<ViewBox> parse_view_box(std::string_view text);

// Leads from viewBox space to a place of `width` by `height` at the origin; `preserve` is the
// preserveAspectRatio attribute, may be empty (SVG 2, 8.2).
Matrix fit_view_box(const ViewBox& box, double width, double height, std::string_view preserve);

// True if what `preserve` says lets the picture fill its place and stick out.
bool is_slice(std::string_view preserve);

} // namespace image
