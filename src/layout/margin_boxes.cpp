#include "layout/margin_boxes.h"

#include <string>
#include <utility>

#include "layout/running_matter.h"

namespace layout {
namespace {

Length in_proportion(Length whole, Length part, Length sum) {
    return sum <= Length{}
               ? whole / 2
               : whole.scaled(static_cast<double>(part.units()) / static_cast<double>(sum.units()));
}

// css-page-3, 5.3.2.3 (flex-fit), with two differences for the eye: boxes with room to spare stay as wide as
// they like, the one at the left and the other at the right; and a short name beside a long title is not
// broken.
std::pair<Length, Length> fit(IntrinsicWidths a, IntrinsicWidths b, Length room) {
    if (a.max + b.max <= room)
        return {a.max, b.max};
    const Length short_name = room / 3;
    if (a.max <= short_name)
        a.min = max(a.min, min(a.max, room - b.min));
    if (b.max <= short_name)
        b.min = max(b.min, min(b.max, room - a.min));
    const Length least = a.min + b.min;
    if (least > room) // only what cannot fit is broken
        return a.min <= room / 2   ? std::pair{a.min, room - a.min}
               : b.min <= room / 2 ? std::pair{room - b.min, b.min}
                                   : std::pair{room / 2, room - room / 2};
    const Length like = a.max - a.min;
    const Length first = a.min + in_proportion(room - least, like, like + b.max - b.min);
    return {first, room - first};
}

// A box on each side of the middle one, as wide as the wider of the two.
IntrinsicWidths both_sides(IntrinsicWidths a, IntrinsicWidths b) {
    return {max(a.min, b.min) * 2, max(a.max, b.max) * 2};
}

// How much of the words stands before the end of line `count`.
std::uint32_t end_of_line(const ShapedInline& words, const std::vector<Piece>& lines, std::size_t count) {
    const char* end = words.text.data();
    for (std::size_t i = 0; i < count; ++i)
        for (const Mark& mark : lines[i].marks)
            if (const auto* glyphs = std::get_if<Glyphs>(&mark.shape))
                end = std::max(end, glyphs->run.text.data() + glyphs->run.text.size());
    return static_cast<std::uint32_t>(end - words.text.data());
}

std::string with_ellipsis(std::string_view words) {
    const std::size_t last = words.find_last_not_of(" ,;:");
    return std::string(words.substr(0, last == std::string_view::npos ? 0 : last + 1)) + "…";
}

} // namespace

std::array<Length, 3> share_side(const std::array<std::optional<IntrinsicWidths>, 3>& wanted, Length side) {
    const auto& [left, middle, right] = wanted;
    if (!middle) {
        if (left && right) {
            const auto [first, last] = fit(*left, *right, side);
            return {first, Length{}, last};
        }
        return {left ? side : Length{}, Length{}, right ? side : Length{}};
    }
    if (!left && !right)
        return {Length{}, side, Length{}};
    const IntrinsicWidths none;
    const Length center = fit(*middle, both_sides(left.value_or(none), right.value_or(none)), side).first;
    const Length beside = (side - center) / 2;
    return {min(left.value_or(none).max, beside), center, min(right.value_or(none).max, beside)};
}

std::vector<Piece> place_clamped_lines(Pass& pass, const ShapedInline& words, const style::Computed& style,
                                       LineRoom room) {
    std::vector<Piece> lines = place_lines(pass, words, style, room, nullptr);
    const std::size_t most = style.line_clamp;
    if (most == 0 || lines.size() <= most)
        return lines;
    const std::uint32_t end = end_of_line(words, lines, most);
    for (auto cut = words.breaks.rbegin(); cut != words.breaks.rend(); ++cut) {
        if (cut->offset > end || cut->kind != text::BreakKind::allowed)
            continue;
        const ShapedInline shorter =
            shape_running_text(pass, style, with_ellipsis(words.text.substr(0, cut->offset)));
        lines = place_lines(pass, shorter, style, room, nullptr);
        if (lines.size() <= most)
            return lines;
    }
    lines.resize(std::min(lines.size(), most));
    return lines;
}

} // namespace layout
