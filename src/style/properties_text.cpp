// Fonts, colour and text: css-fonts-4, css-text-3, css-text-decor-3, css-inline-3.
#include "style/property.h"
#include "style/property_helpers.h"

namespace style {
namespace {

// css-fonts-4, 2.5: steps around medium, which is 12 pt on paper.
constexpr std::array<Keyword<double>, 8> font_sizes{{
    {"xx-small", 12 * 0.6},
    {"x-small", 9},
    {"small", 12 * 8 / 9.0},
    {"medium", 12},
    {"large", 14.4},
    {"x-large", 18},
    {"xx-large", 24},
    {"xxx-large", 36},
}};
constexpr std::array<Keyword<double>, 2> font_steps{{{"smaller", 1 / 1.2}, {"larger", 1.2}}};

Setter parse_font_size(Stream& in) {
    if (const auto points = parse_keyword(in, font_sizes))
        return [size = Length::from_points(*points)](Target& t) { t.style.font_size = size; };
    if (const auto step = parse_keyword(in, font_steps))
        return [by = *step](Target& t) { t.style.font_size = t.parent.font_size.scaled(by); };
    if (const auto quantity = parse_quantity(in, Allow::length_percentage))
        return [q = *quantity](Target& t) { t.style.font_size = t.resolve_against_parent(q); };
    return {};
}

Setter parse_line_height(Stream& in) {
    if (in.take_ident("normal"))
        return [](Target& t) { t.style.line_height = LineHeightNormal{}; };
    const auto quantity = parse_quantity(in, Allow::length_percentage | Allow::number);
    if (!quantity)
        return {};
    if (quantity->is_number())
        return [factor = (*quantity)[Unit::number]](Target& t) { t.style.line_height = factor; };
    return [q = *quantity](Target& t) {
        t.style.line_height = LineHeightNormal{};
        t.style.line_height = t.resolve(q, t.style.font_size);
    };
}

Setter parse_color_property(Stream& in) {
    const auto color = parse_color(in);
    if (!color)
        return {};
    return [c = *color](Target& t) { t.style.color = c.current ? t.parent.color : c.color; };
}

Setter parse_font_family(Stream& in) {
    std::vector<std::string> families;
    do {
        std::string name;
        if (const auto* quoted = in.next(TokenKind::string)) {
            name = quoted->token.text;
        } else {
            while (const auto* word = in.next(TokenKind::ident))
                name += (name.empty() ? "" : " ") + word->token.text;
        }
        if (name.empty())
            return {};
        families.push_back(std::move(name));
    } while (in.take(TokenKind::comma));
    return [families](Target& t) { t.style.font_family = families; };
}

constexpr std::array<Keyword<int>, 2> weights{{{"normal", 400}, {"bold", 700}}};

// css-fonts-4, 2.2.1: relative weights.
int bolder(int weight) {
    return weight < 350 ? 400 : weight < 550 ? 700 : weight < 900 ? 900 : weight;
}
int lighter(int weight) {
    return weight < 100 ? weight : weight < 550 ? 100 : weight < 750 ? 400 : 700;
}

Setter parse_font_weight(Stream& in) {
    if (const auto weight = parse_keyword(in, weights))
        return [w = *weight](Target& t) { t.style.font_weight = w; };
    if (in.take_ident("bolder"))
        return [](Target& t) { t.style.font_weight = bolder(t.parent.font_weight); };
    if (in.take_ident("lighter"))
        return [](Target& t) { t.style.font_weight = lighter(t.parent.font_weight); };
    const auto weight = parse_integer(in, 1);
    if (!weight || *weight > 1000)
        return {};
    return [w = *weight](Target& t) { t.style.font_weight = w; };
}

constexpr std::array<Keyword<FontStyle>, 3> font_styles{
    {{"normal", FontStyle::normal}, {"italic", FontStyle::italic}, {"oblique", FontStyle::italic}}};
constexpr std::array<Keyword<FontCaps>, 3> font_caps{{{"normal", FontCaps::normal},
                                                      {"small-caps", FontCaps::small_caps},
                                                      {"all-small-caps", FontCaps::small_caps}}};

// Figures and fractions may be named together; only tabular figures change anything here.
Setter parse_font_variant_numeric(Stream& in) {
    if (in.take_ident("normal"))
        return [](Target& t) { t.style.tabular_figures = false; };
    constexpr std::array<Keyword<bool>, 8> figures{{{"tabular-nums", true},
                                                    {"proportional-nums", false},
                                                    {"lining-nums", false},
                                                    {"oldstyle-nums", false},
                                                    {"diagonal-fractions", false},
                                                    {"stacked-fractions", false},
                                                    {"ordinal", false},
                                                    {"slashed-zero", false}}};
    bool tabular = false;
    bool any = false;
    while (const auto figure = parse_keyword(in, figures)) {
        tabular = tabular || *figure;
        any = true;
    }
    if (!any)
        return {};
    return [tabular](Target& t) { t.style.tabular_figures = tabular; };
}

constexpr std::array<Keyword<TextAlign>, 6> text_aligns{{{"start", TextAlign::start},
                                                         {"end", TextAlign::end},
                                                         {"left", TextAlign::left},
                                                         {"right", TextAlign::right},
                                                         {"center", TextAlign::center},
                                                         {"justify", TextAlign::justify}}};
constexpr std::array<Keyword<TextTransform>, 4> text_transforms{{{"none", TextTransform::none},
                                                                 {"uppercase", TextTransform::uppercase},
                                                                 {"lowercase", TextTransform::lowercase},
                                                                 {"capitalize", TextTransform::capitalize}}};
constexpr std::array<Keyword<WhiteSpace>, 5> white_spaces{{{"normal", WhiteSpace::normal},
                                                           {"nowrap", WhiteSpace::nowrap},
                                                           {"pre", WhiteSpace::pre},
                                                           {"pre-wrap", WhiteSpace::pre_wrap},
                                                           {"pre-line", WhiteSpace::pre_line}}};
constexpr std::array<Keyword<OverflowWrap>, 3> overflow_wraps{{{"normal", OverflowWrap::normal},
                                                               {"anywhere", OverflowWrap::anywhere},
                                                               {"break-word", OverflowWrap::anywhere}}};
constexpr std::array<Keyword<Hyphens>, 3> hyphens_keywords{
    {{"none", Hyphens::none}, {"manual", Hyphens::manual}, {"auto", Hyphens::automatic}}};

Setter parse_text_indent(Stream& in) {
    const auto quantity = parse_quantity(in, Allow::length_percentage | Allow::negative);
    if (!quantity)
        return {};
    return [q = *quantity](Target& t) { t.style.text_indent = t.resolve_size(q); };
}

template <auto member>
Setter parse_spacing(Stream& in) {
    if (in.take_ident("normal"))
        return [](Target& t) { t.style.*member = Length{}; };
    const auto quantity = parse_quantity(in, Allow::length | Allow::negative);
    if (!quantity)
        return {};
    return [q = *quantity](Target& t) { t.style.*member = t.resolve(q); };
}

// css-text-3, 5.2: break-word is the old way to say overflow-wrap: anywhere; break-all comes
// nearest to it of what layout can do.
Setter parse_word_break(Stream& in) {
    if (in.take_ident("normal") || in.take_ident("keep-all"))
        return [](Target&) {};
    if (in.take_ident("break-word") || in.take_ident("break-all"))
        return [](Target& t) { t.style.overflow_wrap = OverflowWrap::anywhere; };
    return {};
}

Setter parse_text_decoration_line(Stream& in) {
    bool underline = false;
    bool line_through = false;
    bool any = in.take_ident("none");
    while (!in.done()) {
        if (in.take_ident("underline"))
            underline = true;
        else if (in.take_ident("line-through"))
            line_through = true;
        else
            break;
        any = true;
    }
    if (!any)
        return {};
    return [=](Target& t) {
        t.style.underline = underline;
        t.style.line_through = line_through;
    };
}

constexpr std::array<Keyword<VerticalAlign>, 8> vertical_aligns{{{"baseline", VerticalAlign::baseline},
                                                                 {"sub", VerticalAlign::sub},
                                                                 {"super", VerticalAlign::super},
                                                                 {"top", VerticalAlign::top},
                                                                 {"middle", VerticalAlign::middle},
                                                                 {"bottom", VerticalAlign::bottom},
                                                                 {"text-top", VerticalAlign::top},
                                                                 {"text-bottom", VerticalAlign::bottom}}};

Setter parse_vertical_align(Stream& in) {
    if (const auto align = parse_keyword(in, vertical_aligns))
        return [a = *align](Target& t) {
            t.style.vertical_align = a;
            t.style.vertical_shift = {};
        };
    const auto quantity = parse_quantity(in, Allow::length_percentage | Allow::negative);
    if (!quantity)
        return {};
    return [q = *quantity](Target& t) {
        t.style.vertical_align = VerticalAlign::baseline;
        t.style.vertical_shift = t.resolve(q, used_line_height(t.style));
    };
}

void copy_decoration(Computed& to, const Computed& from) {
    to.underline = from.underline;
    to.line_through = from.line_through;
}
void copy_vertical_align(Computed& to, const Computed& from) {
    to.vertical_align = from.vertical_align;
    to.vertical_shift = from.vertical_shift;
}

constexpr auto yes = Inherited::yes;
constexpr auto no = Inherited::no;
using P = Property;
using C = Computed;

// clang-format off
const std::array text_rows{
    LonghandRow{P::font_size, "font-size", yes, parse_font_size, copy_member<&C::font_size>, "a length, a percentage, smaller, larger or medium"},
    LonghandRow{P::line_height, "line-height", yes, parse_line_height, copy_member<&C::line_height>, "normal, a number, a length or a percentage"},
    LonghandRow{P::color, "color", yes, parse_color_property, copy_member<&C::color>, "a colour"},
    LonghandRow{P::font_family, "font-family", yes, parse_font_family, copy_member<&C::font_family>, "names of fonts with commas between"},
    LonghandRow{P::font_weight, "font-weight", yes, parse_font_weight, copy_member<&C::font_weight>, "normal, bold, bolder, lighter or 1 to 1000"},
    LonghandRow{P::font_style, "font-style", yes, parse_as<font_styles, &C::font_style>, copy_member<&C::font_style>, "normal, italic or oblique"},
    LonghandRow{P::font_variant_caps, "font-variant-caps", yes, parse_as<font_caps, &C::font_caps>, copy_member<&C::font_caps>, "normal or small-caps"},
    LonghandRow{P::font_variant_numeric, "font-variant-numeric", yes, parse_font_variant_numeric, copy_member<&C::tabular_figures>, "normal, tabular-nums or proportional-nums"},
    LonghandRow{P::text_align, "text-align", yes, parse_as<text_aligns, &C::text_align>, copy_member<&C::text_align>, "start, end, left, right, center or justify"},
    LonghandRow{P::text_indent, "text-indent", yes, parse_text_indent, copy_member<&C::text_indent>, "a length or a percentage"},
    LonghandRow{P::text_transform, "text-transform", yes, parse_as<text_transforms, &C::text_transform>, copy_member<&C::text_transform>, "none, uppercase, lowercase or capitalize"},
    LonghandRow{P::letter_spacing, "letter-spacing", yes, parse_spacing<&C::letter_spacing>, copy_member<&C::letter_spacing>, "normal or a length"},
    LonghandRow{P::word_spacing, "word-spacing", yes, parse_spacing<&C::word_spacing>, copy_member<&C::word_spacing>, "normal or a length"},
    LonghandRow{P::white_space, "white-space", yes, parse_as<white_spaces, &C::white_space>, copy_member<&C::white_space>, "normal, nowrap, pre, pre-wrap or pre-line"},
    LonghandRow{P::overflow_wrap, "overflow-wrap", yes, parse_as<overflow_wraps, &C::overflow_wrap>, copy_member<&C::overflow_wrap>, "normal, break-word or anywhere"},
    LonghandRow{P::word_break, "word-break", yes, parse_word_break, copy_member<&C::overflow_wrap>, "normal or break-word"},
    LonghandRow{P::hyphens, "hyphens", yes, parse_as<hyphens_keywords, &C::hyphens>, copy_member<&C::hyphens>, "none, manual or auto"},
    LonghandRow{P::text_decoration_line, "text-decoration-line", no, parse_text_decoration_line, copy_decoration, "none, underline or line-through"},
    LonghandRow{P::vertical_align, "vertical-align", no, parse_vertical_align, copy_vertical_align, "baseline, sub, super, top, middle, bottom, a length or a percentage"},
};
// clang-format on

} // namespace

std::span<const LonghandRow> text_properties() {
    return text_rows;
}

} // namespace style
