#include "style/shorthand.h"

#include <algorithm>
#include <array>

namespace style {
namespace {

using P = Property;

std::vector<ComponentValue> parts_of(const ComponentValues& value) {
    std::vector<ComponentValue> parts;
    std::copy_if(value.begin(), value.end(), std::back_inserter(parts),
                 [](const ComponentValue& part) { return part.kind() != TokenKind::whitespace; });
    return parts;
}

void assign_initial(std::span<const Property> properties, Expansion& out) {
    for (const Property property : properties)
        out.assignments.push_back({property, Defaulting::initial, {}, {}});
}

// css-box-3, 3.2: one to four values, clockwise from the top; also two values for the two
// sides of an axis.
bool expand_sides(const ShorthandRow& row, const ComponentValues& value, Expansion& out) {
    const auto parts = parts_of(value);
    const std::size_t sides = row.longhands.size();
    if (parts.empty() || parts.size() > sides)
        return false;
    for (std::size_t side = 0; side < sides; ++side) {
        std::size_t from = side;
        while (from >= parts.size())
            from = from == 1 ? 0 : from - 2;
        if (!assign(row.longhands[side], {parts[from]}, out.assignments))
            return false;
    }
    return true;
}

// css-backgrounds-3, 3.4: style, width and colour in any order, on every side named. The
// longhands come as all styles, all widths, all colours.
bool expand_border(const ShorthandRow& row, const ComponentValues& value, Expansion& out) {
    const std::size_t sides = row.longhands.size() / 3;
    std::array<bool, 3> given{};
    assign_initial(row.longhands, out);
    for (const ComponentValue& part : parts_of(value)) {
        bool taken = false;
        for (std::size_t aspect = 0; aspect < 3 && !taken; ++aspect) {
            if (given[aspect])
                continue;
            for (std::size_t side = 0; side < sides; ++side)
                taken = assign(row.longhands[aspect * sides + side], {part}, out.assignments);
            given[aspect] = taken;
        }
        if (!taken)
            return false;
    }
    return given[0] || given[1] || given[2];
}

// css-fonts-4, 2.7: [style | variant | weight | stretch]* size [/ line-height]? family.
bool expand_font(const ShorthandRow& row, const ComponentValues& value, Expansion& out) {
    constexpr std::array<std::string_view, 9> stretches{"ultra-condensed", "extra-condensed", "condensed",
                                                        "semi-condensed",  "semi-expanded",   "expanded",
                                                        "extra-expanded",  "ultra-expanded",  "normal"};
    const auto parts = parts_of(value);
    auto at = parts.begin();
    assign_initial(row.longhands, out);
    const auto ignorable = [&](const ComponentValue& part) {
        return part.kind() == TokenKind::ident &&
               std::any_of(stretches.begin(), stretches.end(), [&](std::string_view word) {
                   return base::equals_ignoring_case(word, part.token.text);
               });
    };
    while (at != parts.end() && (ignorable(*at) || assign(P::font_style, {*at}, out.assignments) ||
                                 assign(P::font_variant_caps, {*at}, out.assignments) ||
                                 assign(P::font_weight, {*at}, out.assignments)))
        ++at;
    if (at == parts.end() || !assign(P::font_size, {*at++}, out.assignments))
        return false;
    if (at != parts.end() && at->kind() == TokenKind::delim && at->token.text == "/") {
        ++at;
        if (at == parts.end() || !assign(P::line_height, {*at++}, out.assignments))
            return false;
    }
    return assign(P::font_family, {at, parts.end()}, out.assignments);
}

bool expand_font_variant(const ShorthandRow& row, const ComponentValues& value, Expansion& out) {
    assign_initial(row.longhands, out);
    for (const ComponentValue& part : parts_of(value))
        if (!assign(P::font_variant_caps, {part}, out.assignments) &&
            !assign(P::font_variant_numeric, {part}, out.assignments))
            return false;
    return true;
}

// css-lists-3, 3.4. `none` is the type; a picture as a bullet has no effect.
bool expand_list_style(const ShorthandRow& row, const ComponentValues& value, Expansion& out) {
    assign_initial(row.longhands, out);
    for (const ComponentValue& part : parts_of(value)) {
        if (part.kind() == TokenKind::url)
            out.ignored = "a picture as a bullet";
        else if (!assign(P::list_style_position, {part}, out.assignments) &&
                 !assign(P::list_style_type, {part}, out.assignments))
            return false;
    }
    return true;
}

// css-text-decor-3, 2.4: only the line counts; its style, colour and thickness do not.
bool expand_text_decoration(const ShorthandRow&, const ComponentValues& value, Expansion& out) {
    constexpr std::array<std::string_view, 7> styles{"solid", "double", "dotted",   "dashed",
                                                     "wavy",  "auto",   "from-font"};
    ComponentValues lines;
    for (const ComponentValue& part : parts_of(value)) {
        const ComponentValues alone{part};
        Stream in(alone);
        const bool style = part.kind() == TokenKind::ident &&
                           std::any_of(styles.begin(), styles.end(), [&](std::string_view word) {
                               return base::equals_ignoring_case(word, part.token.text);
                           });
        if (style || parse_color(in) || parse_quantity(in, Allow::length_percentage))
            out.ignored = "the style, colour or thickness of a text decoration";
        else
            lines.push_back(part);
    }
    if (!lines.empty())
        return assign(P::text_decoration_line, lines, out.assignments);
    assign_initial(std::array{P::text_decoration_line}, out);
    return !out.ignored.empty();
}

// css-backgrounds-3, 2.10: the colour; pictures behind text are not printed.
bool expand_background(const ShorthandRow& row, const ComponentValues& value, Expansion& out) {
    assign_initial(row.longhands, out);
    for (const ComponentValue& part : parts_of(value)) {
        const bool none =
            part.kind() == TokenKind::ident && base::equals_ignoring_case(part.token.text, "none");
        const bool word = part.kind() == TokenKind::ident && !none;
        if (assign(P::background_color, {part}, out.assignments) || none)
            continue;
        if (word && out.ignored.empty() && value.size() == 1)
            return false;
        out.ignored = "everything but the colour of a background";
    }
    return true;
}

constexpr std::array margins{P::margin_top, P::margin_right, P::margin_bottom, P::margin_left};
constexpr std::array paddings{P::padding_top, P::padding_right, P::padding_bottom, P::padding_left};
constexpr std::array margins_inline{P::margin_inline_start, P::margin_inline_end};
constexpr std::array margins_block{P::margin_top, P::margin_bottom};
constexpr std::array paddings_inline{P::padding_inline_start, P::padding_inline_end};
constexpr std::array paddings_block{P::padding_top, P::padding_bottom};
constexpr std::array borders{P::border_top_style,    P::border_right_style,  P::border_bottom_style,
                             P::border_left_style,   P::border_top_width,    P::border_right_width,
                             P::border_bottom_width, P::border_left_width,   P::border_top_color,
                             P::border_right_color,  P::border_bottom_color, P::border_left_color};
constexpr std::array border_top{P::border_top_style, P::border_top_width, P::border_top_color};
constexpr std::array border_right{P::border_right_style, P::border_right_width, P::border_right_color};
constexpr std::array border_bottom{P::border_bottom_style, P::border_bottom_width, P::border_bottom_color};
constexpr std::array border_left{P::border_left_style, P::border_left_width, P::border_left_color};
constexpr std::array border_start{P::border_inline_start_style, P::border_inline_start_width,
                                  P::border_inline_start_color};
constexpr std::array border_end{P::border_inline_end_style, P::border_inline_end_width,
                                P::border_inline_end_color};
constexpr std::array borders_inline{P::border_inline_start_style, P::border_inline_end_style,
                                    P::border_inline_start_width, P::border_inline_end_width,
                                    P::border_inline_start_color, P::border_inline_end_color};
constexpr std::array borders_block{P::border_top_style,    P::border_bottom_style, P::border_top_width,
                                   P::border_bottom_width, P::border_top_color,    P::border_bottom_color};
constexpr std::array font{P::font_style, P::font_variant_caps, P::font_variant_numeric, P::font_weight,
                          P::font_size,  P::line_height,       P::font_family};
constexpr std::array font_variant{P::font_variant_caps, P::font_variant_numeric};
constexpr std::array list_style{P::list_style_type, P::list_style_position};
constexpr std::array text_decoration{P::text_decoration_line};
constexpr std::array background{P::background_color};

std::span<const Property> part(const auto& all, std::size_t index, std::size_t size) {
    return std::span<const Property>(all).subspan(index * size, size);
}

const std::vector<ShorthandRow>& rows() {
    static const std::vector<ShorthandRow> table{
        {"margin", margins, expand_sides, "one to four lengths, percentages or auto"},
        {"padding", paddings, expand_sides, "one to four lengths or percentages"},
        {"margin-inline", margins_inline, expand_sides, "one or two lengths, percentages or auto"},
        {"margin-block", margins_block, expand_sides, "one or two lengths, percentages or auto"},
        {"padding-inline", paddings_inline, expand_sides, "one or two lengths or percentages"},
        {"padding-block", paddings_block, expand_sides, "one or two lengths or percentages"},
        {"border", borders, expand_border, "a width, a style and a colour"},
        {"border-top", border_top, expand_border, "a width, a style and a colour"},
        {"border-right", border_right, expand_border, "a width, a style and a colour"},
        {"border-bottom", border_bottom, expand_border, "a width, a style and a colour"},
        {"border-left", border_left, expand_border, "a width, a style and a colour"},
        {"border-inline-start", border_start, expand_border, "a width, a style and a colour"},
        {"border-inline-end", border_end, expand_border, "a width, a style and a colour"},
        {"border-inline", borders_inline, expand_border, "a width, a style and a colour"},
        {"border-block", borders_block, expand_border, "a width, a style and a colour"},
        {"border-style", part(borders, 0, 4), expand_sides, "none, solid, dashed, dotted or double"},
        {"border-width", part(borders, 1, 4), expand_sides, "one to four lengths"},
        {"border-color", part(borders, 2, 4), expand_sides, "one to four colours"},
        {"font", font, expand_font, "style and weight, then a size, then names of fonts"},
        {"font-variant", font_variant, expand_font_variant, "normal, small-caps or tabular-nums"},
        {"list-style", list_style, expand_list_style,
         "a type such as disc or decimal, and outside or inside"},
        {"text-decoration", text_decoration, expand_text_decoration, "none, underline or line-through"},
        {"background", background, expand_background, "a colour or none"},
    };
    return table;
}

} // namespace

std::span<const ShorthandRow> shorthands() {
    return rows();
}

const ShorthandRow* find_shorthand(std::string_view name) {
    const auto found = std::find_if(rows().begin(), rows().end(),
                                    [name](const ShorthandRow& row) { return row.name == name; });
    return found == rows().end() ? nullptr : &*found;
}

} // namespace style
