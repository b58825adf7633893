#include "style/compute.h"

#include <array>

#include <fmt/format.h>

namespace style {
namespace {

// css-cascade-4, section 6.1: importance turns the order of origins round.
std::uint8_t level_of(Origin origin, bool important) {
    if (important)
        return origin == Origin::author ? 2 : 3;
    return origin == Origin::author ? 1 : 0;
}

const Computed& initial_style() {
    static const Computed initial;
    return initial;
}

Computed inherited_from(const Computed& parent) {
    Computed style;
    for (std::size_t i = 0; i < property_count; ++i) {
        const LonghandRow& row = longhand_row(static_cast<Property>(i));
        if (row.inherited == Inherited::yes)
            row.copy(style, parent);
    }
    return style;
}

// css-backgrounds-3, 3.1 and 3.3: the initial colour is currentcolor, the initial width medium.
void start_borders(Computed& style, Color color) {
    constexpr Length medium = Length::from_units(144); // 2.25 pt
    for (Border& border : style.border)
        border = {BorderStyle::none, medium, color};
}

void apply_default(Defaulting defaulting, const LonghandRow& row, Target& target) {
    const bool from_parent = defaulting == Defaulting::inherit ||
                             (defaulting == Defaulting::unset && row.inherited == Inherited::yes);
    if (from_parent)
        return row.copy(target.style, target.parent);
    Computed initial = initial_style();
    start_borders(initial, target.style.color);
    row.copy(target.style, initial);
}

void apply_assignment(const Assignment& assignment, Property property, Target& target) {
    const LonghandRow& row = longhand_row(property);
    const bool needs_page =
        property == Property::size || property == Property::bleed || property == Property::marks;
    if (needs_page && !target.page)
        return;
    const bool other_way =
        assignment.set_right_to_left && target.direction == content::Direction::right_to_left;
    const Setter& set = other_way ? assignment.set_right_to_left : assignment.set;
    if (set)
        set(target);
    else
        apply_default(assignment.defaulting == Defaulting::none ? Defaulting::unset : assignment.defaulting,
                      row, target);
}

void settle_borders(Computed& style) {
    for (Border& border : style.border)
        if (border.style == BorderStyle::none)
            border = {};
}

// css-display-3, 2.7: the root and floats are blocks.
void settle_display(Computed& style, BoxKind kind) {
    if (style.display == Display::none)
        return;
    const bool inner = style.display == Display::flow_root || style.display == Display::table ||
                       style.display == Display::list_item;
    if (!inner && (kind != BoxKind::element || style.float_ != Float::none))
        style.display = Display::block;
}

// css-text-decor-3, 2: decorations reach in-flow descendants, but not inline blocks or floats.
void settle_decoration(Computed& style, const Computed& parent, BoxKind kind) {
    if (kind != BoxKind::element || style.float_ != Float::none || style.display == Display::inline_block)
        return;
    style.underline = style.underline || parent.underline;
    style.line_through = style.line_through || parent.line_through;
}

} // namespace

void Winners::add(const DeclarationBlock& block, Origin origin, content::Direction direction) {
    for (const Declaration& declaration : block.declarations) {
        const auto index = static_cast<std::size_t>(physical(declaration.assignment.property, direction));
        const std::uint8_t level = level_of(origin, declaration.important);
        if (winners_[index] && levels_[index] > level)
            continue;
        winners_[index] = &declaration;
        levels_[index] = level;
    }
}

Origin Winners::origin_of(Property property) const {
    const auto index = static_cast<std::size_t>(property);
    return levels_[index] == level_of(Origin::author, winners_[index]->important) ? Origin::author
                                                                                  : Origin::user_agent;
}

Computed Computer::compute(const ComputeInput& input) {
    Computed style = inherited_from(input.parent);
    if (input.page)
        input.page->bleed = automatic_bleed;
    Target target{style, input.parent, input.root ? *input.root : style, input.page, input.direction};
    for (std::size_t i = 0; i < property_count; ++i) {
        const auto property = static_cast<Property>(i);
        if (property == Property::display) // colour and font are known from here on
            start_borders(style, style.color);
        if (input.winners.of(property))
            apply(input, property, target);
    }
    settle_borders(style);
    settle_display(style, input.kind);
    settle_decoration(style, input.parent, input.kind);
    if (input.kind == BoxKind::element &&
        (style.display == Display::inline_ || style.display == Display::inline_block))
        note_inline_box(input, style);
    return style;
}

// What is not drawn must be said: it would pass for done.
void Computer::note_inline_box(const ComputeInput& input, const Computed& style) {
    constexpr std::array borders{Property::border_top_style, Property::border_right_style,
                                 Property::border_bottom_style, Property::border_left_style};
    const auto note = [&](Property property, std::string_view what) {
        const Declaration* const declaration = input.winners.of(property);
        if (declaration != nullptr &&
            reported_.emplace(declaration->span.file.index(), declaration->span.begin).second)
            log_.note("css-unsupported", declaration->span,
                      fmt::format("{} of an element within a line is not drawn", what),
                      {"for a line below words set text-decoration: underline"});
    };
    if (style.background_color)
        note(Property::background_color, "the ground");
    for (std::size_t side = 0; side < borders.size(); ++side)
        if (style.border[side].style != BorderStyle::none)
            note(borders[side], "the border");
}

void Computer::apply(const ComputeInput& input, Property property, Target& target) {
    const Declaration& declaration = *input.winners.of(property);
    if (declaration.pending)
        apply_pending(declaration, input, property, target);
    else
        apply_assignment(declaration.assignment, property, target);
}

// css-variables-1, 3.1: what makes no sense once var() is replaced counts as `unset`.
void Computer::apply_pending(const Declaration& declaration, const ComputeInput& input, Property property,
                             Target& target) {
    const PendingValue& pending = *declaration.pending;
    Assignment chosen{property, Defaulting::unset, {}, {}};
    const auto value = substitute_variables(pending.value, input.variables);
    if (!value) {
        report(declaration, fmt::format("{} uses a variable that stands for nothing", pending.property), {});
    } else {
        const Expansion expansion = expand_declaration(pending.property, trimmed(*value));
        if (!expansion.understood)
            report(declaration,
                   fmt::format("this value of {} is not understood once its variables are put in",
                               pending.property),
                   expansion.accepts);
        for (const Assignment& assignment : expansion.assignments)
            if (physical(assignment.property, input.direction) == property)
                chosen = assignment;
    }
    apply_assignment(chosen, property, target);
}

void Computer::report(const Declaration& declaration, std::string message, std::string_view accepts) {
    if (!reported_.emplace(declaration.span.file.index(), declaration.span.begin).second)
        return;
    std::vector<std::string> hints;
    if (!accepts.empty())
        hints.push_back(fmt::format("{} takes {}", declaration.pending->property, accepts));
    log_.warning("css-variable", declaration.span, std::move(message), std::move(hints));
}

} // namespace style
