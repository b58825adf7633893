#include "image/matrix.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace image {

namespace {

using Point = std::array<double, 2>;

void widen(std::optional<Box>& box, const Point& point) {
    if (!box)
        box = Box{point[0], point[1], point[0], point[1]};
    box->left = std::min(box->left, point[0]);
    box->top = std::min(box->top, point[1]);
    box->right = std::max(box->right, point[0]);
    box->bottom = std::max(box->bottom, point[1]);
}

Point cubic_at(const std::array<Point, 4>& curve, double t) {
    Point point{};
    const double s = 1 - t;
    for (std::size_t axis = 0; axis < 2; ++axis)
        point[axis] = s * s * s * curve[0][axis] + 3 * s * s * t * curve[1][axis] +
                      3 * s * t * t * curve[2][axis] + t * t * t * curve[3][axis];
    return point;
}

// A cubic turns back on an axis where its derivative, a quadratic in t, is 0.
void widen_by_turning_points(std::optional<Box>& box, const std::array<Point, 4>& curve) {
    for (std::size_t axis = 0; axis < 2; ++axis) {
        const double first = curve[1][axis] - curve[0][axis];
        const double second = curve[2][axis] - curve[1][axis];
        const double third = curve[3][axis] - curve[2][axis];
        const double a = first - 2 * second + third;
        const double b = 2 * (second - first);
        const double discriminant = b * b - 4 * a * first;
        if (discriminant < 0)
            continue;
        const double root = std::sqrt(discriminant);
        const bool straight = std::abs(a) < 1e-12;
        for (const double t : {straight ? -first / b : (-b + root) / (2 * a), (-b - root) / (2 * a)})
            if (t > 0 && t < 1)
                widen(box, cubic_at(curve, t));
    }
}

} // namespace

Matrix multiply(const Matrix& outer, const Matrix& inner) {
    return {outer.a * inner.a + outer.c * inner.b,           outer.b * inner.a + outer.d * inner.b,
            outer.a * inner.c + outer.c * inner.d,           outer.b * inner.c + outer.d * inner.d,
            outer.a * inner.e + outer.c * inner.f + outer.e, outer.b * inner.e + outer.d * inner.f + outer.f};
}

Matrix translation(double x, double y) {
    return {1, 0, 0, 1, x, y};
}

Matrix scaling(double x, double y) {
    return {x, 0, 0, y, 0, 0};
}

Matrix rotation(double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    return {std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle), 0, 0};
}

std::array<double, 2> mapped(const Matrix& matrix, const std::array<double, 2>& point) {
    return {matrix.a * point[0] + matrix.c * point[1] + matrix.e,
            matrix.b * point[0] + matrix.d * point[1] + matrix.f};
}

std::optional<Matrix> inverse(const Matrix& matrix) {
    const double determinant = matrix.a * matrix.d - matrix.b * matrix.c;
    if (!std::isnormal(determinant))
        return std::nullopt;
    const Matrix turned{matrix.d / determinant,
                        -matrix.b / determinant,
                        -matrix.c / determinant,
                        matrix.a / determinant,
                        0,
                        0};
    const auto origin = mapped(turned, {matrix.e, matrix.f});
    return Matrix{turned.a, turned.b, turned.c, turned.d, -origin[0], -origin[1]};
}

Path transformed(const Path& path, const Matrix& matrix) {
    Path result = path;
    for (Point& point : result.points)
        point = mapped(matrix, point);
    return result;
}

std::optional<Box> bounding_box(const Path& path) {
    std::optional<Box> box;
    Point pen{};
    std::size_t next = 0;
    for (const Verb verb : path.verbs) {
        if (verb == Verb::close)
            continue;
        if (verb == Verb::cubic) {
            widen_by_turning_points(box,
                                    {pen, path.points[next], path.points[next + 1], path.points[next + 2]});
            next += 2;
        }
        pen = path.points[next++];
        widen(box, pen);
    }
    return box;
}

Path box_path(const Box& box) {
    Path path;
    path.verbs = {Verb::move, Verb::line, Verb::line, Verb::line, Verb::close};
    path.points = {
        {box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}};
    return path;
}

} // namespace image
