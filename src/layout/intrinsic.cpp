#include "layout/intrinsic.h"

#include "layout/collect_inline.h"
#include "layout/marker.h"
#include "layout/replaced.h"
#include "layout/table_columns.h"
#include "layout/used_length.h"

namespace layout {
namespace {

using content::NodeId;
using content::Role;
using style::Display;

// Pictures shrink with their column (css-sizing-3, 5.2.2), but not out of sight.
Length narrowest_picture(Length available) {
    return available / 3;
}

void widen(IntrinsicWidths& widths, IntrinsicWidths other) {
    widths.min = max(widths.min, other.min);
    widths.max = max(widths.max, other.max);
}

bool is_inline(const Pass& pass, NodeId id) {
    const Role role = pass.context.tree[id].role;
    if (role == Role::text || role == Role::line_break || role == Role::page_reference)
        return true;
    const Display display = pass.style_of(id).display;
    return display == Display::inline_ || display == Display::inline_block || display == Display::none;
}

void measure_group(Pass& pass, NodeId parent, InlineRange range, Length available, IntrinsicWidths& widths) {
    ShapedInline shaped = shape_children(pass, parent, range, available);
    widen(widths, intrinsic_widths(shaped, narrowest_picture(available)));
    pass.measured.insert_or_assign(range.first ? range.first : parent, std::move(shaped));
}

bool is_inline_box(const Pass& pass, style::ComputedId style) {
    return style.valid() && pass.context.styles[style].display == Display::inline_;
}

IntrinsicWidths measure_children(Pass& pass, NodeId id, Length available) {
    const content::Tree& tree = pass.context.tree;
    IntrinsicWidths widths;
    InlineRange range{{}, {}, is_inline_box(pass, pass.context.styles.before(id)), false};
    for (NodeId child = tree[id].first_child; child; child = tree[child].next_sibling) {
        if (is_inline(pass, child)) {
            if (!range.first)
                range.first = child;
            continue;
        }
        if (range.first || range.before) {
            range.end = range.first ? child : NodeId{};
            measure_group(pass, id, range, available, widths);
        }
        range = {};
        widen(widths, measure_block(pass, child, available));
    }
    range.end = {};
    range.after = is_inline_box(pass, pass.context.styles.after(id));
    if (range.first || range.before || range.after)
        measure_group(pass, id, range, available, widths);
    return widths;
}

} // namespace

ShapedInline shape_children(Pass& pass, NodeId parent, InlineRange range, Length available) {
    InlineContent content;
    const style::Styles& styles = pass.context.styles;
    if (range.note_number)
        collect_note_number(pass, pass.context.tree.closest(parent, Role::footnote), content);
    if (range.before)
        collect_generated(pass, parent, Part::before, styles.before(parent), content);
    if (range.first)
        collect_inline(pass, range.first, range.end, content);
    if (range.after)
        collect_generated(pass, parent, Part::after, styles.after(parent), content);
    trim_end(content);
    return shape_inline(pass, content, parent, available);
}

IntrinsicWidths measure_block(Pass& pass, NodeId id, Length available) {
    const style::Computed& style = pass.style_of(id);
    if (style.display == Display::none)
        return {};
    pass.counters.enter(style);
    const Edges margin = used_edges(style.margin, Length{});
    const Edges padding = list_padding(pass, id, Length{});
    const Edges border = border_widths(style);
    const Length edges =
        margin.left + margin.right + padding.left + padding.right + border.left + border.right;
    IntrinsicWidths inside;
    if (const auto* fixed = std::get_if<Length>(&style.width)) {
        inside = {*fixed, *fixed};
    } else if (pass.context.tree[id].role == Role::image) {
        const Length width = picture_size(pass, id, available, pass.page_height).width;
        inside = {min(width, narrowest_picture(available)), width};
    } else if (style.display == Display::table) {
        inside = measure_table(pass, id, available);
    } else {
        inside = measure_children(pass, id, available);
    }
    return {inside.min + edges, inside.max + edges};
}

Length float_width(Pass& pass, NodeId id, Length available) {
    const style::Computed& style = pass.style_of(id);
    if (pass.context.tree[id].role == Role::image)
        return picture_size(pass, id, available, pass.page_height).width;
    const Edges padding = used_edges(style.padding, available);
    const Edges border = border_widths(style);
    const Length edges = padding.left + padding.right + border.left + border.right;
    if (const auto width = used_length(style.width, available))
        return style.box_sizing == style::BoxSizing::border_box ? *width : *width + edges;
    const Counters saved = pass.counters;
    const IntrinsicWidths widths = measure_block(pass, id, available);
    pass.counters = saved;
    return min(max(widths.min, available), widths.max);
}

} // namespace layout
