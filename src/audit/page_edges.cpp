// Colours that meet on a page: a frame and what it is around, rows of a table, a box and the paper.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "audit/colours.h"
#include "audit/page_checks.h"

namespace audit {
namespace {

constexpr base::Color white{255, 255, 255, 255};

struct Patch {
    double left = 0, top = 0, right = 0, bottom = 0;
    base::Color color;
    [[nodiscard]] bool covers(double x, double y) const {
        return x >= left && x <= right && y >= top && y <= bottom;
    }
};

// What is painted on a page in one colour, in painting order.
std::vector<Patch> patches_of(const layout::Page& page) {
    std::vector<Patch> patches;
    const auto add = [&patches](const base::Rect& rect, base::Color color) {
        patches.push_back({rect.left().points(), rect.top().points(), rect.right().points(),
                           rect.bottom().points(), color});
    };
    for (const layout::Mark& mark : page.marks) {
        if (const auto* fill = std::get_if<layout::Fill>(&mark.shape)) {
            add(fill->rect, fill->color);
        } else if (const auto* line = std::get_if<layout::DashedLine>(&mark.shape)) {
            const base::Length half = line->width / 2;
            add({{line->from.x - half, line->from.y - half},
                 {line->to.x - line->from.x + line->width, line->to.y - line->from.y + line->width}},
                line->color);
        }
    }
    return patches;
}

// Most pages have two or three colours, and none that are hard to tell apart.
bool may_meet_poorly(const std::vector<Patch>& patches) {
    std::set<std::string_view> names{name_of(white)};
    for (const Patch& patch : patches)
        if (patch.color.alpha > 0)
            names.insert(name_of(painted(white, patch.color)));
    for (const std::string_view one : names)
        for (const std::string_view other : names)
            if (is_poor_pair(one, other))
                return true;
    return false;
}

base::Color color_at(const std::vector<Patch>& patches, double x, double y) {
    base::Color color = white;
    for (const Patch& patch : patches)
        if (patch.covers(x, y))
            color = painted(color, patch.color);
    return color;
}

// A little to both sides of the middle of each edge.
std::array<std::array<double, 4>, 4> sides_of(const Patch& patch) {
    constexpr double aside = 0.3; // points
    const double x = (patch.left + patch.right) / 2;
    const double y = (patch.top + patch.bottom) / 2;
    return {{{patch.left - aside, y, patch.left + aside, y},
             {patch.right - aside, y, patch.right + aside, y},
             {x, patch.top - aside, x, patch.top + aside},
             {x, patch.bottom - aside, x, patch.bottom + aside}}};
}

void check_page(const Inspection& in, std::uint32_t page, Tally& tally) {
    const std::vector<Patch> patches = patches_of(in.pages.pages[page]);
    tally.look(patches.size());
    if (!may_meet_poorly(patches))
        return;
    constexpr std::size_t most = 1000; // patches whose sides are looked at
    const std::size_t step = patches.size() / most + 1;
    for (std::size_t i = 0; i < patches.size(); i += step)
        for (const auto& side : sides_of(patches[i])) {
            const std::string_view one = name_of(color_at(patches, side[0], side[1]));
            const std::string_view other = name_of(color_at(patches, side[2], side[3]));
            if (is_poor_pair(one, other))
                tally.offend(in.tree, {{}, page},
                             fmt::format("{} beside {}", std::min(one, other), std::max(one, other)));
        }
}

} // namespace

void check_colours_that_meet(const Inspection& in, Tally& tally) {
    for (std::uint32_t page = 0; page < in.pages.pages.size(); ++page)
        check_page(in, page, tally);
}

} // namespace audit
