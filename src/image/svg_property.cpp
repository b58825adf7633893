#include "image/svg_property.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "image/svg_color.h"
#include "image/svg_font.h"
#include "image/svg_length.h"
#include "image/svg_scan.h"

namespace image {

namespace {

using Text = std::string_view;
using Setter = void (*)(SvgStyle&, Text, const PropertyContext&);

std::optional<double> length(const SvgStyle& style, Text value, const PropertyContext& context) {
    return parse_length(value,
                        {diagonal_basis(context.viewport.width, context.viewport.height), style.font_size});
}

// SVG 2, 13.2: none, a colour, currentColor, or url(#id) with something to fall back on.
void set_paint(PaintWish& paint, Text value) {
    value = trimmed(value);
    if (value == "none") {
        paint = {};
    } else if (value == "currentColor" || value == "currentcolor") {
        paint = {PaintKind::current_color, {}, {}, false};
    } else if (const auto reference = local_reference(value)) {
        const auto fallback = parse_color(reference->rest);
        paint = {PaintKind::reference, fallback.value_or(base::Color{}), std::string(reference->name),
                 fallback.has_value()};
    } else if (const auto color = parse_color(value)) {
        paint = {PaintKind::color, *color, {}, false};
    }
}

void set_opacity(double& opacity, Text value) {
    if (const auto number = parse_length(value, {1, 0}))
        opacity = std::clamp(*number, 0.0, 1.0);
}

void set_dashes(SvgStyle& style, Text value, const PropertyContext& context) {
    std::vector<double> dashes;
    double sum = 0;
    Scanner scanner(value);
    for (scanner.skip_comma(); !scanner.at_end(); scanner.skip_comma()) {
        const Text rest = scanner.rest();
        const std::size_t size = std::min(rest.find_first_of(" ,\t\r\n"), rest.size());
        const auto dash = length(style, rest.substr(0, size), context);
        if (!dash || *dash < 0) { // "none", and what is in error, is a plain line
            dashes.clear();
            break;
        }
        dashes.push_back(*dash);
        sum += *dash;
        scanner = Scanner(rest.substr(size));
    }
    if (sum <= 0)
        dashes.clear();
    if (dashes.size() % 2 == 1) // SVG 2, 13.5.6: an odd list is repeated to an even one
        std::copy_n(std::vector(dashes).begin(), dashes.size(), std::back_inserter(dashes));
    style.dashes = std::move(dashes);
}

void set_reference(std::string& target, Text value) {
    const auto reference = local_reference(value);
    target = reference ? std::string(reference->name) : std::string();
}

void set_marker_everywhere(SvgStyle& style, Text value, const PropertyContext&) {
    set_reference(style.marker_start, value);
    style.marker_mid = style.marker_end = style.marker_start;
}

void set_baseline(SvgStyle& style, Text value, const PropertyContext&) {
    style.baseline = value == "middle"    ? Baseline::middle
                     : value == "central" ? Baseline::central
                     : value == "hanging" || value == "text-before-edge" || value == "text-top"
                         ? Baseline::hanging
                     : value == "text-after-edge" || value == "ideographic" || value == "text-bottom"
                         ? Baseline::below
                         : Baseline::alphabetic;
}

// For properties that cannot be drawn: their harmless values, all others are noted.
struct Undrawn {
    Text name;
    Text harmless;
    const char* feature;
};

constexpr std::array<Undrawn, 12> undrawn = {{
    {"filter", "none", "a filter"},
    {"mask", "none", "a mask"},
    {"mix-blend-mode", "normal", "blending"},
    {"letter-spacing", "normal 0 0px", "letter spacing"},
    {"word-spacing", "normal 0 0px", "word spacing"},
    {"text-decoration", "none", "underlined or struck text"},
    {"text-decoration-line", "none", "underlined or struck text"},
    {"writing-mode", "lr lr-tb horizontal-tb rl rl-tb", "vertical text"},
    {"rotate", "0 auto", "turned letters"},
    {"transform-origin", "0 0", "a transform origin"},
    {"font-variant", "normal", "small capitals"},
    {"baseline-shift", "baseline 0", "raised or lowered text"},
}};

struct Property {
    Text name;
    Setter set;
};

// clang-format off
constexpr std::array<Property, 37> properties = {{
    {"clip-path", [](SvgStyle& s, Text v, const PropertyContext&) { set_reference(s.clip_path, v); }},
    {"clip-rule", [](SvgStyle& s, Text v, const PropertyContext&) { s.clip_even_odd = v == "evenodd"; }},
    {"color", [](SvgStyle& s, Text v, const PropertyContext&) { s.color = parse_color(v).value_or(s.color); }},
    {"direction", [](SvgStyle& s, Text v, const PropertyContext&) { s.right_to_left = v == "rtl"; }},
    {"display", [](SvgStyle& s, Text v, const PropertyContext&) { s.displayed = v != "none"; }},
    {"dominant-baseline", set_baseline},
    {"fill", [](SvgStyle& s, Text v, const PropertyContext&) { set_paint(s.fill, v); }},
    {"fill-opacity", [](SvgStyle& s, Text v, const PropertyContext&) { set_opacity(s.fill_opacity, v); }},
    {"fill-rule", [](SvgStyle& s, Text v, const PropertyContext&) { s.fill_even_odd = v == "evenodd"; }},
    {"font", [](SvgStyle& s, Text v, const PropertyContext& c) { set_font(s, v, c.parent.font_size); }},
    {"font-family", [](SvgStyle& s, Text v, const PropertyContext&) { set_font_families(s, v); }},
    {"font-size", [](SvgStyle& s, Text v, const PropertyContext& c) { set_font_size(s, v, c.parent.font_size); }},
    {"font-style", [](SvgStyle& s, Text v, const PropertyContext&) { s.italic = v != "normal"; }},
    {"font-weight", [](SvgStyle& s, Text v, const PropertyContext& c) { set_font_weight(s, v, c.parent.weight); }},
    {"lang", [](SvgStyle& s, Text v, const PropertyContext&) { s.language = v; }},
    {"marker", set_marker_everywhere},
    {"marker-end", [](SvgStyle& s, Text v, const PropertyContext&) { set_reference(s.marker_end, v); }},
    {"marker-mid", [](SvgStyle& s, Text v, const PropertyContext&) { set_reference(s.marker_mid, v); }},
    {"marker-start", [](SvgStyle& s, Text v, const PropertyContext&) { set_reference(s.marker_start, v); }},
    {"opacity", [](SvgStyle& s, Text v, const PropertyContext&) { set_opacity(s.opacity, v); }},
    {"overflow", [](SvgStyle& s, Text v, const PropertyContext&) { s.overflow_visible = v == "visible" || v == "auto"; }},
    {"paint-order", [](SvgStyle& s, Text v, const PropertyContext&) { s.stroke_first = v.find("stroke") < v.find("fill"); }},
    {"stop-color", [](SvgStyle& s, Text v, const PropertyContext&) { s.stop_color = v == "currentColor" ? s.color : parse_color(v).value_or(s.stop_color); }},
    {"stop-opacity", [](SvgStyle& s, Text v, const PropertyContext&) { set_opacity(s.stop_opacity, v); }},
    {"stroke", [](SvgStyle& s, Text v, const PropertyContext&) { set_paint(s.stroke, v); }},
    {"stroke-dasharray", set_dashes},
    {"stroke-dashoffset", [](SvgStyle& s, Text v, const PropertyContext& c) { s.dash_offset = length(s, v, c).value_or(0); }},
    {"stroke-linecap", [](SvgStyle& s, Text v, const PropertyContext&) { s.cap = v == "round" ? LineCap::round : v == "square" ? LineCap::square : LineCap::butt; }},
    {"stroke-linejoin", [](SvgStyle& s, Text v, const PropertyContext&) { s.join = v == "round" ? LineJoin::round : v == "bevel" ? LineJoin::bevel : LineJoin::miter; }},
    {"stroke-miterlimit", [](SvgStyle& s, Text v, const PropertyContext&) { s.miter_limit = std::max(1.0, parse_length(v, {}).value_or(4)); }},
    {"stroke-opacity", [](SvgStyle& s, Text v, const PropertyContext&) { set_opacity(s.stroke_opacity, v); }},
    {"stroke-width", [](SvgStyle& s, Text v, const PropertyContext& c) { s.stroke_width = std::max(0.0, length(s, v, c).value_or(s.stroke_width)); }},
    {"text-anchor", [](SvgStyle& s, Text v, const PropertyContext&) { s.anchor = v == "middle" ? Anchor::middle : v == "end" ? Anchor::end : Anchor::start; }},
    {"transform", [](SvgStyle& s, Text v, const PropertyContext&) { s.transform = v; }},
    {"vector-effect", [](SvgStyle& s, Text v, const PropertyContext&) { s.non_scaling_stroke = v == "non-scaling-stroke"; }},
    {"visibility", [](SvgStyle& s, Text v, const PropertyContext&) { s.visible = v != "hidden" && v != "collapse"; }},
    {"xml:lang", [](SvgStyle& s, Text v, const PropertyContext&) { s.language = v; }},
}};
// clang-format on

bool is_harmless(const Undrawn& property, Text value) {
    Scanner scanner(property.harmless);
    while (!scanner.at_end())
        if (scanner.until(' ') == value)
            return true;
    return false;
}

} // namespace

void set_property(SvgStyle& style, Text name, Text value, const PropertyContext& context) {
    value = trimmed(value);
    if (name == "xml:space")
        style.keep_spaces = value == "preserve";
    if (name == "white-space")
        style.keep_spaces = value.starts_with("pre") || value == "break-spaces";
    if (value == "inherit" || value.empty())
        return; // what it inherits is what it has
    if (value.starts_with("context-"))
        context.left_out.insert("a colour taken from the line a marker stands on (context-fill)");
    for (const Undrawn& property : undrawn)
        if (property.name == name && !is_harmless(property, value))
            context.left_out.insert(property.feature);
    const auto* found =
        std::lower_bound(properties.begin(), properties.end(), name,
                         [](const Property& property, Text wanted) { return property.name < wanted; });
    if (found != properties.end() && found->name == name)
        found->set(style, value, context);
}

} // namespace image
