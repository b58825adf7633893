#include "image/svg_draw.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "image/svg_clip.h"
#include "image/svg_marker.h"
#include "image/svg_paint.h"
#include "image/svg_shapes.h"
#include "image/svg_text.h"
#include "image/svg_transform.h"

namespace image {

namespace {

using Name = std::string_view;

constexpr int deepest_nesting = 200;
constexpr std::size_t most_elements = 100'000;

constexpr std::array<Name, 7> shape_names = {"path", "rect",     "circle", "ellipse",
                                             "line", "polyline", "polygon"};

// Elements that show something evenpage cannot draw; all others that are not named in
// Painter::draw_kind show nothing by themselves.
struct Undrawn {
    Name name;
    const char* feature;
};
constexpr std::array<Undrawn, 10> undrawn = {{
    {"image", "a picture inside the drawing"},
    {"foreignObject", "text or other matter that is not SVG (foreignObject)"},
    {"script", "a script"},
    {"animate", "an animation"},
    {"animateTransform", "an animation"},
    {"animateMotion", "an animation"},
    {"set", "an animation"},
    {"video", "a video"},
    {"audio", "sound"},
    {"iframe", "a web page inside the drawing"},
}};

template <typename List>
bool holds(const List& list, Name name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool is_finite(const Matrix& matrix) {
    constexpr double largest = 1e9;
    return std::max({std::abs(matrix.a), std::abs(matrix.b), std::abs(matrix.c), std::abs(matrix.d),
                     std::abs(matrix.e), std::abs(matrix.f)}) < largest;
}

class Painter {
public:
    explicit Painter(const SvgDocument& document) : document_(document) {}

    Drawing run(const Frame& frame) {
        const SvgStyle style = style_of(document_, document_.root, SvgStyle{}, frame.viewport);
        Frame inside = frame;
        inside.opacity *= style.opacity;
        add_clip(document_, style, std::nullopt, inside);
        if (style.displayed)
            draw_children(document_.root, style, inside);
        return std::move(drawing_);
    }

private:
    void draw_children(pugi::xml_node parent, const SvgStyle& style, const Frame& frame) {
        for (const pugi::xml_node child : parent.children())
            draw(child, style, frame);
    }

    void draw(pugi::xml_node element, const SvgStyle& parent, const Frame& around) {
        const Name name = document_.name(element);
        if (name.empty() || drawing_.too_complex)
            return;
        if (++elements_ > most_elements || around.depth > deepest_nesting) {
            drawing_.too_complex = true;
            return;
        }
        for (const Undrawn& kind : undrawn)
            if (kind.name == name)
                document_.left_out.insert(kind.feature);
        const SvgStyle style = style_of(document_, element, parent, around.viewport);
        if (!style.displayed)
            return;
        Frame frame = around;
        ++frame.depth;
        frame.opacity *= style.opacity;
        frame.matrix = multiply(frame.matrix, parse_transform(style.transform).value_or(Matrix{}));
        if (is_finite(frame.matrix) && frame.opacity > 0)
            draw_kind(name, element, style, frame);
    }

    void draw_kind(Name name, pugi::xml_node element, const SvgStyle& style, Frame& frame) {
        if (holds(shape_names, name))
            return draw_shape(element, style, frame);
        if (name == "g" || name == "a" || name == "switch" || name == "use" || name == "svg" ||
            name == "text")
            add_clip(document_, style, std::nullopt, frame);
        if (name == "g" || name == "a")
            draw_children(element, style, frame);
        else if (name == "switch")
            draw_first(element, style, frame);
        else if (name == "svg")
            draw_viewport(element, element, style, frame);
        else if (name == "use")
            draw_use(element, style, frame);
        else if (name == "text")
            draw_text(element, style, frame);
    }

    void draw_text(pugi::xml_node element, const SvgStyle& style, const Frame& frame) {
        for (TextLine& line : text_lines(document_, element, style, frame))
            drawing_.picture.items.emplace_back(std::move(line));
    }

    // SVG 2, 5.9: the first child whose conditions hold. What needs an extension is passed by.
    void draw_first(pugi::xml_node element, const SvgStyle& style, const Frame& frame) {
        for (const pugi::xml_node child : element.children()) {
            const Name name = document_.name(child);
            const Name language = child.attribute("systemLanguage").value();
            const bool wanted = !child.attribute("requiredExtensions") && name != "foreignObject" &&
                                (language.empty() || language.starts_with("en"));
            if (!name.empty() && wanted)
                return draw(child, style, frame);
        }
    }

    // SVG 2, 5.6: the referenced element as if it stood here.
    void draw_use(pugi::xml_node use, const SvgStyle& style, Frame& frame) {
        const pugi::xml_node target = document_.linked(use);
        if (!target)
            return;
        if (holds(used_, target) || is_inside(use, target)) {
            document_.left_out.insert("an element that uses itself");
            return;
        }
        frame.matrix = multiply(frame.matrix, translation(length_of(use, "x", style, frame.viewport.width),
                                                          length_of(use, "y", style, frame.viewport.height)));
        used_.push_back(target);
        const Name name = document_.name(target);
        if (name == "symbol" || name == "svg") {
            const SvgStyle inner = style_of(document_, target, style, frame.viewport);
            frame.opacity *= inner.opacity;
            frame.matrix = multiply(frame.matrix, parse_transform(inner.transform).value_or(Matrix{}));
            add_clip(document_, inner, std::nullopt, frame);
            if (inner.displayed)
                draw_viewport(target, use, inner, frame);
        } else {
            draw(target, style, frame);
        }
        used_.pop_back();
    }

    template <typename List>
    static bool holds(const List& list, const typename List::value_type& value) {
        return std::find(list.begin(), list.end(), value) != list.end();
    }

    static bool is_inside(pugi::xml_node node, pugi::xml_node outer) {
        while (node && node != outer)
            node = node.parent();
        return static_cast<bool>(node);
    }

    // An svg or symbol: `sized` is the element whose width and height count, the use of it if
    // it has them (SVG 2, 8.2 and 5.6).
    void draw_viewport(pugi::xml_node element, pugi::xml_node sized, const SvgStyle& style, Frame frame) {
        const Viewport around = frame.viewport;
        const auto side = [&](const char* name, double whole) {
            return length_of(sized, name, style, whole, length_of(element, name, style, whole, whole));
        };
        const Viewport place{side("width", around.width), side("height", around.height)};
        if (place.width <= 0 || place.height <= 0)
            return;
        frame.matrix = multiply(frame.matrix, translation(length_of(element, "x", style, around.width),
                                                          length_of(element, "y", style, around.height)));
        if (!style.overflow_visible)
            frame.clips.push_back(transformed(box_path({0, 0, place.width, place.height}), frame.matrix));
        frame.viewport = place;
        if (const auto box = parse_view_box(element.attribute("viewBox").value())) {
            const Name preserve = element.attribute("preserveAspectRatio").value();
            frame.matrix = multiply(frame.matrix, fit_view_box(*box, place.width, place.height, preserve));
            frame.viewport = {box->width, box->height};
        }
        draw_children(element, style, frame);
    }

    void draw_shape(pugi::xml_node element, const SvgStyle& style, Frame& frame) {
        auto path = shape_path(document_, element, style, frame.viewport);
        if (!path)
            return;
        path->even_odd = style.fill_even_odd;
        const std::optional<Box> box = bounding_box(*path);
        add_clip(document_, style, box, frame);
        if (style.visible)
            add_shape(*path, style, frame, box);
        const Name name = document_.name(element);
        if (name == "path" || name == "line" || name == "polyline" || name == "polygon")
            draw_markers(*path, style, frame);
    }

    void add_shape(const Path& path, const SvgStyle& style, const Frame& frame,
                   const std::optional<Box>& box) {
        const PaintPlace place{frame.matrix, box, frame.viewport};
        Shape shape;
        shape.path = path;
        shape.transform = frame.matrix;
        shape.opacity = frame.opacity;
        shape.clips = frame.clips;
        shape.fill = resolve_paint(document_, style.fill, style, style.fill_opacity, place);
        if (style.stroke_width > 0)
            if (auto paint = resolve_paint(document_, style.stroke, style, style.stroke_opacity, place))
                shape.stroke = Stroke{std::move(*paint), style.stroke_width, style.cap,        style.join,
                                      style.miter_limit, style.dashes,       style.dash_offset};
        if (style.non_scaling_stroke && shape.stroke)
            unscale(shape);
        emit(std::move(shape), style.stroke_first);
    }

    // vector-effect: the stroke keeps its width in px whatever the transform: the path moves to
    // picture space, where a px is 0.75 points.
    static void unscale(Shape& shape) {
        const auto to_px = scaling(4.0 / 3, 4.0 / 3);
        shape.path = transformed(shape.path, multiply(to_px, shape.transform));
        shape.transform = scaling(0.75, 0.75);
    }

    void emit(Shape shape, bool stroke_first) {
        if (!shape.fill && !shape.stroke)
            return;
        if (stroke_first && shape.fill && shape.stroke) {
            Shape under = shape;
            under.fill.reset();
            shape.stroke.reset();
            drawing_.picture.items.emplace_back(std::move(under));
        }
        drawing_.picture.items.emplace_back(std::move(shape));
    }

    void draw_markers(const Path& path, const SvgStyle& style, const Frame& frame) {
        if (style.marker_start.empty() && style.marker_mid.empty() && style.marker_end.empty())
            return;
        for (const MarkerPlace& place : marker_places(document_, path, style, frame)) {
            if (holds(used_, place.marker))
                continue;
            used_.push_back(place.marker);
            draw_children(place.marker, place.style, place.frame);
            used_.pop_back();
        }
    }

    const SvgDocument& document_;
    Drawing drawing_;
    std::size_t elements_ = 0;
    std::vector<pugi::xml_node> used_; // the references being followed
};

} // namespace

Drawing draw_svg(const SvgDocument& document, const Frame& frame) {
    return Painter(document).run(frame);
}

} // namespace image
