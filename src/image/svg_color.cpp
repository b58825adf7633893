#include "image/svg_color.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "base/ascii.h"
#include "image/svg_color_names.h"
#include "image/svg_scan.h"

namespace image {

namespace {

std::uint8_t to_byte(double value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

std::optional<base::Color> hex_color(std::string_view digits) {
    std::string full(digits);
    if (digits.size() == 3 || digits.size() == 4) {
        full.clear();
        for (const char digit : digits)
            full.append(2, digit);
    }
    if (full.size() == 6)
        full += "ff";
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(full.data(), full.data() + full.size(), value, 16);
    if (full.size() != 8 || error != std::errc{} || end != full.data() + full.size())
        return std::nullopt;
    return base::Color{static_cast<std::uint8_t>(value >> 24), static_cast<std::uint8_t>(value >> 16 & 255U),
                       static_cast<std::uint8_t>(value >> 8 & 255U), static_cast<std::uint8_t>(value & 255U)};
}

// A number, or a percentage of `whole`; past the separator that follows.
std::optional<double> component(Scanner& scanner, double whole) {
    auto value = scanner.number();
    if (!value)
        return std::nullopt;
    if (scanner.take('%'))
        value = *value / 100 * whole;
    else
        scanner.word(); // "deg"
    scanner.skip_comma();
    if (scanner.take('/'))
        scanner.skip_space();
    return value;
}

// CSS Color 4, 7.1: the share of one primary in a hue.
double primary(double hue, double saturation, double lightness, double shift) {
    const double place = std::fmod(shift + hue / 30, 12);
    const double reach = std::clamp(saturation, 0.0, 1.0) * std::min(lightness, 1 - lightness);
    return 255 * (lightness - reach * std::max(-1.0, std::min({place - 3, 9 - place, 1.0})));
}

std::optional<base::Color> function_color(std::string_view name, Scanner scanner) {
    const bool hue = name.starts_with("hsl");
    if (!hue && name != "rgb" && name != "rgba")
        return std::nullopt;
    const auto first = component(scanner, hue ? 360 : 255);
    const auto second = component(scanner, hue ? 1 : 255);
    const auto third = component(scanner, hue ? 1 : 255);
    if (!first || !second || !third)
        return std::nullopt;
    const std::uint8_t alpha = to_byte(component(scanner, 1).value_or(1) * 255);
    if (!hue)
        return base::Color{to_byte(*first), to_byte(*second), to_byte(*third), alpha};
    const double turn = std::fmod(std::fmod(*first, 360) + 360, 360);
    return base::Color{to_byte(primary(turn, *second, *third, 0)), to_byte(primary(turn, *second, *third, 8)),
                       to_byte(primary(turn, *second, *third, 4)), alpha};
}

} // namespace

std::optional<base::Color> parse_color(std::string_view text) {
    const std::string name = base::lowercase(trimmed(text));
    if (name.starts_with('#'))
        return hex_color(std::string_view(name).substr(1));
    if (name == "transparent")
        return base::Color{0, 0, 0, 0};
    if (const auto value = named_color(name))
        return base::Color{static_cast<std::uint8_t>(*value >> 16),
                           static_cast<std::uint8_t>(*value >> 8 & 255U),
                           static_cast<std::uint8_t>(*value & 255U), 255};
    Scanner scanner(name);
    const std::string_view function = scanner.word();
    if (!scanner.take('('))
        return std::nullopt;
    return function_color(function, scanner);
}

base::Color faded(base::Color color, double opacity) {
    color.alpha = to_byte(color.alpha * std::clamp(opacity, 0.0, 1.0));
    return color;
}

} // namespace image
