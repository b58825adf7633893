// Sums with the affine matrices and paths of vector_picture.h.
#pragma once

#include <array>
#include <optional>

#include "image/vector_picture.h"

namespace image {

// The matrix that does `inner` first, then `outer`.
Matrix multiply(const Matrix& outer, const Matrix& inner);

Matrix translation(double x, double y);
Matrix scaling(double x, double y);
Matrix rotation(double degrees); // clockwise, as y runs down

std::array<double, 2> mapped(const Matrix& matrix, const std::array<double, 2>& point);

// nullopt if the matrix folds the plane flat.
std::optional<Matrix> inverse(const Matrix& matrix);

Path transformed(const Path& path, const Matrix& matrix);

struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;
    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
};

// The tight box around the path itself, without its stroke; nullopt for a path of no points.
std::optional<Box> bounding_box(const Path& path);

// A rectangle as a closed path, clockwise as seen.
Path box_path(const Box& box);

} // namespace image
