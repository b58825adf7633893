#include "epub/stylesheet.h"

#include <algorithm>

#include <fmt/format.h>

namespace epub {
namespace {

// Links take the colour of the text: the blue of browsers is too dark for a night theme that
// the reading system brings along (WCAG 2.2: 1.4.3). 1.4.10 (no scrolling of the page in two
// directions), 2.5.8 (targets of 24 px).
constexpr std::string_view own_rules = R"(@charset "utf-8";
:root { color-scheme: light dark; }
a:link, a:visited { color: inherit; text-decoration: underline; }
.table-region { overflow-x: auto; }
img { max-width: 100%; height: auto; }
[data-align="right"] { text-align: right; }
[data-align="center"] { text-align: center; }
.description-link a, p > .backlink:only-child, nav a { display: inline-block; min-height: 1.75em; min-width: 1.75em; }
)";

bool is_absolute(std::string_view value) {
    for (const std::string_view unit : {"px", "pt", "pc", "cm", "mm", "in"}) {
        const std::size_t at = value.rfind(unit);
        if (at != std::string_view::npos && at > 0 && value[at - 1] >= '0' && value[at - 1] <= '9')
            return true;
    }
    return false;
}

} // namespace

std::string write_stylesheet(std::string_view edition_sheet) {
    return fmt::format("{}{}", own_rules, edition_sheet);
}

bool fixes_font_sizes(std::string_view sheet) {
    constexpr std::string_view property = "font-size:";
    for (std::size_t at = sheet.find(property); at != std::string_view::npos; at = sheet.find(property, at)) {
        at += property.size();
        const std::size_t end = std::min(sheet.find_first_of(";}", at), sheet.size());
        if (is_absolute(sheet.substr(at, end - at)))
            return true;
    }
    return false;
}

} // namespace epub
