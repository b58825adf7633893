// Where in the picture an element of an SVG is drawn.
#pragma once

#include <vector>

#include "image/matrix.h"
#include "image/svg_style.h"
#include "image/vector_picture.h"

namespace image {

struct Frame {
    Matrix matrix;           // user space to picture space
    Viewport viewport;       // in user space
    double opacity = 1;      // of all groups around
    std::vector<Path> clips; // in picture space
    int depth = 0;           // of elements and references around
};

} // namespace image
