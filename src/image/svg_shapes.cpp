#include "image/svg_shapes.h"

#include <algorithm>
#include <cmath>

#include "image/path_builder.h"
#include "image/svg_length.h"
#include "image/svg_path.h"
#include "image/svg_scan.h"

namespace image {

namespace {

struct Source {
    pugi::xml_node element;
    const SvgStyle& style;
    Viewport viewport;

    [[nodiscard]] double across(const char* name) const {
        return length_of(element, name, style, viewport.width);
    }
    [[nodiscard]] double down(const char* name) const {
        return length_of(element, name, style, viewport.height);
    }
    [[nodiscard]] bool has(const char* name) const {
        const std::string_view value = element.attribute(name).value();
        return !value.empty() && value != "auto";
    }
};

std::optional<Path> ellipse_path(double x, double y, double radius_x, double radius_y) {
    if (radius_x <= 0 || radius_y <= 0)
        return std::nullopt;
    PathBuilder builder;
    builder.move({x + radius_x, y});
    const ArcShape half{radius_x, radius_y, 0, false, true};
    builder.arc(half, {x - radius_x, y});
    builder.arc(half, {x + radius_x, y});
    builder.close();
    return builder.take();
}

void corner(PathBuilder& builder, double radius_x, double radius_y, PathBuilder::Point to) {
    if (radius_x > 0 && radius_y > 0)
        builder.arc({radius_x, radius_y, 0, false, true}, to);
}

// SVG 2, 10.2: one radius given stands for both, none is more than half a side.
std::optional<Path> rect_path(const Source& source) {
    const double x = source.across("x");
    const double y = source.down("y");
    const double width = source.across("width");
    const double height = source.down("height");
    if (width <= 0 || height <= 0)
        return std::nullopt;
    double rx = source.has("rx") ? source.across("rx") : source.down("ry");
    double ry = source.has("ry") ? source.down("ry") : rx;
    rx = std::clamp(rx, 0.0, width / 2);
    ry = std::clamp(ry, 0.0, height / 2);
    if (rx == 0 || ry == 0)
        rx = ry = 0;
    PathBuilder builder;
    builder.move({x + rx, y});
    builder.line({x + width - rx, y});
    corner(builder, rx, ry, {x + width, y + ry});
    builder.line({x + width, y + height - ry});
    corner(builder, rx, ry, {x + width - rx, y + height});
    builder.line({x + rx, y + height});
    corner(builder, rx, ry, {x, y + height - ry});
    builder.line({x, y + ry});
    corner(builder, rx, ry, {x + rx, y});
    builder.close();
    return builder.take();
}

std::optional<Path> poly_path(pugi::xml_node element, bool closed) {
    const std::vector<double> numbers = number_list(element.attribute("points").value());
    if (numbers.size() < 4)
        return std::nullopt;
    PathBuilder builder;
    builder.move({numbers[0], numbers[1]});
    for (std::size_t index = 2; index + 1 < numbers.size(); index += 2)
        builder.line({numbers[index], numbers[index + 1]});
    if (closed)
        builder.close();
    return builder.take();
}

std::optional<Path> line_path(const Source& source) {
    PathBuilder builder;
    builder.move({source.across("x1"), source.down("y1")});
    builder.line({source.across("x2"), source.down("y2")});
    return builder.take();
}

std::optional<Path> circle_path(const Source& source) {
    const double radius = length_of(source.element, "r", source.style,
                                    diagonal_basis(source.viewport.width, source.viewport.height));
    return ellipse_path(source.across("cx"), source.down("cy"), radius, radius);
}

std::optional<Path> oval_path(const Source& source) {
    const double rx = source.has("rx") ? source.across("rx") : source.down("ry");
    const double ry = source.has("ry") ? source.down("ry") : rx;
    return ellipse_path(source.across("cx"), source.down("cy"), rx, ry);
}

std::optional<Path> data_path(const SvgDocument& document, pugi::xml_node element) {
    ParsedPath parsed = parse_path(element.attribute("d").value());
    if (!parsed.complete)
        document.left_out.insert("the end of a path whose data cannot be read");
    if (parsed.path.verbs.size() < 2)
        return std::nullopt;
    return std::move(parsed.path);
}

} // namespace

double length_of(pugi::xml_node element, const char* name, const SvgStyle& style, double whole,
                 double other) {
    return parse_length(element.attribute(name).value(), {whole, style.font_size}).value_or(other);
}

std::optional<Path> shape_path(const SvgDocument& document, pugi::xml_node element, const SvgStyle& style,
                               Viewport viewport) {
    const std::string_view name = document.name(element);
    const Source source{element, style, viewport};
    if (name == "path")
        return data_path(document, element);
    if (name == "rect")
        return rect_path(source);
    if (name == "circle")
        return circle_path(source);
    if (name == "ellipse")
        return oval_path(source);
    if (name == "line")
        return line_path(source);
    if (name == "polyline" || name == "polygon")
        return poly_path(element, name == "polygon");
    return std::nullopt;
}

} // namespace image
