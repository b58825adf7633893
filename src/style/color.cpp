// Colours: css-color-4, sections 4 to 7, in sRGB.
#include <algorithm>
#include <cmath>
#include <vector>

#include "style/value.h"

namespace style {
namespace {

std::uint8_t to_byte(double share) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(share, 0.0, 1.0) * 255));
}

int hex_digit(char c) {
    const char lower = base::ascii_lower(c);
    if (lower >= '0' && lower <= '9')
        return lower - '0';
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// 5.2: #rgb, #rgba, #rrggbb, #rrggbbaa.
std::optional<Color> from_hex(std::string_view digits) {
    const std::size_t size = digits.size();
    if (size != 3 && size != 4 && size != 6 && size != 8)
        return std::nullopt;
    if (std::any_of(digits.begin(), digits.end(), [](char c) { return hex_digit(c) < 0; }))
        return std::nullopt;
    const bool brief = size < 6;
    const auto channel = [&](std::size_t index) {
        const int high = hex_digit(digits[brief ? index : index * 2]);
        const int low = hex_digit(digits[brief ? index : index * 2 + 1]);
        return static_cast<std::uint8_t>(high * 16 + low);
    };
    const bool has_alpha = size == 4 || size == 8;
    return Color{channel(0), channel(1), channel(2), has_alpha ? channel(3) : std::uint8_t{255}};
}

// The numbers of a colour function, commas and the slash left out.
std::optional<std::vector<Token>> arguments(const ComponentValue& function) {
    std::vector<Token> tokens;
    Stream in(function.children);
    while (const ComponentValue* value = in.peek()) {
        in.skip();
        const TokenKind kind = value->kind();
        const bool slash = kind == TokenKind::delim && value->token.text == "/";
        if (kind == TokenKind::number || kind == TokenKind::percentage || kind == TokenKind::dimension)
            tokens.push_back(value->token);
        else if (kind != TokenKind::comma && !slash)
            return std::nullopt;
    }
    if (tokens.size() != 3 && tokens.size() != 4)
        return std::nullopt;
    return tokens;
}

double alpha_of(const std::vector<Token>& tokens) {
    if (tokens.size() < 4)
        return 1;
    return tokens[3].kind == TokenKind::percentage ? tokens[3].number / 100 : tokens[3].number;
}

std::optional<Color> from_rgb(const ComponentValue& function) {
    const auto tokens = arguments(function);
    if (!tokens)
        return std::nullopt;
    const auto channel = [&](std::size_t i) {
        const Token& token = (*tokens)[i];
        return to_byte(token.kind == TokenKind::percentage ? token.number / 100 : token.number / 255);
    };
    return Color{channel(0), channel(1), channel(2), to_byte(alpha_of(*tokens))};
}

std::optional<double> turn_degrees(const Token& token) {
    if (token.kind == TokenKind::number || base::equals_ignoring_case(token.text, "deg"))
        return token.number;
    if (base::equals_ignoring_case(token.text, "turn"))
        return token.number * 360;
    if (base::equals_ignoring_case(token.text, "grad"))
        return token.number * 0.9;
    if (base::equals_ignoring_case(token.text, "rad"))
        return token.number * 180 / 3.14159265358979323846;
    return std::nullopt;
}

// css-color-4, 7.1: the sample code's formula.
double hsl_channel(int n, double hue, double saturation, double lightness) {
    const double k = std::fmod(n + hue / 30, 12);
    const double a = saturation * std::min(lightness, 1 - lightness);
    return lightness - a * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}));
}

std::optional<Color> from_hsl(const ComponentValue& function) {
    const auto tokens = arguments(function);
    if (!tokens || (*tokens)[0].kind == TokenKind::percentage)
        return std::nullopt;
    const auto degrees = turn_degrees((*tokens)[0]);
    if (!degrees || std::abs(*degrees) > 1e9)
        return std::nullopt;
    double hue = std::fmod(*degrees, 360);
    hue += hue < 0 ? 360 : 0;
    const double s = std::clamp((*tokens)[1].number / 100, 0.0, 1.0);
    const double l = std::clamp((*tokens)[2].number / 100, 0.0, 1.0);
    return Color{to_byte(hsl_channel(0, hue, s, l)), to_byte(hsl_channel(8, hue, s, l)),
                 to_byte(hsl_channel(4, hue, s, l)), to_byte(alpha_of(*tokens))};
}

std::optional<ColorValue> from_name(std::string_view name) {
    if (base::equals_ignoring_case(name, "currentcolor"))
        return ColorValue{true, {}};
    if (base::equals_ignoring_case(name, "transparent"))
        return ColorValue{false, Color{0, 0, 0, 0}};
    const auto color = named_color(base::lowercase(name));
    return color ? std::optional(ColorValue{false, *color}) : std::nullopt;
}

std::optional<ColorValue> plain(std::optional<Color> color) {
    return color ? std::optional(ColorValue{false, *color}) : std::nullopt;
}

} // namespace

std::optional<ColorValue> parse_color(Stream& in) {
    const ComponentValue* value = in.peek();
    if (!value)
        return std::nullopt;
    const std::string_view text = value->token.text;
    std::optional<ColorValue> color;
    if (value->kind() == TokenKind::hash)
        color = plain(from_hex(text));
    else if (value->kind() == TokenKind::ident)
        color = from_name(text);
    else if (value->kind() == TokenKind::function &&
             (base::equals_ignoring_case(text, "rgb") || base::equals_ignoring_case(text, "rgba")))
        color = plain(from_rgb(*value));
    else if (value->kind() == TokenKind::function &&
             (base::equals_ignoring_case(text, "hsl") || base::equals_ignoring_case(text, "hsla")))
        color = plain(from_hsl(*value));
    if (color)
        in.skip();
    return color;
}

} // namespace style
