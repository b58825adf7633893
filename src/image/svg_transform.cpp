#include "image/svg_transform.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "image/matrix.h"
#include "image/svg_scan.h"

namespace image {

namespace {

constexpr double radians_a_degree = std::numbers::pi / 180;

std::vector<double> arguments_of(std::string_view text) {
    std::vector<double> numbers;
    Scanner scanner(text);
    while (const auto number = scanner.number()) {
        numbers.push_back(*number);
        scanner.word(); // CSS writes "px" and "deg"
        scanner.skip_comma();
    }
    return numbers;
}

std::optional<Matrix> one_transform(std::string_view name, const std::vector<double>& n) {
    const auto or_else = [&](std::size_t index, double other) { return index < n.size() ? n[index] : other; };
    if (n.empty())
        return std::nullopt;
    if (name == "matrix" && n.size() == 6)
        return Matrix{n[0], n[1], n[2], n[3], n[4], n[5]};
    if (name == "translate")
        return translation(n[0], or_else(1, 0));
    if (name == "translateX")
        return translation(n[0], 0);
    if (name == "translateY")
        return translation(0, n[0]);
    if (name == "scale")
        return scaling(n[0], or_else(1, n[0]));
    if (name == "rotate") {
        const double x = or_else(1, 0);
        const double y = or_else(2, 0);
        return multiply(multiply(translation(x, y), rotation(n[0])), translation(-x, -y));
    }
    if (name == "skewX")
        return Matrix{1, 0, std::tan(n[0] * radians_a_degree), 1, 0, 0};
    if (name == "skewY")
        return Matrix{1, std::tan(n[0] * radians_a_degree), 0, 1, 0, 0};
    return std::nullopt;
}

// xMin 0, xMid 1/2, xMax 1 of the room left over; `axis` is 'x' or 'Y'.
double align_share(std::string_view preserve, std::string_view axis) {
    const std::size_t place = preserve.find(axis);
    if (place == std::string_view::npos)
        return 0.5;
    const std::string_view word = preserve.substr(place + 1, 3);
    return word == "Min" ? 0 : word == "Max" ? 1 : 0.5;
}

} // namespace

std::optional<Matrix> parse_transform(std::string_view text) {
    Matrix result;
    Scanner scanner(text);
    scanner.skip_comma();
    while (!scanner.at_end()) {
        const std::string_view name = scanner.word();
        scanner.skip_space();
        if (name.empty() || !scanner.take('('))
            return std::nullopt;
        const auto step = one_transform(name, arguments_of(scanner.until(')')));
        if (!step)
            return std::nullopt;
        result = multiply(result, *step);
        scanner.skip_comma();
    }
    return result;
}

std::optional<ViewBox> parse_view_box(std::string_view text) {
    const std::vector<double> numbers = number_list(text);
    if (numbers.size() != 4 || numbers[2] <= 0 || numbers[3] <= 0)
        return std::nullopt;
    return ViewBox{numbers[0], numbers[1], numbers[2], numbers[3]};
}

Matrix fit_view_box(const ViewBox& box, double width, double height, std::string_view preserve) {
    double scale_x = width / box.width;
    double scale_y = height / box.height;
    if (preserve.find("none") == std::string_view::npos)
        scale_x = scale_y = is_slice(preserve) ? std::max(scale_x, scale_y) : std::min(scale_x, scale_y);
    const double left = (width - box.width * scale_x) * align_share(preserve, "x");
    const double top = (height - box.height * scale_y) * align_share(preserve, "Y");
    return {scale_x, 0, 0, scale_y, left - box.x * scale_x, top - box.y * scale_y};
}

bool is_slice(std::string_view preserve) {
    return preserve.find("slice") != std::string_view::npos;
}

} // namespace image
