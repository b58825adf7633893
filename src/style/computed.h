// The computed style of a node, with nothing left to inherit, and of a page. Plain values:
// layout reads these and knows nothing of sheets, selectors or the cascade.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/length.h"
#include "report/span.h"

namespace style {

using base::Color;
using base::Length;

enum class Display : std::uint8_t {
    none,
    inline_,
    block,
    flow_root,
    list_item,
    inline_block,
    table,
    table_caption,
    table_header_group,
    table_row_group,
    table_footer_group,
    table_row,
    table_cell,
};
enum class Float : std::uint8_t { none, left, right, footnote };
enum class Clear : std::uint8_t { none, left, right, both };
enum class TextAlign : std::uint8_t { start, end, left, right, center, justify };
enum class VerticalAlign : std::uint8_t { baseline, sub, super, top, middle, bottom };
enum class FontStyle : std::uint8_t { normal, italic };
enum class FontCaps : std::uint8_t { normal, small_caps };
enum class TextTransform : std::uint8_t { none, uppercase, lowercase, capitalize };
enum class WhiteSpace : std::uint8_t { normal, nowrap, pre, pre_wrap, pre_line };
enum class OverflowWrap : std::uint8_t { normal, anywhere };
enum class Hyphens : std::uint8_t { none, manual, automatic };
enum class BorderStyle : std::uint8_t { none, solid, dashed, dotted, double_ };
enum class Break : std::uint8_t { automatic, avoid, page, left, right }; // css-break-3; before and after
enum class BreakInside : std::uint8_t { automatic, avoid };
enum class BoxSizing : std::uint8_t { content_box, border_box };
enum class CaptionSide : std::uint8_t { top, bottom };
enum class BorderCollapse : std::uint8_t { separate, collapse };
enum class TableLayout : std::uint8_t { automatic, fixed };
// How a table is set whose words do not fit its columns (docs/large-print.md, "Wide tables").
enum class WideTable : std::uint8_t {
    none,
    refit,   // less room around the words
    turn,    // on a page of its own kind, which may be wider: @page turned
    groups,  // some columns at a time, the heads of its rows before each group
    records, // for every row a list of heads and cells
};
enum class ListStylePosition : std::uint8_t { outside, inside };
enum class ListStyleType : std::uint8_t {
    none,
    disc,
    circle,
    square,
    decimal,
    lower_alpha,
    upper_alpha,
    lower_roman,
    upper_roman,
    string,
};
enum class Side : std::uint8_t { top, right, bottom, left };

struct Auto {
    friend bool operator==(Auto, Auto) = default;
};
// A share of the containing block: 1.0 is 100 %.
struct Percentage {
    double value = 0;
    friend bool operator==(Percentage, Percentage) = default;
};
using Size = std::variant<Auto, Length, Percentage>; // `none` of max-width is Auto too
struct LineHeightNormal {
    friend bool operator==(LineHeightNormal, LineHeightNormal) = default;
};
// normal, a multiple of the font size, or a length.
using LineHeight = std::variant<LineHeightNormal, double, Length>;

struct Border {
    BorderStyle style = BorderStyle::none;
    Length width; // zero if the style is none
    Color color;
    friend bool operator==(const Border&, const Border&) = default;
};

// One piece of `content` or `string-set` (css-content-3, css-gcpm-3).
struct ContentItem {
    enum class Kind : std::uint8_t {
        text,           // `text`
        attribute,      // attr(name)
        counter,        // counter(name, style): `page`, `pages`, `list-item` or the author's own
        named_string,   // string(name): margin boxes only
        content,        // content(): string-set only, the element's own text
        target_counter, // target-counter(attr(href), page)
        target_text,    // target-text(attr(href))
        leader,         // leader("."): `text` is the pattern
        open_quote,
        close_quote,
    };
    Kind kind = Kind::text;
    std::string text; // the string, the attribute's, counter's or string's name, or the pattern
    ListStyleType counter_style = ListStyleType::decimal;
    // Which of the values set on a page a named string takes (css-gcpm-3, 1.1.2).
    enum class Pick : std::uint8_t { first, start, last, first_except };
    Pick pick = Pick::first;
    friend bool operator==(const ContentItem&, const ContentItem&) = default;
};

struct StringSet {
    std::string name;
    std::vector<ContentItem> value;
    friend bool operator==(const StringSet&, const StringSet&) = default;
};

struct CounterChange {
    std::string name;
    int value = 0;
    friend bool operator==(const CounterChange&, const CounterChange&) = default;
};

struct Computed {
    // box
    Display display = Display::inline_;
    Float float_ = Float::none;
    Clear clear = Clear::none;
    BoxSizing box_sizing = BoxSizing::content_box;
    Size width = Auto{};
    Size min_width = Auto{};
    Size max_width = Auto{};
    Size height = Auto{};
    Size min_height = Auto{};
    Size max_height = Auto{};
    std::array<Size, 4> margin{Length{}, Length{}, Length{}, Length{}};  // by Side
    std::array<Size, 4> padding{Length{}, Length{}, Length{}, Length{}}; // by Side; never Auto
    std::array<Border, 4> border;                                        // by Side
    Length border_radius;
    std::optional<Color> background_color;

    // text, inherited
    Color color;
    std::vector<std::string> font_family; // in order of preference; generic names as written
    Length font_size = Length::from_units(12 * 64);
    int font_weight = 400;
    FontStyle font_style = FontStyle::normal;
    FontCaps font_caps = FontCaps::normal;
    bool tabular_figures = false; // font-variant-numeric: tabular-nums
    LineHeight line_height = LineHeightNormal{};
    TextAlign text_align = TextAlign::start;
    Size text_indent = Length{};
    TextTransform text_transform = TextTransform::none;
    Length letter_spacing;
    Length word_spacing;
    WhiteSpace white_space = WhiteSpace::normal;
    OverflowWrap overflow_wrap = OverflowWrap::normal;
    Hyphens hyphens = Hyphens::manual;
    bool underline = false;    // propagated to inline descendants
    bool line_through = false; // propagated to inline descendants

    // inline position, not inherited
    VerticalAlign vertical_align = VerticalAlign::baseline;
    Length vertical_shift; // of a `vertical-align` length or percentage; positive raises

    // lists and generated content
    ListStyleType list_style_type = ListStyleType::disc;
    std::string list_style_string;
    ListStylePosition list_style_position = ListStylePosition::outside;
    std::optional<std::vector<ContentItem>> content; // none: `normal`
    std::vector<StringSet> string_set;
    std::vector<CounterChange> counter_reset;
    std::vector<CounterChange> counter_increment;
    std::vector<CounterChange> counter_set;

    // tables
    BorderCollapse border_collapse = BorderCollapse::separate;
    Length border_spacing;
    CaptionSide caption_side = CaptionSide::top;
    TableLayout table_layout = TableLayout::automatic;
    std::array<WideTable, 4> wide_table{WideTable::refit, WideTable::records}; // the most wanted first

    // fragmentation
    Break break_before = Break::automatic;
    Break break_after = Break::automatic;
    BreakInside break_inside = BreakInside::automatic;
    int orphans = 2;
    int widows = 2;
    std::uint32_t line_clamp = 0; // the most lines of a margin box; 0: any number
    std::string page;             // named page; empty is `auto`

    double most_enlarged = 0; // a picture, as a multiple of its own size; 0: as the sheet sizes it

    // what the rule that set `content`, `width` ... said is not kept; findings point at nodes
    friend bool operator==(const Computed&, const Computed&) = default;
};

// The sixteen margin boxes of css-page-3, section 4.
enum class MarginBox : std::uint8_t {
    top_left_corner,
    top_left,
    top_center,
    top_right,
    top_right_corner,
    right_top,
    right_middle,
    right_bottom,
    bottom_right_corner,
    bottom_right,
    bottom_center,
    bottom_left,
    bottom_left_corner,
    left_bottom,
    left_middle,
    left_top,
};
constexpr std::size_t margin_box_count = 16;

// The style of one page: its box and the margin boxes that have content.
struct PageStyle {
    base::Size size{Length::from_units(595 * 64), Length::from_units(842 * 64)};
    std::array<Length, 4> margin; // by Side
    Length bleed;                 // outside the trim edge
    bool crop_marks = false;
    std::optional<Color> background_color;
    Computed box; // padding, border and font of the page area itself
    std::array<std::optional<Computed>, margin_box_count> margin_boxes; // `content` is always set
};

} // namespace style
