// The style of one SVG element: what it inherits, and what attributes and sheets say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "image/svg_document.h"
#include "image/vector_picture.h"

namespace image {

enum class PaintKind : std::uint8_t { none, color, current_color, reference };

// What `fill` or `stroke` says, before references are followed.
struct PaintWish {
    PaintKind kind = PaintKind::none;
    base::Color color;
    std::string reference;
    bool falls_back = false; // a reference with a colour to fall back on
};

enum class Baseline : std::uint8_t { alphabetic, middle, central, hanging, below };

struct SvgStyle {
    // Inherited.
    base::Color color;
    PaintWish fill{PaintKind::color, {}, {}, false};
    PaintWish stroke;
    double fill_opacity = 1;
    double stroke_opacity = 1;
    bool fill_even_odd = false;
    bool clip_even_odd = false;
    double stroke_width = 1;
    std::vector<double> dashes;
    double dash_offset = 0;
    LineCap cap = LineCap::butt;
    LineJoin join = LineJoin::miter;
    double miter_limit = 4;
    bool stroke_first = false; // paint-order
    bool visible = true;
    std::vector<std::string> families;
    double font_size = 16;
    int weight = 400;
    bool italic = false;
    Anchor anchor = Anchor::start;
    Baseline baseline = Baseline::alphabetic;
    bool right_to_left = false;
    bool keep_spaces = false;
    std::string language;
    std::string marker_start, marker_mid, marker_end;

    // Not inherited.
    double opacity = 1;
    bool displayed = true;
    bool overflow_visible = false;
    bool non_scaling_stroke = false;
    std::string clip_path;
    std::string transform;
    base::Color stop_color;
    double stop_opacity = 1;
};

struct Viewport {
    double width = 0;
    double height = 0;
};

// The style of `element` under `parent`; `viewport` is what percentages are of.
SvgStyle style_of(const SvgDocument& document, pugi::xml_node element, const SvgStyle& parent,
                  Viewport viewport);

} // namespace image
