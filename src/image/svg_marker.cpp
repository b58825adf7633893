#include "image/svg_marker.h"

#include <cmath>
#include <numbers>
#include <optional>

#include "image/matrix.h"
#include "image/svg_scan.h"
#include "image/svg_shapes.h"
#include "image/svg_transform.h"

namespace image {

namespace {

using Point = std::array<double, 2>;

constexpr double degrees_a_radian = 180 / std::numbers::pi;

struct Corner {
    Point at{};
    Point arriving{}; // direction; zero where no line arrives
    Point leaving{};
};

Point minus(Point a, Point b) {
    return {a[0] - b[0], a[1] - b[1]};
}

bool is_zero(Point direction) {
    return direction[0] == 0 && direction[1] == 0;
}

// The first of the differences that has a direction.
Point first_direction(std::initializer_list<Point> differences) {
    for (const Point& difference : differences)
        if (!is_zero(difference))
            return difference;
    return {};
}

std::vector<Corner> corners_of(const Path& path) {
    std::vector<Corner> corners;
    std::size_t next = 0;
    std::size_t start = 0; // the corner this part of the path started at
    for (const Verb verb : path.verbs) {
        if (verb == Verb::move) {
            start = corners.size();
            corners.push_back({path.points[next++], {}, {}});
            continue;
        }
        Corner& before = corners.back();
        Corner corner;
        if (verb == Verb::cubic) {
            const Point one = path.points[next];
            const Point two = path.points[next + 1];
            corner.at = path.points[next + 2];
            before.leaving =
                first_direction({minus(one, before.at), minus(two, before.at), minus(corner.at, before.at)});
            corner.arriving =
                first_direction({minus(corner.at, two), minus(corner.at, one), minus(corner.at, before.at)});
            next += 3;
        } else {
            corner.at = verb == Verb::line ? path.points[next++] : corners[start].at;
            before.leaving = corner.arriving = minus(corner.at, before.at);
            if (verb == Verb::close)
                corner.leaving = corners[start].leaving;
        }
        corners.push_back(corner);
        if (verb == Verb::close)
            corners[start].arriving = corner.arriving;
    }
    return corners;
}

// SVG 2, 13.7.4: midway between the line that arrives and the one that leaves.
double angle_at(const Corner& corner) {
    if (is_zero(corner.arriving) || is_zero(corner.leaving)) {
        const Point only = is_zero(corner.arriving) ? corner.leaving : corner.arriving;
        return std::atan2(only[1], only[0]) * degrees_a_radian;
    }
    const double in = std::atan2(corner.arriving[1], corner.arriving[0]);
    const double turn =
        std::remainder(std::atan2(corner.leaving[1], corner.leaving[0]) - in, 2 * std::numbers::pi);
    return (in + turn / 2) * degrees_a_radian;
}

struct Reader {
    const SvgDocument& document;
    const SvgStyle& path_style;
    const Frame& around;

    [[nodiscard]] std::optional<MarkerPlace> place(const std::string& id, const Corner& corner,
                                                   bool at_start) const {
        const pugi::xml_node marker = id.empty() ? pugi::xml_node() : document.by_id(id);
        if (document.name(marker) != "marker")
            return std::nullopt;
        const SvgStyle style = style_of(document, marker, SvgStyle{}, around.viewport);
        const double width = length_of(marker, "markerWidth", style, around.viewport.width, 3);
        const double height = length_of(marker, "markerHeight", style, around.viewport.height, 3);
        if (width <= 0 || height <= 0)
            return std::nullopt;
        MarkerPlace result{marker, style, around};
        ++result.frame.depth;
        Matrix& matrix = result.frame.matrix;
        matrix = multiply(matrix, translation(corner.at[0], corner.at[1]));
        matrix = multiply(matrix, rotation(orientation(marker, corner, at_start)));
        if (std::string_view(marker.attribute("markerUnits").value()) != "userSpaceOnUse")
            matrix = multiply(matrix, scaling(path_style.stroke_width, path_style.stroke_width));
        fit(marker, style, width, height, result.frame);
        return result;
    }

    static double orientation(pugi::xml_node marker, const Corner& corner, bool at_start) {
        const std::string_view orient = marker.attribute("orient").value();
        if (orient == "auto")
            return angle_at(corner);
        if (orient == "auto-start-reverse")
            return angle_at(corner) + (at_start ? 180 : 0);
        return Scanner(orient).number().value_or(0);
    }

    static void fit(pugi::xml_node marker, const SvgStyle& style, double width, double height, Frame& frame) {
        Matrix inside;
        const auto box = parse_view_box(marker.attribute("viewBox").value());
        if (box)
            inside = fit_view_box(*box, width, height, marker.attribute("preserveAspectRatio").value());
        frame.viewport = box ? Viewport{box->width, box->height} : Viewport{width, height};
        const Point reference = mapped(inside, {length_of(marker, "refX", style, frame.viewport.width),
                                                length_of(marker, "refY", style, frame.viewport.height)});
        frame.matrix = multiply(frame.matrix, translation(-reference[0], -reference[1]));
        if (!style.overflow_visible)
            frame.clips.push_back(transformed(box_path({0, 0, width, height}), frame.matrix));
        frame.matrix = multiply(frame.matrix, inside);
    }
};

} // namespace

std::vector<MarkerPlace> marker_places(const SvgDocument& document, const Path& path, const SvgStyle& style,
                                       const Frame& frame) {
    std::vector<MarkerPlace> places;
    const Reader reader{document, style, frame};
    const std::vector<Corner> corners = corners_of(path);
    for (std::size_t index = 0; index < corners.size(); ++index) {
        const bool first = index == 0;
        const bool last = index + 1 == corners.size();
        const auto add = [&](const std::string& id) {
            if (auto place = reader.place(id, corners[index], first))
                places.push_back(std::move(*place));
        };
        if (first)
            add(style.marker_start);
        if (!first && !last)
            add(style.marker_mid);
        if (last)
            add(style.marker_end);
    }
    return places;
}

} // namespace image
