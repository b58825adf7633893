#include "layout/marker.h"

#include <algorithm>
#include <charconv>

#include "layout/generated_content.h"
#include "layout/place_lines.h"
#include "text/shape.h"

namespace layout {
namespace {

using content::Name;
using content::NodeId;
using style::ListStyleType;

std::string counted_marker(const style::Computed& style, int value) {
    switch (style.list_style_type) {
    case ListStyleType::none: return {};
    case ListStyleType::disc: return "•";
    case ListStyleType::circle: return "◦";
    case ListStyleType::square: return "▪";
    case ListStyleType::string: return style.list_style_string;
    default: return format_counter(value, style.list_style_type) + ".";
    }
}

// The label of an item by its number, unless it goes on from the number of another item.
std::string ordered_marker(const Pass& pass, NodeId item, int value) {
    const style::Computed& style = pass.style_of(item);
    if (const auto label = pass.context.tree.attribute(item, Name::label);
        label && style.list_style_type != ListStyleType::none)
        return std::string(*label) + ".";
    return counted_marker(style, value);
}

std::string marker_text(Pass& pass, NodeId id, style::ComputedId style_id) {
    if (style_id.valid()) {
        const style::Computed& style = pass.context.styles[style_id];
        if (style.content)
            return generate_text(*style.content, id, pass.context, pass.counters);
    }
    return ordered_marker(pass, id, pass.counters.value("list-item"));
}

// Runs stand from left to right; words are read as they were written (page.h).
bool is_written_before(const Mark& a, const Mark& b) {
    return std::get<Glyphs>(a.shape).run.text.data() < std::get<Glyphs>(b.shape).run.text.data();
}

Length marker_gap(const style::Computed& style) {
    return style.font_size.scaled(0.45);
}

Length label_width(const Pass& pass, NodeId item, const std::string& text) {
    const style::ComputedId own = pass.context.styles.marker(item);
    const style::Computed& style = own.valid() ? pass.context.styles[own] : pass.style_of(item);
    if (style.content && own.valid())
        return {};
    text::StyledRange range = styled_range(style, pass.context.tree[item].language);
    range.end = static_cast<std::uint32_t>(text.size());
    Length width = marker_gap(style);
    for (const text::GlyphRun& run :
         text::shape_line(text, text::Direction::left_to_right, range, pass.context.fonts))
        width += run.width;
    return width;
}

int first_number(const Pass& pass, NodeId list) {
    int start = 1;
    if (const auto written = pass.context.tree.attribute(list, Name::start))
        std::from_chars(written->data(), written->data() + written->size(), start);
    return start;
}

// Of two labels of the same list the one with more letters is taken for the wider.
Length widest_label(const Pass& pass, NodeId list) {
    int value = first_number(pass, list);
    NodeId widest;
    std::string longest;
    for (NodeId item = pass.context.tree[list].first_child; item;
         item = pass.context.tree[item].next_sibling) {
        if (pass.style_of(item).display != style::Display::list_item)
            continue;
        const std::string text = ordered_marker(pass, item, value++);
        if (text.size() >= longest.size() && pass.style_of(item).list_style_type != ListStyleType::none) {
            widest = item;
            longest = text;
        }
    }
    return widest ? label_width(pass, widest, longest) : Length{};
}

} // namespace

Edges list_padding(Pass& pass, NodeId block, Length available) {
    const content::Node& node = pass.context.tree[block];
    Edges padding = used_edges(pass.style_of(block).padding, available);
    if (node.role != content::Role::ordered_list)
        return padding;
    Length& beginning = node.direction == content::Direction::right_to_left ? padding.right : padding.left;
    if (beginning > Length{})
        beginning = max(beginning, widest_label(pass, block));
    return padding;
}

void start_list(Pass& pass, NodeId list) {
    style::Computed reset;
    reset.counter_reset = {{"list-item", first_number(pass, list) - 1}};
    pass.counters.enter(reset);
}

std::string note_number(Pass& pass, NodeId note) {
    const std::string label(pass.context.tree.attribute(note, Name::label).value_or(""));
    int number = 0;
    std::from_chars(label.data(), label.data() + label.size(), number);
    pass.counters.set("footnote", number);
    const style::ComputedId style = pass.context.styles.footnote_marker(note);
    if (style.valid() && pass.context.styles[style].content)
        return generate_text(*pass.context.styles[style].content, note, pass.context, pass.counters);
    return label;
}

std::vector<Mark> marker_marks(Pass& pass, NodeId id, Length left, Length width) {
    const content::Node& node = pass.context.tree[id];
    pass.counters.set("list-item", pass.counters.value("list-item") + 1);
    if (pass.style_of(id).display != style::Display::list_item)
        return {};
    style::ComputedId style_id = pass.context.styles.marker(id);
    const std::string text = marker_text(pass, id, style_id);
    if (text.empty())
        return {};
    if (!style_id.valid())
        style_id = pass.context.styles.id_of(id);
    const style::Computed& style = pass.context.styles[style_id];
    const bool right_to_left = node.direction == content::Direction::right_to_left;
    const auto direction = right_to_left ? text::Direction::right_to_left : text::Direction::left_to_right;
    text::StyledRange range = styled_range(style, node.language);
    const std::string_view kept = pass.strings.keep(text);
    range.end = static_cast<std::uint32_t>(kept.size());
    auto runs = text::shape_line(kept, direction, range, pass.context.fonts);
    Length total;
    for (const text::GlyphRun& run : runs)
        total += run.width;
    const Length gap = marker_gap(style);
    Length x = right_to_left ? left + width + gap : left - gap - total;
    std::vector<Mark> marks;
    for (text::GlyphRun& run : runs) {
        const Length advance = run.width;
        marks.push_back({Content{id, Part::marker}, Glyphs{std::move(run), {x, {}}, style.color}});
        x += advance;
    }
    std::sort(marks.begin(), marks.end(), is_written_before);
    return marks;
}

} // namespace layout
