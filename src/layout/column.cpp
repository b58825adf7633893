#include "layout/column.h"

#include <algorithm>
#include <utility>

#include "layout/collect_inline.h"
#include "layout/compose.h"
#include "layout/generated_content.h"
#include "layout/intrinsic.h"
#include "layout/introduction.h"
#include "layout/marker.h"
#include "layout/place_lines.h"
#include "layout/replaced.h"
#include "layout/table.h"

namespace layout {

using content::NodeId;
using content::Role;
using style::Display;

bool Column::is_block_level(NodeId id) const {
    const Role role = pass_.context.tree[id].role;
    if (role == Role::text || role == Role::line_break || role == Role::page_reference)
        return false;
    const style::Computed& style = pass_.style_of(id);
    if (style.float_ == style::Float::left || style.float_ == style::Float::right)
        return style.display != Display::none;
    return style.display != Display::inline_ && style.display != Display::inline_block &&
           style.display != Display::none;
}

void Column::block(NodeId id) {
    const style::Computed& style = pass_.style_of(id);
    if (style.display == Display::none || style.float_ == style::Float::footnote)
        return;
    if (style.clear != style::Clear::none)
        clear_floats();
    pass_.counters.enter(style);
    if (style.float_ != style::Float::none)
        float_block(id);
    else
        plain_block(id);
}

void Column::plain_block(NodeId id) {
    const style::Computed& style = pass_.style_of(id);
    // A list that no page may end in would drive whole pages apart.
    const bool in_list =
        style.display == Display::list_item || pass_.context.tree[id].role == Role::description_group;
    const Cost avoided = in_list ? Cost::alone : Cost::avoid;
    ask_break(style.break_before, avoided);
    const Frame frame = enter_frame(id);
    if (pass_.context.tree[id].role == Role::image)
        image_block(id, frame.picture);
    else if (style.display == Display::table)
        place_table(*this, pass_, id);
    else
        children(id);
    leave_frame(id, frame);
    if (introduces_what_follows(pass_.context.tree, id))
        glue(Cost::avoid);
    ask_break(style.break_after, avoided);
}

void Column::note_beginning(NodeId id) {
    waiting_.begins.push_back(id);
    for (const style::StringSet& set : pass_.style_of(id).string_set)
        waiting_.strings.push_back({set.name, generate_text(set.value, id, pass_.context, pass_.counters)});
}

// CSS 2.1, 10.3.3: widths and margins of a block in normal flow.
Column::Frame Column::enter_frame(NodeId id) {
    const style::Computed& style = pass_.style_of(id);
    Frame frame{left_, width_, used_page_, false, {}, {}, {}, items_.size(), {}};
    enter_page(style.page);
    const Edges margin = used_edges(style.margin, width_);
    const Edges padding = list_padding(pass_, id, width_);
    const Edges border = border_widths(style);
    const Length edges = padding.left + padding.right + border.left + border.right;
    Length outer = width_ - margin.left - margin.right;
    const auto limit = [&](const style::Size& size) {
        auto used = used_length(size, width_);
        if (used && style.box_sizing == style::BoxSizing::content_box)
            *used += edges;
        return used;
    };
    const bool sized = style.display != Display::table && pass_.context.tree[id].role != Role::image;
    const Length room = outer;
    if (const auto width = limit(style.width); width && sized)
        outer = min(*width, room);
    if (const auto width = limit(style.max_width); width && sized)
        outer = min(outer, *width);
    if (pass_.context.tree[id].role == Role::image) {
        frame.picture = picture_size(pass_, id, outer - edges, picture_limit(id));
        outer = frame.picture.width + edges;
    }
    const NodeId around = pass_.context.tree[id].parent;
    const bool from_right =
        around && pass_.context.tree[around].direction == content::Direction::right_to_left;
    const Length shift = room_on_left(style, from_right, room - outer);
    add_margin(margin.top);
    if (style.break_inside == style::BreakInside::avoid)
        ++avoid_depth_;
    const bool table = style.display == Display::table;
    frame.boxed = !table && (is_decorated(style) || padding.top > Length{} || padding.bottom > Length{});
    left_ = left_ + margin.left + shift;
    if (frame.boxed) {
        separate();
        frame.box = pass_.flow.boxes.push_back({pass_.context.styles.id_of(id), left_, outer});
        add_item({Item::Kind::open, Cost::allowed, border.top + padding.top, frame.box.index(), 0});
        frame.bottom_edge = padding.bottom + border.bottom;
        separated_ = true;
    }
    if (table)
        width_ = outer;
    else {
        left_ += border.left + padding.left;
        width_ = max(outer - edges, Length::from_points(1));
    }
    frame.content_top = y_;
    note_beginning(id);
    return frame;
}

void Column::leave_frame(NodeId id, const Frame& frame) {
    const style::Computed& style = pass_.style_of(id);
    if (style.display == Display::flow_root || frame.boxed)
        clear_floats();
    if (const auto height = used_length(style.min_height, pass_.page_height)) {
        const Length missing = *height - (next_top() - frame.content_top);
        if (missing > Length{})
            add_space(missing);
    }
    if (frame.boxed) {
        add_space(margin_positive_ + margin_negative_);
        margin_positive_ = margin_negative_ = {};
        add_item({Item::Kind::close, Cost::allowed, frame.bottom_edge, frame.box.index(), 0});
        separated_ = false;
    }
    if (style.break_inside == style::BreakInside::avoid) {
        --avoid_depth_;
        let_break({frame.content_top, frame.first_item});
        least_avoid_ = std::min(least_avoid_, avoid_depth_);
    }
    left_ = frame.left;
    width_ = frame.width;
    used_page_ = frame.page;
    add_margin(used_edges(style.margin, width_).bottom);
}

// A block taller than a page cannot stay whole: it begins where it stands, not after a gap, and the
// rules inside it decide where it is cut.
void Column::let_break(Kept kept) {
    if (y_ - kept.top <= pass_.page_height)
        return;
    for (std::size_t i = std::max(kept.first_item, settled_); i < items_.size(); ++i)
        if (items_[i].kept_whole > avoid_depth_)
            --items_[i].kept_whole;
}

Column::Kept Column::begin_whole() {
    ++avoid_depth_;
    return {y_, items_.size()};
}

void Column::end_whole(Kept kept) {
    --avoid_depth_;
    let_break(kept);
    least_avoid_ = std::min(least_avoid_, avoid_depth_);
    settled_ = items_.size();
}

void Column::children(NodeId id) {
    const content::Tree& tree = pass_.context.tree;
    const style::Styles& styles = pass_.context.styles;
    const auto is_block_box = [&styles](style::ComputedId style) {
        return style.valid() && styles[style].display != Display::inline_;
    };
    if (tree[id].role == Role::unordered_list || tree[id].role == Role::ordered_list)
        start_list(pass_, id);
    if (tree[id].role == Role::list_item)
        hang(marker_marks(pass_, id, left_, width_));
    if (tree[id].role == Role::footnote)
        note_number_due_ = true;
    const style::ComputedId before = styles.before(id);
    const style::ComputedId after = styles.after(id);
    bool inline_before = before.valid() && !is_block_box(before);
    if (is_block_box(before))
        generated_block(id, Part::before, before);
    pass_.counters.begin_children();
    NodeId first; // of the inline siblings collected so far
    for (NodeId child = tree[id].first_child; child; child = tree[child].next_sibling) {
        if (!is_block_level(child)) {
            if (!first)
                first = child;
            continue;
        }
        if (first || inline_before)
            paragraph(id, first, first ? child : NodeId{}, inline_before, false);
        inline_before = false;
        first = {};
        block(child);
    }
    const bool inline_after = after.valid() && !is_block_box(after);
    if (first || inline_before || inline_after)
        paragraph(id, first, {}, inline_before, inline_after);
    pass_.counters.end_children();
    if (is_block_box(after))
        generated_block(id, Part::after, after);
}

namespace {

// A table's columns are found while its pictures may still be as wide as the whole table.
bool fits_pictures(const ShapedInline& paragraph, Length width) {
    return std::none_of(paragraph.atoms.begin(), paragraph.atoms.end(), [width](const Atom& atom) {
        const auto* picture = std::get_if<InlinePicture>(&atom.what);
        return picture != nullptr && picture->size.width > width;
    });
}

} // namespace

void Column::paragraph(NodeId parent, NodeId first, NodeId end, bool before, bool after) {
    const auto measured = pass_.measured.find(first ? first : parent);
    if (measured != pass_.measured.end() && fits_pictures(measured->second, width_)) {
        ShapedInline shaped = std::move(measured->second);
        pass_.measured.erase(measured);
        place_paragraph(parent, std::move(shaped));
        return;
    }
    const bool number = std::exchange(note_number_due_, false);
    place_paragraph(parent, shape_children(pass_, parent, {first, end, before, after, number}, width_));
}

void Column::place_paragraph(NodeId parent, ShapedInline shaped) {
    std::move(shaped.begins.begin(), shaped.begins.end(), std::back_inserter(waiting_.begins));
    std::move(shaped.strings.begin(), shaped.strings.end(), std::back_inserter(waiting_.strings));
    if (shaped.text.empty())
        return;
    const style::Computed& style = pass_.style_of(parent);
    const Length top = next_top();
    const RoomAt room_beside = [this, top](Length y) { return room_at(top + y); };
    std::vector<Piece> lines =
        place_lines(pass_, shaped, style, {left_, width_}, floats_.empty() ? nullptr : &room_beside);
    const int count = static_cast<int>(lines.size());
    for (int i = 0; i < count; ++i) {
        if (i > 0 && (i < style.orphans || count - i < style.widows))
            glue(Cost::poor);
        emit(std::move(lines[static_cast<std::size_t>(i)]));
    }
}

void Column::generated_block(NodeId id, Part part, style::ComputedId style_id) {
    const style::Computed& style = pass_.context.styles[style_id];
    const Edges margin = used_edges(style.margin, width_);
    InlineContent content;
    collect_generated(pass_, id, part, style_id, content);
    if (content.empty())
        return;
    add_margin(margin.top);
    const ShapedInline shaped = shape_inline(pass_, content, id, width_);
    const LineRoom room{left_ + margin.left, width_ - margin.left - margin.right};
    for (Piece& line : place_lines(pass_, shaped, style, room, nullptr))
        emit(std::move(line));
    add_margin(margin.bottom);
    ask_break(style.break_after);
}

// A picture with a caption leaves room for it on the same page.
Length Column::picture_limit(NodeId image) const {
    const bool captioned = pass_.context.tree[image].next_sibling.valid();
    return captioned ? pass_.page_height.scaled(0.8) : pass_.page_height;
}

void Column::image_block(NodeId id, base::Size size) {
    Piece piece;
    piece.height = size.height;
    piece.baseline = size.height;
    piece.marks.push_back(picture_mark(pass_, id, {{left_, {}}, size}));
    emit(std::move(piece));
}

// CSS 2.1, 9.5: as wide as its content asks, at the side of what follows.
void Column::float_block(NodeId id) {
    const style::Computed& style = pass_.style_of(id);
    const Edges margin = used_edges(style.margin, width_);
    const Length outer = float_width(pass_, id, width_ - margin.left - margin.right);
    const bool on_left = style.float_ == style::Float::left;
    const Length x = on_left ? left_ + margin.left : left_ + width_ - margin.right - outer;
    Column inside(pass_, x - margin.left, margin.left + outer + margin.right);
    const Frame frame = inside.enter_frame(id);
    inside.margin_positive_ = inside.margin_negative_ = {};
    if (pass_.context.tree[id].role == Role::image)
        inside.image_block(id, frame.picture);
    else
        inside.children(id);
    inside.margin_positive_ = inside.margin_negative_ = {};
    inside.leave_frame(id, frame);
    inside.margin_positive_ = inside.margin_negative_ = {};
    Composed composed = compose(pass_, inside.finish());
    const Length height = margin.top + composed.height + margin.bottom;
    absorb(pass_, waiting_, std::move(composed), {{}, margin.top});
    const Length margin_left = on_left ? left_ : x - margin.left;
    floats_.push_back(
        {{{margin_left, next_top()}, {margin.left + outer + margin.right, height}}, on_left, true});
}

LineRoom Column::room_at(Length y) const {
    LineRoom room{left_, width_};
    for (const FloatBox& box : floats_) {
        if (y >= box.rect.bottom())
            continue;
        const Length right = room.left + room.width;
        if (box.on_left && box.rect.right() > room.left)
            room = {box.rect.right(), right - box.rect.right()};
        else if (!box.on_left && box.rect.left() < right)
            room.width = box.rect.left() - room.left;
    }
    room.width = max(room.width, Length::from_points(36));
    return room;
}

bool Column::beside_float() const {
    return std::any_of(floats_.begin(), floats_.end(), [this](const FloatBox& box) {
        return !box.waiting && next_top() < box.rect.bottom();
    });
}

void Column::settle_floats() {
    for (FloatBox& box : floats_) {
        if (box.waiting)
            box.rect.origin.y = y_;
        box.waiting = false;
    }
}

void Column::clear_floats() {
    if (!waiting_.marks.empty())
        emit({});
    Length bottom = y_;
    for (const FloatBox& box : floats_)
        bottom = max(bottom, box.rect.bottom());
    if (!floats_.empty() && bottom > next_top()) {
        margin_positive_ = margin_negative_ = {};
        Piece beside; // nothing stands beside the rest of the float, but it needs its place on the page
        beside.height = bottom - y_;
        beside.baseline = beside.height;
        emit(std::move(beside));
    }
    floats_.clear();
}

void Column::hang(std::vector<Mark> marks) {
    std::move(marks.begin(), marks.end(), std::back_inserter(hanging_));
}

void Column::add_margin(Length margin) {
    if (margin > Length{})
        margin_positive_ = max(margin_positive_, margin);
    else
        margin_negative_ = min(margin_negative_, margin);
}

void Column::ask_break(style::Break wanted, Cost avoided) {
    switch (wanted) {
    case style::Break::automatic: return;
    case style::Break::avoid: glue(avoided); return;
    case style::Break::page: break;
    case style::Break::left: forced_cost_ = Cost::forced_left; break;
    case style::Break::right: forced_cost_ = Cost::forced_right; break;
    }
    force_break();
}

// The margin of what ends before the break stays on its page (css-break-3, 5.2).
void Column::force_break() {
    forced_ = true;
    margin_positive_ = margin_negative_ = {};
}

void Column::name_page(std::string_view name) {
    auto& names = pass_.flow.page_names;
    auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        found = names.insert(names.end(), std::string(name));
    used_page_ = static_cast<std::uint32_t>(found - names.begin());
}

// css-page-3, 4.3: a change of named page forces a break.
void Column::enter_page(std::string_view name) {
    if (!name.empty())
        name_page(name);
    if (used_page_ != placed_page_) {
        force_break();
        placed_page_ = used_page_;
    }
}

void Column::add_item(Item item) {
    y_ += item.height;
    items_.push_back(item);
}

void Column::add_space(Length height) {
    if (height != Length{})
        add_item({Item::Kind::space, Cost::allowed, height, 0, 0});
}

void Column::separate() {
    if (forced_) {
        add_item({Item::Kind::gap, forced_cost_, {}, 0, placed_page_});
    } else if (!separated_) {
        const Cost cost = beside_float() ? Cost::never : next_cost_;
        add_item({Item::Kind::gap, cost, {}, 0, 0, least_avoid_});
    }
    add_space(margin_positive_ + margin_negative_);
    margin_positive_ = margin_negative_ = {};
    next_cost_ = Cost::allowed;
    forced_ = false;
    forced_cost_ = Cost::forced;
    separated_ = false;
    least_avoid_ = avoid_depth_;
}

void Column::emit(Piece piece) {
    separate();
    settle_floats();
    for (Mark& mark : hanging_)
        move_mark(mark, {{}, piece.baseline});
    Piece whole;
    whole.height = piece.height;
    whole.baseline = piece.baseline;
    absorb(whole, std::exchange(waiting_, {}), {});
    whole.marks.insert(whole.marks.end(), std::make_move_iterator(hanging_.begin()),
                       std::make_move_iterator(hanging_.end()));
    hanging_.clear();
    absorb(whole, std::move(piece), {});
    const Length height = whole.height;
    const PieceId id = pass_.flow.pieces.push_back(std::move(whole));
    add_item({Item::Kind::piece, Cost::allowed, height, id.index(), 0});
}

std::vector<Item> Column::finish() {
    clear_floats();
    if (!waiting_.begins.empty() || !waiting_.strings.empty() || !hanging_.empty()) {
        margin_positive_ = margin_negative_ = {};
        forced_ = false;
        glue(Cost::never);
        emit({});
    }
    return std::move(items_);
}

} // namespace layout
