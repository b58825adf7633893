#include "layout/running_matter.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "layout/compose.h"
#include "layout/counters.h"
#include "layout/decoration.h"
#include "layout/margin_boxes.h"
#include "layout/source_pages.h"
#include "layout/used_length.h"

namespace layout {
namespace {

using style::MarginBox;

struct Box {
    MarginBox which = MarginBox::top_left;
    const style::Computed* style = nullptr;
    std::string text;
    ShapedInline shaped;
    IntrinsicWidths wanted; // with edges
    Rect rect;
};

Length horizontal_edges(const style::Computed& style) {
    const Edges margin = used_edges(style.margin, {});
    const Edges padding = used_edges(style.padding, {});
    const Edges border = border_widths(style);
    return margin.left + margin.right + padding.left + padding.right + border.left + border.right;
}

std::optional<Box> make_box(Pass& pass, const style::PageStyle& style, MarginBox which,
                            const RunningValues& values) {
    const auto& computed = style.margin_boxes[static_cast<std::size_t>(which)];
    if (!computed || !computed->content || shows_source_page(*computed))
        return std::nullopt;
    Box box{which, &*computed, running_text(*computed->content, values), {}, {}, {}};
    if (box.text.empty() && !is_decorated(*computed))
        return std::nullopt;
    box.shaped = shape_running_text(pass, *computed, box.text);
    const IntrinsicWidths words = intrinsic_widths(box.shaped);
    const Length edges = horizontal_edges(*computed);
    box.wanted = {words.min + edges, words.max + edges};
    return box;
}

// The boxes of a side, from left to right, each in the width it is given.
void place_side(std::array<std::optional<Box>, 3>& boxes, Rect side) {
    std::array<std::optional<IntrinsicWidths>, 3> wanted;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (boxes[i])
            wanted[i] = boxes[i]->wanted;
    const std::array<Length, 3> widths = share_side(wanted, side.size.width);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!boxes[i])
            continue;
        const Length rest = side.size.width - widths[i];
        const Length x = side.left() + (i == 0 ? Length{} : i == 1 ? rest / 2 : rest);
        boxes[i]->rect = {{x, side.top()}, {widths[i], side.size.height}};
    }
}

// True if the box shows the page numbers of another edition, and not the page's own.
bool is_for_another_edition(const style::Computed& style) {
    using Kind = style::ContentItem::Kind;
    bool other = false;
    for (const style::ContentItem& item : *style.content) {
        if (item.kind == Kind::counter && item.text == "page")
            return false;
        other = other || (item.kind == Kind::named_string &&
                          (item.text == source_page_string || item.text == source_pages_string));
    }
    return other;
}

Artifact artifact_of(MarginBox which, const style::Computed& style) {
    if (is_for_another_edition(style))
        return Artifact::margin_note;
    switch (which) {
    case MarginBox::top_left_corner:
    case MarginBox::top_left:
    case MarginBox::top_center:
    case MarginBox::top_right:
    case MarginBox::top_right_corner: return Artifact::header;
    case MarginBox::bottom_left_corner:
    case MarginBox::bottom_left:
    case MarginBox::bottom_center:
    case MarginBox::bottom_right:
    case MarginBox::bottom_right_corner: return Artifact::footer;
    default: return Artifact::margin_note;
    }
}

void emit(Pass& pass, const Box& box, Page& page) {
    const style::Computed& style = *box.style;
    const Edges margin = used_edges(style.margin, box.rect.size.width);
    const Edges padding = used_edges(style.padding, box.rect.size.width);
    const Edges border = border_widths(style);
    const Rect outer{{box.rect.left() + margin.left, box.rect.top() + margin.top},
                     {box.rect.size.width - margin.left - margin.right,
                      box.rect.size.height - margin.top - margin.bottom}};
    const Artifact artifact = artifact_of(box.which, style);
    const auto add = [&page, artifact](Mark mark) {
        mark.owner = artifact;
        page.marks.push_back(std::move(mark));
    };
    std::vector<Mark> decoration;
    draw_box(style, outer, {}, decoration);
    std::for_each(decoration.begin(), decoration.end(), add);
    if (box.text.empty())
        return;
    const LineRoom room{outer.left() + border.left + padding.left,
                        outer.size.width - border.left - border.right - padding.left - padding.right};
    std::vector<Piece> lines = place_clamped_lines(pass, box.shaped, style, room);
    Length height;
    for (const Piece& line : lines)
        height += line.height;
    const Length inner_top = outer.top() + border.top + padding.top;
    const Length inner_height = outer.size.height - border.top - border.bottom - padding.top - padding.bottom;
    Length y = inner_top;
    if (style.vertical_align == style::VerticalAlign::bottom)
        y += inner_height - height;
    else if (style.vertical_align != style::VerticalAlign::top)
        y += (inner_height - height) / 2;
    for (Piece& line : lines) {
        for (Mark& mark : line.marks) {
            move_mark(mark, {{}, y});
            add(std::move(mark));
        }
        y += line.height;
    }
}

void add_side(Pass& pass, const style::PageStyle& style, std::array<MarginBox, 3> which, Rect side,
              const RunningValues& values, Page& page) {
    std::array<std::optional<Box>, 3> boxes;
    for (std::size_t i = 0; i < which.size(); ++i)
        boxes[i] = make_box(pass, style, which[i], values);
    place_side(boxes, side);
    for (const auto& box : boxes)
        if (box)
            emit(pass, *box, page);
}

// Boxes that have a place of their own: corners, and the two sides.
void add_alone(Pass& pass, const style::PageStyle& style, MarginBox which, Rect rect,
               const RunningValues& values, Page& page) {
    auto box = make_box(pass, style, which, values);
    if (!box)
        return;
    box->rect = rect;
    emit(pass, *box, page);
}

} // namespace

std::string running_text(const std::vector<style::ContentItem>& items, const RunningValues& values) {
    using Kind = style::ContentItem::Kind;
    std::string text;
    for (const style::ContentItem& item : items) {
        if (item.kind == Kind::text) {
            text += item.text;
        } else if (item.kind == Kind::counter && (item.text == "page" || item.text == "pages")) {
            const std::string& number = item.text == "page" ? values.page : values.pages;
            text += item.counter_style == style::ListStyleType::decimal
                        ? number
                        : format_counter(std::atoi(number.c_str()), item.counter_style);
        } else if (item.kind == Kind::named_string) {
            const bool last = item.pick == style::ContentItem::Pick::last;
            const auto& strings = last ? values.last : values.strings;
            if (const auto found = strings.find(item.text); found != strings.end())
                text += found->second;
        }
    }
    return text;
}

ShapedInline shape_running_text(Pass& pass, const style::Computed& style, std::string_view text) {
    const content::Node& root = pass.context.tree[pass.context.tree.root];
    InlineContent content;
    content.text = text;
    Segment segment;
    segment.end = static_cast<std::uint32_t>(text.size());
    segment.owner = Artifact::header;
    segment.style = &style;
    segment.language = root.language;
    segment.direction = root.direction;
    if (!text.empty())
        content.segments.push_back(segment);
    return shape_inline(pass, content, pass.context.tree.root, {});
}

void add_running_matter(Pass& pass, const style::PageStyle& style, const RunningValues& values, Page& page) {
    const auto& [top, right, bottom, left] = style.margin;
    const Length width = style.size.width - left - right;
    const Length height = style.size.height - top - bottom;
    const Length foot = style.size.height - bottom;
    const Length far = style.size.width - right;
    add_alone(pass, style, MarginBox::top_left_corner, {{}, {left, top}}, values, page);
    add_side(pass, style, {MarginBox::top_left, MarginBox::top_center, MarginBox::top_right},
             {{left, {}}, {width, top}}, values, page);
    add_alone(pass, style, MarginBox::top_right_corner, {{far, {}}, {right, top}}, values, page);
    const std::array<MarginBox, 3> on_left{MarginBox::left_top, MarginBox::left_middle,
                                           MarginBox::left_bottom};
    const std::array<MarginBox, 3> on_right{MarginBox::right_top, MarginBox::right_middle,
                                            MarginBox::right_bottom};
    for (std::size_t i = 0; i < on_left.size(); ++i) {
        const Length y = top + height / 3 * static_cast<std::int32_t>(i);
        add_alone(pass, style, on_left[i], {{{}, y}, {left, height / 3}}, values, page);
        add_alone(pass, style, on_right[i], {{far, y}, {right, height / 3}}, values, page);
    }
    add_alone(pass, style, MarginBox::bottom_left_corner, {{{}, foot}, {left, bottom}}, values, page);
    add_side(pass, style, {MarginBox::bottom_left, MarginBox::bottom_center, MarginBox::bottom_right},
             {{left, foot}, {width, bottom}}, values, page);
    add_alone(pass, style, MarginBox::bottom_right_corner, {{far, foot}, {right, bottom}}, values, page);
}

} // namespace layout
