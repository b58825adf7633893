#include "style/property.h"

#include <algorithm>
#include <array>

#include "base/expect.h"
#include "style/property_helpers.h"

namespace style {
namespace {

std::vector<LonghandRow> joined_rows() {
    std::vector<LonghandRow> rows;
    for (const auto part : {text_properties(), box_properties(), generated_properties(),
                            table_and_break_properties(), page_properties(), logical_properties()})
        rows.insert(rows.end(), part.begin(), part.end());
    base::expect(rows.size() == property_count, "one row per property");
    for (std::size_t i = 0; i < rows.size(); ++i)
        base::expect(static_cast<std::size_t>(rows[i].property) == i, "property rows follow the enum");
    return rows;
}

const std::vector<LonghandRow>& rows() {
    static const std::vector<LonghandRow> table = joined_rows();
    return table;
}

struct LogicalRow {
    Property logical;
    Property left_to_right;
    Property right_to_left;
};
// css-logical-1, 4: horizontal writing modes only.
constexpr std::array logical_sides{
    LogicalRow{Property::margin_inline_start, Property::margin_left, Property::margin_right},
    LogicalRow{Property::margin_inline_end, Property::margin_right, Property::margin_left},
    LogicalRow{Property::padding_inline_start, Property::padding_left, Property::padding_right},
    LogicalRow{Property::padding_inline_end, Property::padding_right, Property::padding_left},
    LogicalRow{Property::border_inline_start_style, Property::border_left_style,
               Property::border_right_style},
    LogicalRow{Property::border_inline_end_style, Property::border_right_style, Property::border_left_style},
    LogicalRow{Property::border_inline_start_width, Property::border_left_width,
               Property::border_right_width},
    LogicalRow{Property::border_inline_end_width, Property::border_right_width, Property::border_left_width},
    LogicalRow{Property::border_inline_start_color, Property::border_left_color,
               Property::border_right_color},
    LogicalRow{Property::border_inline_end_color, Property::border_right_color, Property::border_left_color},
};

// css-values-4, 6.1: where a font's own measures are not known, ex and ch are half an em.
double font_relative(const Quantity& q, const Computed& font, const Computed& root) {
    return q[Unit::em] * font.font_size.points() + (q[Unit::ex] + q[Unit::ch]) * font.font_size.points() / 2 +
           q[Unit::rem] * root.font_size.points() + q[Unit::lh] * used_line_height(font).points() +
           q[Unit::rlh] * used_line_height(root).points();
}

Length to_length(double points) {
    constexpr double largest = 1e6;
    return Length::from_points(std::clamp(points, -largest, largest));
}

} // namespace

Length used_line_height(const Computed& style) {
    constexpr double normal = 1.2;
    if (const auto* length = std::get_if<Length>(&style.line_height))
        return *length;
    const auto* factor = std::get_if<double>(&style.line_height);
    return to_length(style.font_size.points() * (factor ? *factor : normal));
}

Length Target::resolve(const Quantity& quantity, Length whole) const {
    return to_length(quantity[Unit::points] + quantity[Unit::percent] * whole.points() +
                     font_relative(quantity, style, root));
}

Length Target::resolve_against_parent(const Quantity& quantity) const {
    return to_length(quantity[Unit::points] + quantity[Unit::percent] * parent.font_size.points() +
                     font_relative(quantity, parent, root));
}

Size Target::resolve_size(const Quantity& quantity) const {
    if (quantity.percentage)
        return Percentage{quantity[Unit::percent]};
    return resolve(quantity);
}

const LonghandRow& longhand_row(Property property) {
    return rows()[static_cast<std::size_t>(property)];
}

const LonghandRow* find_longhand(std::string_view name) {
    const auto found = std::find_if(rows().begin(), rows().end(),
                                    [name](const LonghandRow& row) { return row.name == name; });
    return found == rows().end() ? nullptr : &*found;
}

Property physical(Property property, content::Direction direction) {
    if (property < Property::margin_inline_start)
        return property;
    const LogicalRow& row = logical_sides[static_cast<std::size_t>(property) -
                                          static_cast<std::size_t>(Property::margin_inline_start)];
    return direction == content::Direction::right_to_left ? row.right_to_left : row.left_to_right;
}

} // namespace style
