// Puts paths together from lines, curves and arcs of ellipses.
#pragma once

#include <array>

#include "image/vector_picture.h"

namespace image {

struct ArcShape {
    double radius_x = 0;
    double radius_y = 0;
    double rotation = 0;   // degrees
    bool large = false;    // of the two arcs of that turn, the longer
    bool positive = false; // drawn in the direction of growing angles (clockwise as seen)
};

class PathBuilder {
public:
    using Point = std::array<double, 2>;

    void move(Point to);
    void line(Point to);
    void cubic(Point first, Point second, Point to);
    void quadratic(Point control, Point to);
    void arc(const ArcShape& shape, Point to);
    void close();

    [[nodiscard]] Point pen() const { return pen_; }
    [[nodiscard]] bool empty() const { return path_.verbs.empty(); }
    Path take() { return std::move(path_); }

private:
    void reopen();

    Path path_;
    Point start_{};
    Point pen_{};
};

} // namespace image
