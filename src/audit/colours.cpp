#include "audit/colours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace audit {
namespace {

// Light of each value of a component: worked out once, as every run of letters asks for some.
double linear(std::uint8_t component) {
    static const std::array<double, 256> light = [] {
        std::array<double, 256> values{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double share = static_cast<double>(i) / 255.0;
            values[i] = share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
        }
        return values;
    }();
    return light[component];
}

struct Hue {
    double degrees = 0;
    double saturation = 0; // 0..1
    double value = 0;      // 0..1
};

Hue hue_of(base::Color color) {
    const double red = color.red / 255.0;
    const double green = color.green / 255.0;
    const double blue = color.blue / 255.0;
    const double most = std::max({red, green, blue});
    const double range = most - std::min({red, green, blue});
    if (range <= 0)
        return {0, 0, most};
    double sixth = 0;
    if (most == red)
        sixth = std::fmod((green - blue) / range + 6, 6);
    else if (most == green)
        sixth = (blue - red) / range + 2;
    else
        sixth = (red - green) / range + 4;
    return {sixth * 60, range / most, most};
}

} // namespace

double luminance(base::Color color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast(base::Color one, base::Color other) {
    const auto [less, more] = std::minmax({luminance(one), luminance(other)});
    return (more + 0.05) / (less + 0.05);
}

base::Color painted(base::Color under, base::Color over) {
    const auto mix = [&over](std::uint8_t below, std::uint8_t above) {
        return static_cast<std::uint8_t>(
            std::lround((above * over.alpha + below * (255 - over.alpha)) / 255.0));
    };
    return {mix(under.red, over.red), mix(under.green, over.green), mix(under.blue, over.blue), 255};
}

double least_contrast(double wanted, bool large) {
    if (!large)
        return wanted;
    return wanted >= 7 ? 4.5 : wanted * 2 / 3;
}

std::string hex(base::Color color) {
    return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

bool is_grey(base::Color color) {
    const auto [least, most] = std::minmax({color.red, color.green, color.blue});
    constexpr int nearly_black = 40;
    constexpr int nearly_white = 250;
    constexpr int light = 200;
    constexpr int dark = 140;
    constexpr double dullest = 0.25;                // of its strongest component: "a bluish grey"
    const int nearly_even = least > light ? 5 : 20; // pale tints differ by little
    const bool is_dull = most <= dark && most - least < most * dullest;
    if (is_dull && most > nearly_black)
        return true;
    return most - least <= nearly_even && most > nearly_black && least < nearly_white;
}

std::string_view name_of(base::Color color) {
    const Hue hue = hue_of(color);
    if (hue.value < 0.16)
        return "black";
    if (is_grey(color))
        return "grey";
    if (hue.saturation < 0.06 && hue.value > 0.97)
        return "white";
    if (hue.saturation < 0.35)
        return {};
    if (hue.degrees < 18 || hue.degrees >= 340) {
        const bool is_earthy = hue.value < 0.4 || (hue.value < 0.7 && hue.saturation < 0.8);
        return is_earthy ? "brown" : "red";
    }
    if (hue.degrees < 45)
        return hue.value < 0.65 ? "brown" : "orange";
    if (hue.degrees < 70)
        return "yellow";
    if (hue.degrees < 170)
        return hue.value < 0.45 ? "dark green" : "green";
    if (hue.degrees < 255)
        return hue.value < 0.55 ? "navy" : "blue";
    return "purple";
}

bool is_poor_pair(std::string_view one, std::string_view other) {
    if (one.empty() || other.empty() || one == other)
        return false;
    if (one == "grey" || other == "grey")
        return true;
    // What is hard to tell from green is so from dark green too.
    if (one == "dark green" || other == "dark green") {
        const std::string_view beside = one == "dark green" ? other : one;
        if (beside == "red" || beside == "orange" || beside == "brown")
            return true;
    }
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> pairs{{{"green", "red"},
                                                                                   {"dark green", "black"},
                                                                                   {"red", "black"},
                                                                                   {"navy", "black"},
                                                                                   {"orange", "brown"},
                                                                                   {"green", "brown"},
                                                                                   {"red", "brown"},
                                                                                   {"red", "orange"},
                                                                                   {"green", "orange"},
                                                                                   {"purple", "blue"},
                                                                                   {"purple", "navy"},
                                                                                   {"white", "yellow"}}};
    return std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
        return (pair.first == one && pair.second == other) || (pair.first == other && pair.second == one);
    });
}

} // namespace audit
