#include "image/svg_path.h"

#include <array>
#include <optional>

#include "image/path_builder.h"
#include "image/svg_scan.h"

namespace image {

namespace {

using Point = PathBuilder::Point;

char lower(char letter) {
    return static_cast<char>(letter | 0x20);
}

class PathParser {
public:
    explicit PathParser(std::string_view data) : scanner_(data) {}

    ParsedPath run() {
        scanner_.skip_space();
        bool complete = true;
        while (complete && !scanner_.at_end()) {
            complete = next_command();
            scanner_.skip_space();
        }
        return {builder_.take(), complete};
    }

private:
    // A letter, or without one the command before again; after a move that is a line.
    bool next_command() {
        const char letter = scanner_.peek();
        constexpr std::string_view letters = "mzlhvcsqta";
        if (letters.find(lower(letter)) != std::string_view::npos) {
            scanner_.take(letter);
            command_ = letter;
        } else if (lower(command_) == 'm') {
            command_ = command_ == 'm' ? 'l' : 'L';
            scanner_.skip_comma();
        } else if (command_ == '\0' || lower(command_) == 'z') {
            return false;
        } else {
            scanner_.skip_comma();
        }
        if (builder_.empty() && lower(command_) != 'm')
            return false;
        return run_command();
    }

    bool run_command() {
        relative_ = command_ == lower(command_);
        const Point old_control = control_;
        const char old_curve = curve_;
        curve_ = lower(command_);
        switch (curve_) {
        case 'm': return move();
        case 'z': builder_.close(); return true;
        case 'l': return line();
        case 'h': return along_axis(0);
        case 'v': return along_axis(1);
        case 'c': return cubic();
        case 's': return smooth_cubic(mirrored(old_curve == 'c' || old_curve == 's', old_control));
        case 'q': return quadratic();
        case 't': return smooth_quadratic(mirrored(old_curve == 'q' || old_curve == 't', old_control));
        default: return arc();
        }
    }

    // The control point before, seen through the pen; the pen itself after another command.
    [[nodiscard]] Point mirrored(bool same_kind, Point control) const {
        const Point pen = builder_.pen();
        return same_kind ? Point{2 * pen[0] - control[0], 2 * pen[1] - control[1]} : pen;
    }

    std::optional<Point> point() {
        scanner_.skip_comma();
        const auto x = scanner_.number();
        scanner_.skip_comma();
        const auto y = scanner_.number();
        if (!x || !y)
            return std::nullopt;
        const Point pen = builder_.pen();
        return relative_ ? Point{pen[0] + *x, pen[1] + *y} : Point{*x, *y};
    }

    bool move() {
        const auto to = point();
        if (to)
            builder_.move(*to);
        return to.has_value();
    }

    bool line() {
        const auto to = point();
        if (to)
            builder_.line(*to);
        return to.has_value();
    }

    bool along_axis(std::size_t axis) {
        const auto value = scanner_.number();
        if (!value)
            return false;
        Point to = builder_.pen();
        to[axis] = relative_ ? to[axis] + *value : *value;
        builder_.line(to);
        return true;
    }

    bool cubic() {
        const auto first = point();
        return first && smooth_cubic(*first);
    }

    bool smooth_cubic(Point first) {
        const auto second = point();
        const auto to = second ? point() : std::nullopt;
        if (!to)
            return false;
        builder_.cubic(first, *second, *to);
        control_ = *second;
        return true;
    }

    bool quadratic() {
        const auto control = point();
        return control && smooth_quadratic(*control);
    }

    bool smooth_quadratic(Point control) {
        const auto to = point();
        if (!to)
            return false;
        builder_.quadratic(control, *to);
        control_ = control;
        return true;
    }

    bool arc() {
        std::array<double, 3> sizes{};
        for (double& size : sizes) {
            scanner_.skip_comma();
            const auto value = scanner_.number();
            if (!value)
                return false;
            size = *value;
        }
        scanner_.skip_comma();
        const auto large = scanner_.flag();
        scanner_.skip_comma();
        const auto positive = scanner_.flag();
        const auto to = large && positive ? point() : std::nullopt;
        if (to)
            builder_.arc({sizes[0], sizes[1], sizes[2], *large, *positive}, *to);
        return to.has_value();
    }

    Scanner scanner_;
    PathBuilder builder_;
    char command_ = '\0';
    char curve_ = '\0';
    bool relative_ = false;
    Point control_{};
};

} // namespace

ParsedPath parse_path(std::string_view data) {
    return PathParser(data).run();
}

} // namespace image
