#include "layout/page_break.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "layout/page_ends.h"
#include "layout/used_length.h"

namespace layout {
namespace {

class Breaker {
public:
    explicit Breaker(const Pass& pass) : pass_(pass), flow_(pass.flow) {}

    std::vector<PageContent> run();

private:
    void start_page();
    void fill();
    void end_page(std::size_t item, std::size_t pieces, std::size_t notes);
    bool take_gap(const Item& item);
    bool take_piece(const Item& item);
    bool take_close(const Item& item);
    bool end_at_cheapest();
    [[nodiscard]] bool is_large_table(std::size_t open) const;
    void replay_boxes(std::size_t end);
    void add_notes(const Piece& piece);
    void place_waiting_notes();
    void drop_unfitting_notes();
    [[nodiscard]] Length notes_edges() const;
    [[nodiscard]] Length note_height(PieceId piece) const { return flow_.pieces[piece].height; }

    const Pass& pass_;
    const Flow& flow_;
    std::vector<PageContent> pages_;
    PageContent page_;
    std::size_t at_ = 0;         // next item
    std::size_t page_begin_ = 0; // first item of the page
    Length y_;
    Length height_; // of the page area
    bool has_content_ = false;
    bool after_forced_ = true;
    std::uint32_t name_ = 0;
    PageEnds ends_;
    bool in_large_table_ = false;
    std::vector<BoxId> open_;            // at the start of the page
    std::vector<TableId> tables_;        // whose head is to be shown again
    std::vector<PieceId> waiting_notes_; // parts of notes that did not fit
    Cost forced_side_ = Cost::forced;
};

Length Breaker::notes_edges() const {
    const style::Computed& area = pass_.context.styles.footnote_area(page_context(flow_, page_));
    const Edges margin = used_edges(area.margin, flow_.width);
    const Edges padding = used_edges(area.padding, flow_.width);
    const Edges border = border_widths(area);
    return margin.top + border.top + padding.top + padding.bottom + border.bottom + margin.bottom;
}

void Breaker::start_page() {
    const auto number = pages_.size();
    const bool left = number % 2 == 1; // the first page is a right one (css-page-3, 3.2)
    const bool wants_left = forced_side_ == Cost::forced_left;
    const bool wants_right = forced_side_ == Cost::forced_right;
    if (number > 0 && ((wants_left && !left) || (wants_right && left))) {
        PageContent blank;
        blank.blank = true;
        blank.left = left;
        blank.name = name_;
        pages_.push_back(std::move(blank));
        forced_side_ = Cost::forced;
        start_page();
        return;
    }
    forced_side_ = Cost::forced;
    page_ = {};
    page_.name = name_;
    page_.first = number == 0;
    page_.left = left;
    height_ = page_area(pass_.context.styles.page(page_context(flow_, page_))).height;
    y_ = {};
    has_content_ = false;
    ends_ = {};
    in_large_table_ = false;
    page_begin_ = at_;
    for (const TableId table : tables_) {
        for (const PieceId head : flow_.tables[table].head) {
            page_.pieces.push_back({head, y_, true});
            y_ += flow_.pieces[head].height;
        }
    }
    place_waiting_notes();
}

// Notes, or the rest of one, that the page before had no room for.
void Breaker::place_waiting_notes() {
    std::vector<PieceId> waiting = std::exchange(waiting_notes_, {});
    for (const PieceId piece : waiting) {
        const Length edges = page_.notes.empty() ? notes_edges() : Length{};
        const bool fits = page_.notes_height + edges + note_height(piece) <= height_;
        if (!waiting_notes_.empty() || (!fits && !page_.notes.empty())) {
            waiting_notes_.push_back(piece);
            continue;
        }
        page_.notes.push_back(piece);
        page_.notes_height += edges + note_height(piece);
    }
}

void Breaker::add_notes(const Piece& piece) {
    for (const content::NodeId note : piece.footnotes) {
        const std::uint32_t index = flow_.note_of[note];
        if (index == 0)
            continue;
        for (const PieceId part : flow_.notes[index - 1]) {
            if (page_.notes.empty())
                page_.notes_height += notes_edges();
            page_.notes.push_back(part);
            page_.notes_height += note_height(part);
        }
    }
}

bool Breaker::take_gap(const Item& item) {
    if (item.cost <= Cost::forced_right) {
        name_ = item.page_name;
        if (!has_content_) {
            if (page_.name != name_ && page_.pieces.empty()) {
                page_.name = name_;
                height_ = page_area(pass_.context.styles.page(page_context(flow_, page_))).height;
            }
            return false;
        }
        forced_side_ = item.cost;
        after_forced_ = true;
        ++at_;
        end_page(at_, page_.pieces.size(), page_.notes.size());
        return true;
    }
    if (has_content_)
        ends_.add(item, {at_, page_.pieces.size(), page_.notes.size(), y_}, in_large_table_);
    return false;
}

// True if the page ended.
bool Breaker::take_piece(const Item& item) {
    const PieceId id{item.index};
    const Piece& piece = flow_.pieces[id];
    const std::size_t notes_before = page_.notes.size();
    const Length notes_height_before = page_.notes_height;
    add_notes(piece);
    if (y_ + piece.height + page_.notes_height > height_) {
        page_.notes.resize(notes_before);
        page_.notes_height = notes_height_before;
        if (end_at_cheapest())
            return true;
        add_notes(piece);
    }
    page_.pieces.push_back({id, y_, false});
    has_content_ = true;
    y_ += piece.height;
    drop_unfitting_notes();
    return false;
}

// The bottom edge of a box must fit too, and the room a float in it needs.
bool Breaker::take_close(const Item& item) {
    if (y_ + item.height + page_.notes_height > height_ && end_at_cheapest())
        return true;
    y_ += item.height;
    return false;
}

bool Breaker::end_at_cheapest() {
    const auto end = ends_.cheapest(height_);
    if (!end)
        return false;
    after_forced_ = false;
    end_page(end->item, end->pieces, end->notes);
    return true;
}

// A note longer than its page goes on at the foot of the next.
void Breaker::drop_unfitting_notes() {
    while (page_.notes.size() > 1 && y_ + page_.notes_height > height_) {
        waiting_notes_.insert(waiting_notes_.begin(), page_.notes.back());
        page_.notes_height -= note_height(page_.notes.back());
        page_.notes.pop_back();
    }
}

// The rows under the head of the table that opens there reach over a quarter of a page.
bool Breaker::is_large_table(std::size_t open) const {
    constexpr double large = 0.25;
    Length height;
    for (std::size_t i = open; i < flow_.items.size() && flow_.items[i].kind != Item::Kind::table_close; ++i)
        height += flow_.items[i].height;
    return height >= height_.scaled(large);
}

void Breaker::fill() {
    while (at_ < flow_.items.size()) {
        const Item& item = flow_.items[at_];
        switch (item.kind) {
        case Item::Kind::gap:
            if (take_gap(item))
                return;
            break;
        case Item::Kind::space:
            if (has_content_ || after_forced_)
                y_ += item.height;
            break;
        case Item::Kind::piece:
            if (take_piece(item))
                return;
            break;
        case Item::Kind::open: y_ += item.height; break;
        case Item::Kind::close:
            if (take_close(item))
                return;
            break;
        case Item::Kind::table_open: in_large_table_ = is_large_table(at_); break;
        case Item::Kind::table_close: in_large_table_ = false; break;
        }
        ++at_;
    }
    end_page(at_, page_.pieces.size(), page_.notes.size());
}

// Ends the page before `item`; what was placed after it is placed again on the next page.
void Breaker::end_page(std::size_t item, std::size_t pieces, std::size_t notes) {
    page_.pieces.resize(pieces);
    while (page_.notes.size() > notes) {
        page_.notes_height -= note_height(page_.notes.back());
        page_.notes.pop_back();
    }
    if (page_.notes.empty())
        page_.notes_height = {};
    replay_boxes(item);
    at_ = item;
    if (!page_.pieces.empty() || pages_.empty())
        pages_.push_back(std::move(page_));
}

// Walks the page's items once more, now that its end is known, for the boxes on it.
void Breaker::replay_boxes(std::size_t end) {
    Length y;
    for (const PlacedPiece& piece : page_.pieces)
        if (piece.repeated)
            y += flow_.pieces[piece.piece].height;
    bool content = false;
    const bool forced =
        pages_.empty() || (page_begin_ > 0 && flow_.items[page_begin_ - 1].kind == Item::Kind::gap &&
                           flow_.items[page_begin_ - 1].cost <= Cost::forced_right);
    std::vector<std::size_t> on_page; // indices into page_.boxes of what is open
    for (const BoxId box : open_) {
        on_page.push_back(page_.boxes.size());
        page_.boxes.push_back({box, y, y, false, false});
    }
    for (std::size_t i = page_begin_; i < end; ++i) {
        const Item& item = flow_.items[i];
        switch (item.kind) {
        case Item::Kind::space:
            if (content || forced)
                y += item.height;
            break;
        case Item::Kind::piece:
            y += item.height;
            content = true;
            break;
        case Item::Kind::open:
            on_page.push_back(page_.boxes.size());
            page_.boxes.push_back({BoxId{item.index}, y, y, true, false});
            y += item.height;
            break;
        case Item::Kind::close:
            y += item.height;
            page_.boxes[on_page.back()].bottom = y;
            page_.boxes[on_page.back()].ends = true;
            on_page.pop_back();
            break;
        case Item::Kind::table_open: tables_.push_back(TableId{item.index}); break;
        case Item::Kind::table_close: tables_.pop_back(); break;
        case Item::Kind::gap: break;
        }
    }
    open_.clear();
    for (const std::size_t index : on_page) {
        page_.boxes[index].bottom = y;
        open_.push_back(page_.boxes[index].box);
    }
}

std::vector<PageContent> Breaker::run() {
    do {
        start_page();
        fill();
    } while (at_ < flow_.items.size());
    while (!waiting_notes_.empty()) {
        start_page();
        pages_.push_back(std::move(page_));
    }
    return std::move(pages_);
}

} // namespace

style::Styles::PageContext page_context(const Flow& flow, const PageContent& page) {
    return {flow.page_names[page.name], page.first, page.left, page.blank};
}

base::Size page_area(const style::PageStyle& style) {
    return {style.size.width - style.margin[1] - style.margin[3],
            style.size.height - style.margin[0] - style.margin[2]};
}

std::vector<PageContent> break_pages(const Pass& pass) {
    return Breaker(pass).run();
}

} // namespace layout
