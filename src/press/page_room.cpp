#include "press/page_room.h"

#include <algorithm>

#include <fmt/format.h>

namespace press {
namespace {

constexpr double fewest_letters = 6; // ems in a line
constexpr double fewest_lines = 3;
constexpr double millimetres_per_point = 25.4 / 72;

} // namespace

bool has_page_room(const content::Tree& tree, const style::Styles& styles, report::Log& log) {
    const double size = styles.of(tree.root).font_size.points();
    for (const bool left : {false, true}) {
        const style::PageStyle& page = styles.page({{}, false, left, false});
        const double width = (page.size.width - page.margin[1] - page.margin[3]).points();
        const double height = (page.size.height - page.margin[0] - page.margin[2]).points();
        if (width >= fewest_letters * size && height >= fewest_lines * size)
            continue;
        log.error(
            "page-room", tree[tree.root].span,
            fmt::format("the pages leave {:.0f} by {:.0f} mm for words of {:.0f} pt",
                        std::max(0.0, width * millimetres_per_point),
                        std::max(0.0, height * millimetres_per_point), size),
            {"set smaller margins or a larger size in the @page rule, or a smaller font-size for :root"});
        return false;
    }
    return true;
}

} // namespace press
