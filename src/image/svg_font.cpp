#include "image/svg_font.h"

#include <algorithm>
#include <array>
#include <utility>

#include "image/svg_length.h"
#include "image/svg_scan.h"

namespace image {

namespace {

// CSS Fonts 4, 2.5.1, with medium as 16 px.
constexpr std::array<std::pair<std::string_view, double>, 8> named_sizes = {{
    {"xx-small", 9.6},
    {"x-small", 12},
    {"small", 128.0 / 9},
    {"medium", 16},
    {"large", 19.2},
    {"x-large", 24},
    {"xx-large", 32},
    {"xxx-large", 48},
}};

} // namespace

void set_font_families(SvgStyle& style, std::string_view value) {
    style.families.clear();
    Scanner scanner(value);
    while (!scanner.at_end()) {
        std::string_view family = trimmed(scanner.until(','));
        if (family.size() >= 2 && (family.front() == '"' || family.front() == '\''))
            family = trimmed(family.substr(1, family.size() - 2));
        if (!family.empty())
            style.families.emplace_back(family);
    }
}

void set_font_size(SvgStyle& style, std::string_view value, double parent_size) {
    for (const auto& [name, size] : named_sizes)
        if (value == name)
            style.font_size = size;
    if (value == "larger")
        style.font_size = parent_size * 1.2;
    else if (value == "smaller")
        style.font_size = parent_size / 1.2;
    else if (const auto size = parse_length(value, {parent_size, parent_size}))
        style.font_size = std::max(0.0, *size);
}

void set_font_weight(SvgStyle& style, std::string_view value, int parent_weight) {
    if (value == "normal")
        style.weight = 400;
    else if (value == "bold")
        style.weight = 700;
    else if (value == "bolder")
        style.weight = parent_weight < 350 ? 400 : parent_weight < 550 ? 700 : 900;
    else if (value == "lighter")
        style.weight = parent_weight < 550 ? 100 : parent_weight < 750 ? 400 : 700;
    else if (const auto number = Scanner(value).number())
        style.weight = static_cast<int>(std::clamp(*number, 1.0, 1000.0));
}

void set_font(SvgStyle& style, std::string_view value, double parent_size) {
    style.italic = false;
    style.weight = 400;
    while (!value.empty()) {
        const std::size_t end = std::min(value.find(' '), value.size());
        const std::string_view word = value.substr(0, end);
        value = trimmed(value.substr(end));
        const std::string_view size = word.substr(0, word.find('/')); // "12px/1.2"
        const bool is_weight = word.find_first_not_of("0123456789") == std::string_view::npos;
        if (word == "italic" || word == "oblique") {
            style.italic = true;
        } else if (word == "bold" || is_weight) {
            set_font_weight(style, word, 400);
        } else if (parse_length(size, {1, 1})) {
            set_font_size(style, size, parent_size);
            return set_font_families(style, value);
        }
    }
}

} // namespace image
