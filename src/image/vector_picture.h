// An SVG drawing reduced to what a page can show: filled and stroked paths, and text.
// All coordinates are in the picture's own space: points, origin top left, y down.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"

namespace image {

// x' = a x + c y + e; y' = b x + d y + f.
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
};

enum class Verb : std::uint8_t { move, line, cubic, close };

// Points used per verb: move 1, line 1, cubic 3, close 0. Arcs and quadratics are cubics here.
struct Path {
    std::vector<Verb> verbs;
    std::vector<std::array<double, 2>> points;
    bool even_odd = false;
};

struct GradientStop {
    double offset = 0; // 0..1, rising
    base::Color color;
};

struct Gradient {
    bool radial = false;
    std::array<double, 6> coordinates{}; // linear: x1 y1 x2 y2; radial: fx fy fr cx cy r
    Matrix transform;                    // gradient space to picture space
    std::vector<GradientStop> stops;
};

using Paint = std::variant<base::Color, Gradient>;

enum class LineCap : std::uint8_t { butt, round, square };
enum class LineJoin : std::uint8_t { miter, round, bevel };

struct Stroke {
    Paint paint;
    double width = 1;
    LineCap cap = LineCap::butt;
    LineJoin join = LineJoin::miter;
    double miter_limit = 4;
    std::vector<double> dashes;
    double dash_offset = 0;
};

// A path in its own space; `transform` leads to picture space (and scales the stroke).
struct Shape {
    Path path;
    Matrix transform;
    std::optional<Paint> fill;
    std::optional<Stroke> stroke;
    double opacity = 1;      // multiplies fill and stroke alpha
    std::vector<Path> clips; // in picture space; all apply
};

enum class Anchor : std::uint8_t { start, middle, end };

// One line of text; layout shapes it. `transform` leads from text space (origin on the
// baseline at the anchor, y down) to picture space.
struct TextLine {
    std::string text;
    std::string language; // from xml:lang in the drawing, else empty
    bool right_to_left = false;
    std::vector<std::string> families;
    double size = 12; // in text space
    int weight = 400;
    bool italic = false;
    Anchor anchor = Anchor::start;
    base::Color fill;
    double opacity = 1;
    Matrix transform;
};

using Item = std::variant<Shape, TextLine>;

struct VectorPicture {
    std::vector<Item> items; // in painting order
};

} // namespace image
