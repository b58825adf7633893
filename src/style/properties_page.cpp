// The sheet of paper (css-page-3, section 7), and the logical properties (css-logical-1):
// names whose values are read as their physical counterparts'.
#include <algorithm>

#include "style/compute.h"
#include "style/property.h"
#include "style/property_helpers.h"

namespace style {
namespace {

struct Paper {
    double width; // millimetres
    double height;
};
// css-page-3, 7.1, and the sizes of ISO 216 that are printed in practice.
constexpr std::array<Keyword<Paper>, 12> papers{{{"a2", {420, 594}},
                                                 {"a3", {297, 420}},
                                                 {"a4", {210, 297}},
                                                 {"a5", {148, 210}},
                                                 {"a6", {105, 148}},
                                                 {"b4", {250, 353}},
                                                 {"b5", {176, 250}},
                                                 {"jis-b5", {182, 257}},
                                                 {"jis-b4", {257, 364}},
                                                 {"letter", {215.9, 279.4}},
                                                 {"legal", {215.9, 355.6}},
                                                 {"ledger", {279.4, 431.8}}}};
enum class Turn : std::uint8_t { none, portrait, landscape };
constexpr std::array<Keyword<Turn>, 2> turns{{{"portrait", Turn::portrait}, {"landscape", Turn::landscape}}};

base::Size turned(base::Size size, Turn turn) {
    const Length small = base::min(size.width, size.height);
    const Length large = base::max(size.width, size.height);
    switch (turn) {
    case Turn::portrait: return {small, large};
    case Turn::landscape: return {large, small};
    case Turn::none: break;
    }
    return size;
}

base::Size paper_size(Paper paper) {
    constexpr double points_per_millimetre = 72 / 25.4;
    return {Length::from_points(paper.width * points_per_millimetre),
            Length::from_points(paper.height * points_per_millimetre)};
}

Setter parse_size(Stream& in) {
    if (const auto width = parse_quantity(in, Allow::length)) {
        const auto height = parse_quantity(in, Allow::length);
        return [w = *width, h = height.value_or(*width)](Target& t) {
            t.page->size = {t.resolve(w), t.resolve(h)};
        };
    }
    auto turn = parse_keyword(in, turns);
    const auto paper = parse_keyword(in, papers);
    if (!turn)
        turn = parse_keyword(in, turns);
    if (!turn && !paper && !in.take_ident("auto"))
        return {};
    constexpr Paper a4{210, 297};
    const base::Size size = turned(paper_size(paper.value_or(a4)), turn.value_or(Turn::none));
    return [size](Target& t) { t.page->size = size; };
}

// css-page-3, 7.3: `auto` is 6 pt where there are crop marks; marks are known only when all
// declarations have run, so that is settled by the cascade.
Setter parse_bleed(Stream& in) {
    if (in.take_ident("auto"))
        return [](Target& t) { t.page->bleed = automatic_bleed; };
    auto quantity = parse_quantity(in, Allow::length);
    if (!quantity)
        return {};
    // Rounded up: print shops measure that it is not less than they asked for.
    (*quantity)[Unit::points] += 0.499 / Length::units_per_point;
    return [q = *quantity](Target& t) { t.page->bleed = t.resolve(q); };
}

Setter parse_marks(Stream& in) {
    bool crop = false;
    bool any = in.take_ident("none");
    while (!any || crop) {
        const bool one = in.take_ident("crop") || in.take_ident("cross");
        if (!one)
            break;
        any = crop = true;
    }
    if (!any)
        return {};
    return [crop](Target& t) { t.page->crop_marks = crop; };
}

void copy_nothing(Computed&, const Computed&) {}

Setter parse_nothing(Stream&) {
    return {};
}

constexpr auto no = Inherited::no;
using P = Property;

// clang-format off
const std::array page_rows{
    LonghandRow{P::size, "size", no, parse_size, copy_nothing, "a paper such as A4, with landscape if wanted, or one or two lengths"},
    LonghandRow{P::bleed, "bleed", no, parse_bleed, copy_nothing, "auto or a length"},
    LonghandRow{P::marks, "marks", no, parse_marks, copy_nothing, "none, crop or cross"},
};
const std::array logical_rows{
    LonghandRow{P::margin_inline_start, "margin-inline-start", no, parse_nothing, copy_nothing, ""},
    LonghandRow{P::margin_inline_end, "margin-inline-end", no, parse_nothing, copy_nothing, ""},
    LonghandRow{P::padding_inline_start, "padding-inline-start", no, parse_nothing, copy_nothing, ""},
    LonghandRow{P::padding_inline_end, "padding-inline-end", no, parse_nothing, copy_nothing, ""},
    LonghandRow{P::border_inline_start_style, "border-inline-start-style", no, parse_nothing, copy_nothing, ""},
    LonghandRow{P::border_inline_end_style, "border-inline-end-style", no, parse_nothing, copy_nothing, ""},
    LonghandRow{P::border_inline_start_width, "border-inline-start-width", no, parse_nothing, copy_nothing, ""},
    LonghandRow{P::border_inline_end_width, "border-inline-end-width", no, parse_nothing, copy_nothing, ""},
    LonghandRow{P::border_inline_start_color, "border-inline-start-color", no, parse_nothing, copy_nothing, ""},
    LonghandRow{P::border_inline_end_color, "border-inline-end-color", no, parse_nothing, copy_nothing, ""},
};
// clang-format on

} // namespace

std::span<const LonghandRow> page_properties() {
    return page_rows;
}

std::span<const LonghandRow> logical_properties() {
    return logical_rows;
}

} // namespace style
