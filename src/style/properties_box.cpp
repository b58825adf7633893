// Boxes, borders, tables and breaks: css-display-3, css-box-3, css-sizing-3, css-backgrounds-3,
// css-tables-3, css-break-3.
#include <algorithm>

#include "style/property.h"
#include "style/property_helpers.h"

namespace style {
namespace {

constexpr std::array<Keyword<Display>, 13> displays{{{"none", Display::none},
                                                     {"inline", Display::inline_},
                                                     {"block", Display::block},
                                                     {"flow-root", Display::flow_root},
                                                     {"list-item", Display::list_item},
                                                     {"inline-block", Display::inline_block},
                                                     {"table", Display::table},
                                                     {"table-caption", Display::table_caption},
                                                     {"table-header-group", Display::table_header_group},
                                                     {"table-row-group", Display::table_row_group},
                                                     {"table-footer-group", Display::table_footer_group},
                                                     {"table-row", Display::table_row},
                                                     {"table-cell", Display::table_cell}}};
constexpr std::array<Keyword<BoxSizing>, 2> box_sizings{
    {{"content-box", BoxSizing::content_box}, {"border-box", BoxSizing::border_box}}};

bool right_to_left(const Target& t) {
    return t.direction == content::Direction::right_to_left;
}

Setter parse_float(Stream& in) {
    constexpr std::array<Keyword<Float>, 4> floats{{{"none", Float::none},
                                                    {"left", Float::left},
                                                    {"right", Float::right},
                                                    {"footnote", Float::footnote}}};
    if (const auto value = parse_keyword(in, floats))
        return [v = *value](Target& t) { t.style.float_ = v; };
    const bool start = in.take_ident("inline-start");
    if (!start && !in.take_ident("inline-end"))
        return {};
    return [start](Target& t) { t.style.float_ = start != right_to_left(t) ? Float::left : Float::right; };
}

Setter parse_clear(Stream& in) {
    constexpr std::array<Keyword<Clear>, 4> clears{
        {{"none", Clear::none}, {"left", Clear::left}, {"right", Clear::right}, {"both", Clear::both}}};
    if (const auto value = parse_keyword(in, clears))
        return [v = *value](Target& t) { t.style.clear = v; };
    const bool start = in.take_ident("inline-start");
    if (!start && !in.take_ident("inline-end"))
        return {};
    return [start](Target& t) { t.style.clear = start != right_to_left(t) ? Clear::left : Clear::right; };
}

// `none` is for max-width and max-height, `auto` for the others; both are Auto.
template <auto member>
Setter parse_extent(Stream& in) {
    if (in.take_ident("auto") || in.take_ident("none"))
        return [](Target& t) { t.style.*member = Auto{}; };
    const auto quantity = parse_quantity(in, Allow::length_percentage);
    if (!quantity)
        return {};
    return [q = *quantity](Target& t) { t.style.*member = t.resolve_size(q); };
}

template <Side side>
Setter parse_margin(Stream& in) {
    constexpr auto index = static_cast<std::size_t>(side);
    if (in.take_ident("auto"))
        return [](Target& t) { t.style.margin[index] = Auto{}; };
    const auto quantity = parse_quantity(in, Allow::length_percentage | Allow::negative);
    if (!quantity)
        return {};
    return [q = *quantity](Target& t) { t.style.margin[index] = t.resolve_size(q); };
}

template <Side side>
Setter parse_padding(Stream& in) {
    const auto quantity = parse_quantity(in, Allow::length_percentage);
    if (!quantity)
        return {};
    return
        [q = *quantity](Target& t) { t.style.padding[static_cast<std::size_t>(side)] = t.resolve_size(q); };
}

// Raised and sunken borders make no sense in print: they are drawn plain.
constexpr std::array<Keyword<BorderStyle>, 10> border_styles{{{"none", BorderStyle::none},
                                                              {"hidden", BorderStyle::none},
                                                              {"solid", BorderStyle::solid},
                                                              {"dashed", BorderStyle::dashed},
                                                              {"dotted", BorderStyle::dotted},
                                                              {"double", BorderStyle::double_},
                                                              {"groove", BorderStyle::solid},
                                                              {"ridge", BorderStyle::solid},
                                                              {"inset", BorderStyle::solid},
                                                              {"outset", BorderStyle::solid}}};

template <Side side>
Border& border_of(Computed& style) {
    return style.border[static_cast<std::size_t>(side)];
}
template <Side side>
Setter parse_border_style(Stream& in) {
    const auto value = parse_keyword(in, border_styles);
    if (!value)
        return {};
    return [v = *value](Target& t) { border_of<side>(t.style).style = v; };
}
template <Side side>
Setter parse_border_width(Stream& in) {
    constexpr std::array<Keyword<double>, 3> widths{{{"thin", 0.75}, {"medium", 2.25}, {"thick", 3.75}}};
    if (const auto points = parse_keyword(in, widths))
        return [w = Length::from_points(*points)](Target& t) { border_of<side>(t.style).width = w; };
    const auto quantity = parse_quantity(in, Allow::length);
    if (!quantity)
        return {};
    return [q = *quantity](Target& t) { border_of<side>(t.style).width = t.resolve(q); };
}
template <Side side>
Setter parse_border_color(Stream& in) {
    const auto color = parse_color(in);
    if (!color)
        return {};
    return [c = *color](Target& t) { border_of<side>(t.style).color = t.resolve(c); };
}

template <Side side>
void copy_border_style(Computed& to, const Computed& from) {
    to.border[static_cast<std::size_t>(side)].style = from.border[static_cast<std::size_t>(side)].style;
}
template <Side side>
void copy_border_width(Computed& to, const Computed& from) {
    to.border[static_cast<std::size_t>(side)].width = from.border[static_cast<std::size_t>(side)].width;
}
template <Side side>
void copy_border_color(Computed& to, const Computed& from) {
    to.border[static_cast<std::size_t>(side)].color = from.border[static_cast<std::size_t>(side)].color;
}

Setter parse_border_radius(Stream& in) {
    const auto quantity = parse_quantity(in, Allow::length);
    if (!quantity)
        return {};
    return [q = *quantity](Target& t) { t.style.border_radius = t.resolve(q); };
}

Setter parse_background_color(Stream& in) {
    const auto color = parse_color(in);
    if (!color)
        return {};
    return [c = *color](Target& t) {
        const Color value = t.resolve(c);
        t.style.background_color = value.alpha == 0 ? std::nullopt : std::optional(value);
    };
}

constexpr std::array<Keyword<BorderCollapse>, 2> collapses{
    {{"separate", BorderCollapse::separate}, {"collapse", BorderCollapse::collapse}}};
constexpr std::array<Keyword<CaptionSide>, 2> caption_sides{
    {{"top", CaptionSide::top}, {"bottom", CaptionSide::bottom}}};
constexpr std::array<Keyword<TableLayout>, 2> table_layouts{
    {{"auto", TableLayout::automatic}, {"fixed", TableLayout::fixed}}};

// Two lengths may be given; the first, between columns, is used for both.
Setter parse_border_spacing(Stream& in) {
    const auto quantity = parse_quantity(in, Allow::length);
    if (!quantity)
        return {};
    parse_quantity(in, Allow::length);
    return [q = *quantity](Target& t) { t.style.border_spacing = t.resolve(q); };
}

// css-break-3, 3.1, with the page-break-* values of CSS 2 (3.4). Columns do not exist here.
constexpr std::array<Keyword<Break>, 10> breaks{{{"auto", Break::automatic},
                                                 {"avoid", Break::avoid},
                                                 {"avoid-page", Break::avoid},
                                                 {"page", Break::page},
                                                 {"always", Break::page},
                                                 {"left", Break::left},
                                                 {"right", Break::right},
                                                 {"verso", Break::left},
                                                 {"recto", Break::right},
                                                 {"avoid-column", Break::automatic}}};
constexpr std::array<Keyword<BreakInside>, 4> breaks_inside{{{"auto", BreakInside::automatic},
                                                             {"avoid", BreakInside::avoid},
                                                             {"avoid-page", BreakInside::avoid},
                                                             {"avoid-column", BreakInside::automatic}}};

template <auto member>
Setter parse_line_count(Stream& in) {
    const auto count = parse_integer(in, 1);
    if (!count)
        return {};
    return [c = *count](Target& t) { t.style.*member = c; };
}

// css-overflow-4, 5.1, with its own ellipsis only. Of margin boxes: all of a manuscript is shown.
Setter parse_line_clamp(Stream& in) {
    if (in.take_ident("none"))
        return [](Target& t) { t.style.line_clamp = 0; };
    const auto count = parse_integer(in, 1);
    if (!count)
        return {};
    return [c = static_cast<std::uint32_t>(*count)](Target& t) { t.style.line_clamp = c; };
}

// The program's own property: how much larger a picture may become than the manuscript shows it.
Setter parse_most_enlarged(Stream& in) {
    if (in.take_ident("none"))
        return [](Target& t) { t.style.most_enlarged = 0; };
    const auto quantity = parse_quantity(in, Allow::number);
    if (!quantity || (*quantity)[Unit::number] < 1)
        return {};
    return [times = (*quantity)[Unit::number]](Target& t) { t.style.most_enlarged = times; };
}

constexpr std::array<Keyword<WideTable>, 4> wide_tables{{{"refit", WideTable::refit},
                                                         {"turn", WideTable::turn},
                                                         {"groups", WideTable::groups},
                                                         {"records", WideTable::records}}};

// The program's own property: ways to set a wide table, each named once, in the order they are tried.
Setter parse_wide_table(Stream& in) {
    std::array<WideTable, wide_tables.size()> ways{};
    std::size_t count = 0;
    if (!in.take_ident("none"))
        while (const auto way = parse_keyword(in, wide_tables)) {
            if (std::find(ways.begin(), ways.end(), *way) != ways.end())
                return {};
            ways[count++] = *way;
        }
    else
        return [](Target& t) { t.style.wide_table = {}; };
    if (count == 0)
        return {};
    return [ways](Target& t) { t.style.wide_table = ways; };
}

// css-page-3, 9.1: the used value of `auto` is the parent's, so `page` is inherited here.
Setter parse_page(Stream& in) {
    if (in.take_ident("auto"))
        return [](Target& t) { t.style.page = t.parent.page; };
    const auto* name = in.next(TokenKind::ident);
    if (!name)
        return {};
    return [n = name->token.text](Target& t) { t.style.page = n; };
}

constexpr auto yes = Inherited::yes;
constexpr auto no = Inherited::no;
using P = Property;
using C = Computed;
constexpr std::string_view extent = "a length, a percentage or auto";
constexpr std::string_view width_words = "a length, thin, medium or thick";
constexpr std::string_view style_words = "none, solid, dashed, dotted or double";
constexpr std::string_view break_words = "auto, avoid, page, left or right";

// clang-format off
const std::array box_rows{
    LonghandRow{P::display, "display", no, parse_as<displays, &C::display>, copy_member<&C::display>, "block, inline, inline-block, list-item, flow-root, none, table or a part of a table"},
    LonghandRow{P::float_, "float", no, parse_float, copy_member<&C::float_>, "none, left, right or footnote"},
    LonghandRow{P::clear, "clear", no, parse_clear, copy_member<&C::clear>, "none, left, right or both"},
    LonghandRow{P::box_sizing, "box-sizing", no, parse_as<box_sizings, &C::box_sizing>, copy_member<&C::box_sizing>, "content-box or border-box"},
    LonghandRow{P::width, "width", no, parse_extent<&C::width>, copy_member<&C::width>, extent},
    LonghandRow{P::min_width, "min-width", no, parse_extent<&C::min_width>, copy_member<&C::min_width>, extent},
    LonghandRow{P::max_width, "max-width", no, parse_extent<&C::max_width>, copy_member<&C::max_width>, "a length, a percentage or none"},
    LonghandRow{P::height, "height", no, parse_extent<&C::height>, copy_member<&C::height>, extent},
    LonghandRow{P::min_height, "min-height", no, parse_extent<&C::min_height>, copy_member<&C::min_height>, extent},
    LonghandRow{P::max_height, "max-height", no, parse_extent<&C::max_height>, copy_member<&C::max_height>, "a length, a percentage or none"},
    LonghandRow{P::margin_top, "margin-top", no, parse_margin<Side::top>, copy_side<&C::margin, Side::top>, extent},
    LonghandRow{P::margin_right, "margin-right", no, parse_margin<Side::right>, copy_side<&C::margin, Side::right>, extent},
    LonghandRow{P::margin_bottom, "margin-bottom", no, parse_margin<Side::bottom>, copy_side<&C::margin, Side::bottom>, extent},
    LonghandRow{P::margin_left, "margin-left", no, parse_margin<Side::left>, copy_side<&C::margin, Side::left>, extent},
    LonghandRow{P::padding_top, "padding-top", no, parse_padding<Side::top>, copy_side<&C::padding, Side::top>, "a length or a percentage"},
    LonghandRow{P::padding_right, "padding-right", no, parse_padding<Side::right>, copy_side<&C::padding, Side::right>, "a length or a percentage"},
    LonghandRow{P::padding_bottom, "padding-bottom", no, parse_padding<Side::bottom>, copy_side<&C::padding, Side::bottom>, "a length or a percentage"},
    LonghandRow{P::padding_left, "padding-left", no, parse_padding<Side::left>, copy_side<&C::padding, Side::left>, "a length or a percentage"},
    LonghandRow{P::border_top_style, "border-top-style", no, parse_border_style<Side::top>, copy_border_style<Side::top>, style_words},
    LonghandRow{P::border_right_style, "border-right-style", no, parse_border_style<Side::right>, copy_border_style<Side::right>, style_words},
    LonghandRow{P::border_bottom_style, "border-bottom-style", no, parse_border_style<Side::bottom>, copy_border_style<Side::bottom>, style_words},
    LonghandRow{P::border_left_style, "border-left-style", no, parse_border_style<Side::left>, copy_border_style<Side::left>, style_words},
    LonghandRow{P::border_top_width, "border-top-width", no, parse_border_width<Side::top>, copy_border_width<Side::top>, width_words},
    LonghandRow{P::border_right_width, "border-right-width", no, parse_border_width<Side::right>, copy_border_width<Side::right>, width_words},
    LonghandRow{P::border_bottom_width, "border-bottom-width", no, parse_border_width<Side::bottom>, copy_border_width<Side::bottom>, width_words},
    LonghandRow{P::border_left_width, "border-left-width", no, parse_border_width<Side::left>, copy_border_width<Side::left>, width_words},
    LonghandRow{P::border_top_color, "border-top-color", no, parse_border_color<Side::top>, copy_border_color<Side::top>, "a colour"},
    LonghandRow{P::border_right_color, "border-right-color", no, parse_border_color<Side::right>, copy_border_color<Side::right>, "a colour"},
    LonghandRow{P::border_bottom_color, "border-bottom-color", no, parse_border_color<Side::bottom>, copy_border_color<Side::bottom>, "a colour"},
    LonghandRow{P::border_left_color, "border-left-color", no, parse_border_color<Side::left>, copy_border_color<Side::left>, "a colour"},
    LonghandRow{P::border_radius, "border-radius", no, parse_border_radius, copy_member<&C::border_radius>, "one length"},
    LonghandRow{P::background_color, "background-color", no, parse_background_color, copy_member<&C::background_color>, "a colour or transparent"},
};
const std::array table_and_break_rows{
    LonghandRow{P::border_collapse, "border-collapse", yes, parse_as<collapses, &C::border_collapse>, copy_member<&C::border_collapse>, "separate or collapse"},
    LonghandRow{P::border_spacing, "border-spacing", yes, parse_border_spacing, copy_member<&C::border_spacing>, "a length"},
    LonghandRow{P::caption_side, "caption-side", yes, parse_as<caption_sides, &C::caption_side>, copy_member<&C::caption_side>, "top or bottom"},
    LonghandRow{P::table_layout, "table-layout", no, parse_as<table_layouts, &C::table_layout>, copy_member<&C::table_layout>, "auto or fixed"},
    LonghandRow{P::wide_table, "-evenpage-wide-table", no, parse_wide_table, copy_member<&C::wide_table>, "none, or some of refit, turn, groups and records"},
    LonghandRow{P::break_before, "break-before", no, parse_as<breaks, &C::break_before>, copy_member<&C::break_before>, break_words},
    LonghandRow{P::break_after, "break-after", no, parse_as<breaks, &C::break_after>, copy_member<&C::break_after>, break_words},
    LonghandRow{P::break_inside, "break-inside", no, parse_as<breaks_inside, &C::break_inside>, copy_member<&C::break_inside>, "auto or avoid"},
    LonghandRow{P::orphans, "orphans", yes, parse_line_count<&C::orphans>, copy_member<&C::orphans>, "a whole number of lines"},
    LonghandRow{P::widows, "widows", yes, parse_line_count<&C::widows>, copy_member<&C::widows>, "a whole number of lines"},
    LonghandRow{P::line_clamp, "line-clamp", no, parse_line_clamp, copy_member<&C::line_clamp>, "none or a whole number of lines"},
    LonghandRow{P::most_enlarged, "-evenpage-most-enlarged", no, parse_most_enlarged, copy_member<&C::most_enlarged>, "none or a number of 1 or more"},
    LonghandRow{P::page, "page", yes, parse_page, copy_member<&C::page>, "auto or the name of a page"},
};
// clang-format on

} // namespace

std::span<const LonghandRow> box_properties() {
    return box_rows;
}

std::span<const LonghandRow> table_and_break_properties() {
    return table_and_break_rows;
}

} // namespace style
