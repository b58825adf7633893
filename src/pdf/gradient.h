// The colours along a gradient as a function (ISO 32000-1, 7.10).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "image/vector_picture.h"
#include "pdf/inks.h"

namespace pdf {

// "/DeviceRGB", or "/DeviceCMYK" with inks.
std::string_view device_space(const Inks* inks);

// From 0 to 1, of colours in device_space(). Stops that are see-through are shown as they look on
// white paper: a shading has no alpha.
std::string gradient_function(std::vector<image::GradientStop> stops, const Inks* inks);

// The most ink along it.
Coverage gradient_coverage(const std::vector<image::GradientStop>& stops, const Inks& inks);

} // namespace pdf
