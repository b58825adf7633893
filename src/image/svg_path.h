// The path data of SVG (the d attribute) into moves, lines and cubics.
#pragma once

#include <string_view>

#include "image/vector_picture.h"

namespace image {

struct ParsedPath {
    Path path;
    bool complete = true; // false: the data breaks off in an error; the path before it is kept
};

// SVG 2, 9.3: all commands. What follows an error is not drawn (9.3.9 "error handling").
ParsedPath parse_path(std::string_view data);

} // namespace image
