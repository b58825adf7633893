// Blocks, pictures and columns: how lines are set, and what stands beside what.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "audit/letters.h"
#include "audit/reflow_checks.h"
#include "audit/text_roles.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;
using style::Property;

double points_of(const style::Size& size) {
    const auto* length = std::get_if<base::Length>(&size);
    return length != nullptr ? length->points() : 0;
}

bool is_indented(const style::Size& indent) {
    const auto* share = std::get_if<style::Percentage>(&indent);
    return points_of(indent) != 0 || (share != nullptr && share->value != 0);
}

report::Span own(const ReflowPlace& at, Property property) {
    const auto* const declaration = at.view.declared.own(at.node, property);
    return declaration != nullptr ? declaration->span : report::Span{};
}

// Words that the sheet sets in capitals, inside a block.
NodeId set_in_capitals(const ReflowPlace& at, Property& by) {
    for (NodeId node = at.node; node; node = at.tree.next(node, at.node)) {
        const content::Node& text = at.tree[node];
        if (text.role != Role::text || !has_letters(text.text))
            continue;
        const style::Computed& style = at.view.styles.of(node);
        by = style.font_caps == style::FontCaps::small_caps ? Property::font_variant_caps
                                                            : Property::text_transform;
        const bool upper = style.text_transform == style::TextTransform::uppercase && text.text.size() > 1;
        if (upper || style.font_caps == style::FontCaps::small_caps)
            return node;
    }
    return {};
}

bool is_picture_in_row(const ReflowPlace& at) {
    return at.tree[at.node].role == Role::image && at.tree.closest(at.node, Role::statement);
}

// More than one column, as the value is written.
bool makes_columns(const style::OtherDeclaration& declaration) {
    return std::any_of(declaration.value.begin(), declaration.value.end(), [](const auto& part) {
        return part.kind() == style::TokenKind::dimension ||
               (part.kind() == style::TokenKind::number && part.token.number > 1);
    });
}

} // namespace

void check_reflow_capitals(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    Property by = Property::text_transform;
    if (const NodeId set = set_in_capitals(at, by)) {
        const auto* const cause = at.view.declared.inherited(at.tree, set, by);
        return verdict.offend("words in capitals", cause != nullptr ? cause->span : report::Span{});
    }
    if (static_cast<double>(capitals_in(content::text_of(at.tree, at.node)).letters) > at.value)
        verdict.offend("words in capitals", {}, "write it in small letters");
}

void check_reflow_alignment(const ReflowPlace& at, ReflowVerdict& verdict) {
    const style::TextAlign align = at.style().text_align;
    verdict.ask();
    const bool is_figure_column = is_in_cell(at.tree, at.node) && align != style::TextAlign::justify;
    if (!is_figure_column && is_set_off(align, at.tree[at.node].direction))
        verdict.offend(align == style::TextAlign::justify ? "justified text" : "text set off",
                       at.set_by(Property::text_align));
}

void check_reflow_indent(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    if (is_indented(at.style().text_indent))
        verdict.offend("an indented first line", at.set_by(Property::text_indent));
}

void check_reflow_hyphens(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    if (at.style().hyphens == style::Hyphens::automatic)
        verdict.offend("words that may be split at any syllable", at.set_by(Property::hyphens));
    else if (at.style().overflow_wrap == style::OverflowWrap::anywhere &&
             is_written(at.set_by(Property::word_break)))
        verdict.offend("words that may be split at any letter", at.set_by(Property::word_break),
                       "set word-break: normal, and overflow-wrap: break-word");
}

void check_reflow_line_spacing(const ReflowPlace& at, ReflowVerdict& verdict) {
    constexpr double rounding = 0.01;
    if (is_heading(at.tree, at.node))
        return; // large letters are set closer
    verdict.ask();
    if (const double spacing = line_spacing_of(at.style()); spacing < at.value - rounding)
        verdict.offend(fmt::format("line spacing of {:.2f}", spacing), at.set_by(Property::line_height));
}

void check_reflow_paragraph_spacing(const ReflowPlace& at, ReflowVerdict& verdict) {
    constexpr double rounding = 0.02; // ems
    const NodeId next = at.tree[at.node].next_sibling;
    if (!next || !is_running_text(at.tree, at.node) || !is_running_text(at.tree, next))
        return;
    verdict.ask();
    constexpr auto top = static_cast<std::size_t>(style::Side::top);
    constexpr auto bottom = static_cast<std::size_t>(style::Side::bottom);
    const double between =
        std::max(points_of(at.style().margin[bottom]), points_of(at.view.styles.of(next).margin[top]));
    const double share = between / at.style().font_size.points();
    if (share < at.value - rounding)
        verdict.offend(fmt::format("{:.2f} times the size of the text between paragraphs", share),
                       own(at, Property::margin_bottom));
}

void check_reflow_wrapping(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    const style::WhiteSpace kept = at.style().white_space;
    if (kept == style::WhiteSpace::nowrap || kept == style::WhiteSpace::pre)
        verdict.offend("lines that do not wrap", at.set_by(Property::white_space));
}

void check_reflow_bullet(const ReflowPlace& at, ReflowVerdict& verdict) {
    if (at.style().display != style::Display::list_item ||
        at.tree[at.tree[at.node].parent].role != Role::unordered_list)
        return;
    verdict.ask();
    const bool hollow = at.style().list_style_type == style::ListStyleType::circle ||
                        at.style().list_style_type == style::ListStyleType::square;
    if (hollow)
        verdict.offend("a hollow or square bullet", at.set_by(Property::list_style_type));
}

void check_reflow_columns(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    for (const std::string_view name : {"columns", "column-count", "column-width"})
        if (const auto* const set = at.view.declared.other(at.node, name);
            set != nullptr && makes_columns(*set))
            return verdict.offend(
                "columns", set->span,
                "take it out of the style sheet: reading systems have columns where there is room");
}

void check_reflow_box(const ReflowPlace& at, ReflowVerdict& verdict) {
    if (at.tree[at.node].role == Role::image || content::text_of(at.tree, at.node).empty())
        return;
    verdict.ask();
    if (at.style().float_ != style::Float::none)
        verdict.offend("a box beside the text", own(at, Property::float_));
}

void check_reflow_picture_beside(const ReflowPlace& at, ReflowVerdict& verdict) {
    if (!is_picture_in_row(at))
        return;
    verdict.ask();
    const bool right_to_left = at.tree[at.node].direction == content::Direction::right_to_left;
    if (at.style().float_ == (right_to_left ? style::Float::left : style::Float::right))
        verdict.offend("a picture where lines end", own(at, Property::float_));
}

// Over the words it is as wide as the sheet likes.
void check_reflow_picture_share(const ReflowPlace& at, ReflowVerdict& verdict) {
    const auto* share = std::get_if<style::Percentage>(&at.style().width);
    if (!is_picture_in_row(at) || at.style().float_ == style::Float::none || share == nullptr)
        return;
    verdict.ask();
    if (share->value * 100 < at.value)
        verdict.offend(fmt::format("a picture over {:.0f} % of the line", share->value * 100),
                       own(at, Property::width));
}

} // namespace audit
