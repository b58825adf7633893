// The properties: which there are, how each is read and what it sets. A declaration becomes
// one setter per longhand; the cascade picks the winners and runs them.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/tree.h"
#include "report/log.h"
#include "style/computed.h"
#include "style/parse.h"
#include "style/value.h"

namespace style {

// Longhands in the order they are computed: what others depend on comes first. Logical
// properties stand last and never win as themselves: physical() turns them.
enum class Property : std::uint8_t {
    font_size,
    line_height,
    color, // em, lh and currentcolor look at these
    font_family,
    font_weight,
    font_style,
    font_variant_caps,
    font_variant_numeric,
    text_align,
    text_indent,
    text_transform,
    letter_spacing,
    word_spacing,
    white_space,
    overflow_wrap,
    word_break,
    hyphens,
    text_decoration_line,
    vertical_align,
    display,
    float_,
    clear,
    box_sizing,
    width,
    min_width,
    max_width,
    height,
    min_height,
    max_height,
    margin_top,
    margin_right,
    margin_bottom,
    margin_left,
    padding_top,
    padding_right,
    padding_bottom,
    padding_left,
    border_top_style,
    border_right_style,
    border_bottom_style,
    border_left_style,
    border_top_width,
    border_right_width,
    border_bottom_width,
    border_left_width,
    border_top_color,
    border_right_color,
    border_bottom_color,
    border_left_color,
    border_radius,
    background_color,
    list_style_type,
    list_style_position,
    content,
    string_set,
    counter_reset,
    counter_increment,
    counter_set,
    border_collapse,
    border_spacing,
    caption_side,
    table_layout,
    wide_table,
    break_before,
    break_after,
    break_inside,
    orphans,
    widows,
    line_clamp,
    most_enlarged,
    page,
    size,
    bleed,
    marks, // @page only
    margin_inline_start,
    margin_inline_end,
    padding_inline_start,
    padding_inline_end,
    border_inline_start_style,
    border_inline_end_style,
    border_inline_start_width,
    border_inline_end_width,
    border_inline_start_color,
    border_inline_end_color,
};
constexpr std::size_t property_count = static_cast<std::size_t>(Property::border_inline_end_color) + 1;

// What a setter works on.
struct Target {
    Computed& style;
    const Computed& parent;
    const Computed& root;      // for rem and rlh
    PageStyle* page = nullptr; // in @page only
    content::Direction direction = content::Direction::left_to_right;

    // Percentages count as shares of `whole`.
    [[nodiscard]] Length resolve(const Quantity& quantity, Length whole = {}) const;
    // The same against the parent's font: for font-size itself.
    [[nodiscard]] Length resolve_against_parent(const Quantity& quantity) const;
    [[nodiscard]] Size resolve_size(const Quantity& quantity) const;
    [[nodiscard]] Color resolve(const ColorValue& color) const {
        return color.current ? style.color : color.color;
    }
};

using Setter = std::function<void(Target&)>;

enum class Inherited : std::uint8_t { no, yes };

struct LonghandRow {
    Property property;
    std::string_view name;
    Inherited inherited;
    Setter (*parse)(Stream&);                         // empty if the value is not understood
    void (*copy)(Computed& to, const Computed& from); // for inherit, initial and unset
    std::string_view accepts;                         // for findings: "a length, a percentage or auto"
};

// css-cascade-4, section 7.3: explicit defaulting.
enum class Defaulting : std::uint8_t { none, inherit, initial, unset };

// One longhand as declared: a setter, or a keyword that asks for a default.
struct Assignment {
    Property property;
    Defaulting defaulting = Defaulting::none;
    Setter set;               // left to right, for a logical property
    Setter set_right_to_left; // logical properties only
};

const LonghandRow& longhand_row(Property property);
const LonghandRow* find_longhand(std::string_view name);
Property physical(Property property, content::Direction direction);

// The parts of the table, each in the order of the enum.
std::span<const LonghandRow> text_properties();
std::span<const LonghandRow> box_properties();
std::span<const LonghandRow> table_and_break_properties();
std::span<const LonghandRow> generated_properties();
std::span<const LonghandRow> page_properties();
std::span<const LonghandRow> logical_properties();

// What `name: value` sets; `name` is lower case, a longhand, a shorthand or an old name.
// None: the value is not understood. Empty and no value: no such property.
struct Expansion {
    bool known = false;
    bool understood = false;
    std::vector<Assignment> assignments;
    std::string_view accepts;
    std::string ignored; // a part of the value that has no effect in print, for a note
};
Expansion expand_declaration(std::string_view name, const ComponentValues& value);

// Longhands a declaration of `name` touches; empty if there is no such property.
std::vector<Property> longhands_of(std::string_view name);

} // namespace style
