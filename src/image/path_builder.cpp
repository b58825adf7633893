#include "image/path_builder.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "image/matrix.h"

namespace image {

namespace {

using Point = PathBuilder::Point;

// An ellipse seen as a unit circle: `to_ellipse` leads from the circle to the picture.
struct Turn {
    Matrix to_ellipse;
    double start = 0; // radians
    double sweep = 0;
};

// The angle at `from` to `to` seen from the circle's middle, in (-pi, pi].
double angle_between(Point from, Point to) {
    return std::atan2(from[0] * to[1] - from[1] * to[0], from[0] * to[0] + from[1] * to[1]);
}

// SVG 2, appendix B.2.4 "conversion from endpoint to center parameterization", with the radii
// grown where they do not reach (B.2.5).
Turn center_of(const ArcShape& shape, Point from, Point to) {
    double radius_x = std::abs(shape.radius_x);
    double radius_y = std::abs(shape.radius_y);
    const Matrix turn = rotation(shape.rotation);
    const Matrix back = rotation(-shape.rotation);
    const Point half = mapped(back, {(from[0] - to[0]) / 2, (from[1] - to[1]) / 2});
    Point unit{half[0] / radius_x, half[1] / radius_y};
    const double length_squared = unit[0] * unit[0] + unit[1] * unit[1];
    if (length_squared > 1) {
        const double grown = std::sqrt(length_squared);
        radius_x *= grown;
        radius_y *= grown;
        unit = {unit[0] / grown, unit[1] / grown};
    }
    const double left = std::max(0.0, 1 / std::min(length_squared, 1.0) - 1);
    const double factor = (shape.large == shape.positive ? -1 : 1) * std::sqrt(left);
    const Point middle{factor * unit[1], -factor * unit[0]};
    const Point begin{unit[0] - middle[0], unit[1] - middle[1]};
    const Point end{-unit[0] - middle[0], -unit[1] - middle[1]};
    double sweep = angle_between(begin, end);
    if (shape.positive && sweep < 0)
        sweep += 2 * std::numbers::pi;
    if (!shape.positive && sweep > 0)
        sweep -= 2 * std::numbers::pi;
    const Point center = mapped(turn, {middle[0] * radius_x, middle[1] * radius_y});
    const Matrix place = translation(center[0] + (from[0] + to[0]) / 2, center[1] + (from[1] + to[1]) / 2);
    return {multiply(multiply(place, turn), scaling(radius_x, radius_y)), std::atan2(begin[1], begin[0]),
            sweep};
}

} // namespace

void PathBuilder::move(Point to) {
    path_.verbs.push_back(Verb::move);
    path_.points.push_back(to);
    start_ = pen_ = to;
}

// After "close" a new part of the path starts where the closed one did (SVG 2, 9.3.4).
void PathBuilder::reopen() {
    if (path_.verbs.empty() || path_.verbs.back() == Verb::close)
        move(pen_);
}

void PathBuilder::line(Point to) {
    reopen();
    path_.verbs.push_back(Verb::line);
    path_.points.push_back(to);
    pen_ = to;
}

void PathBuilder::cubic(Point first, Point second, Point to) {
    reopen();
    path_.verbs.push_back(Verb::cubic);
    path_.points.insert(path_.points.end(), {first, second, to});
    pen_ = to;
}

void PathBuilder::quadratic(Point control, Point to) {
    const auto third = [](Point end, Point middle) -> Point {
        return {end[0] + 2.0 / 3 * (middle[0] - end[0]), end[1] + 2.0 / 3 * (middle[1] - end[1])};
    };
    cubic(third(pen_, control), third(to, control), to);
}

// At most a quarter turn a cubic: then the error is under 0.03 % of the radius.
void PathBuilder::arc(const ArcShape& shape, Point to) {
    if (to == pen_)
        return;
    if (shape.radius_x == 0 || shape.radius_y == 0)
        return line(to);
    const Turn turn = center_of(shape, pen_, to);
    const double quarter = std::numbers::pi / 2;
    const int count = std::max(1, static_cast<int>(std::ceil(std::abs(turn.sweep) / quarter - 1e-9)));
    const double step = turn.sweep / count;
    const double reach = 4.0 / 3 * std::tan(step / 4);
    for (int index = 0; index < count; ++index) {
        const double begin = turn.start + index * step;
        const double end = begin + step;
        const Point last = mapped(turn.to_ellipse, {std::cos(end), std::sin(end)});
        cubic(mapped(turn.to_ellipse,
                     {std::cos(begin) - reach * std::sin(begin), std::sin(begin) + reach * std::cos(begin)}),
              mapped(turn.to_ellipse,
                     {std::cos(end) + reach * std::sin(end), std::sin(end) - reach * std::cos(end)}),
              index + 1 == count ? to : last);
    }
}

void PathBuilder::close() {
    if (path_.verbs.empty() || path_.verbs.back() == Verb::close)
        return;
    path_.verbs.push_back(Verb::close);
    pen_ = start_;
}

} // namespace image
