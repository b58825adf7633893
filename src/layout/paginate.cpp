#include "layout/paginate.h"

#include <algorithm>
#include <utility>

#include "content/index_places.h"
#include "content/leaf.h"
#include "layout/column.h"
#include "layout/compose.h"
#include "layout/decoration.h"
#include "layout/front_page.h"
#include "layout/notes.h"
#include "layout/page_break.h"
#include "layout/place_lines.h"
#include "layout/running_matter.h"
#include "layout/source_pages.h"

namespace layout {
namespace {

using content::NodeId;

// The area that decides how wide text is set. All pages of a publication share it.
base::Size usual_area(const Context& context) {
    return page_area(context.styles.page({{}, false, false, false}));
}

void build_flow(Pass& pass) {
    const base::Size area = usual_area(pass.context);
    pass.flow.width = area.width;
    pass.page_height = area.height;
    Column column(pass, {}, area.width);
    column.block(pass.context.tree.root);
    pass.flow.items = column.finish();
    fit_front_page(pass);
    lay_out_notes(pass);
}

void note_places(const Piece& piece, std::uint32_t page, Point at, Pages& pages) {
    for (const NodeId node : piece.begins)
        if (!pages.places[node].valid())
            pages.places[node] = {page, at};
    for (const Mark& mark : piece.marks) {
        const auto* owner = std::get_if<Content>(&mark.owner);
        if (owner != nullptr && !pages.places[owner->node].valid())
            pages.places[owner->node] = {page, at};
    }
}

Point area_origin(const style::PageStyle& style) {
    return {style.margin[3], style.margin[0]};
}

// The space for the notes at the foot of a page, with its edges.
struct NoteArea {
    base::Rect box; // of its border
    Length first;   // where the first note begins
};

NoteArea note_area(const Pass& pass, const PageContent& content, const style::PageStyle& style) {
    const Point origin = area_origin(style);
    const style::Computed& area = pass.context.styles.footnote_area(page_context(pass.flow, content));
    const Edges margin = used_edges(area.margin, pass.flow.width);
    const Edges padding = used_edges(area.padding, pass.flow.width);
    const Edges border = border_widths(area);
    const Length top = origin.y + page_area(style).height - content.notes_height + margin.top;
    const Length height = content.notes_height - margin.top - margin.bottom;
    const Length width = used_length(area.width, pass.flow.width).value_or(pass.flow.width);
    return {{{origin.x, top}, {width, height}}, top + border.top + padding.top};
}

void find_places(const Pass& pass, const std::vector<PageContent>& contents, Pages& pages) {
    pages.places = base::IdVector<NodeId, Place>(pass.context.tree.nodes.size());
    for (std::uint32_t number = 0; number < contents.size(); ++number) {
        const PageContent& content = contents[number];
        const style::PageStyle& style = pass.context.styles.page(page_context(pass.flow, content));
        const Point origin = area_origin(style);
        for (const PlacedPiece& placed : content.pieces)
            if (!placed.repeated)
                note_places(pass.flow.pieces[placed.piece], number, {origin.x, origin.y + placed.top}, pages);
        Length y = content.notes.empty() ? Length{} : note_area(pass, content, style).first;
        for (const PieceId note : content.notes) {
            note_places(pass.flow.pieces[note], number, {origin.x, y}, pages);
            y += pass.flow.pieces[note].height;
        }
    }
}

// The number printed on the page with that index.
std::string label_of(std::uint32_t page, std::uint32_t first_page) {
    return std::to_string(page + first_page);
}

// What every page reference should have said; true if lines must be broken again: one that other text
// follows was guessed wrong, or one has more digits than room was kept for.
bool find_page_numbers(const Pass& pass, const Pages& pages, std::uint32_t first_page, KnownPages& known) {
    bool changed = false;
    for (const Piece& piece : pass.flow.pieces)
        for (const PageNumber& number : piece.page_numbers) {
            const Place& place = pages.places[number.target];
            const std::string label = place.valid() ? label_of(place.page, first_page) : std::string{};
            const std::string guess = page_number_text(pass, number.target);
            changed = changed || (!number.flush_end && label != guess) || label.size() > guess.size();
            known[number.target] = label;
        }
    return changed;
}

// What of the indexes names a page that their entry has named.
std::vector<NodeId> find_repeated(const content::Tree& tree, const Pages& pages) {
    return content::repeated_places(tree, [&pages](NodeId target) {
        const Place& place = pages.places[target];
        return place.valid() ? place.page + 1 : 0;
    });
}

// Sets the right number where a guess stands, ending where the guess ended.
void mend_page_number(Pass& pass, const PageNumber& number, const std::string& label, Piece& piece) {
    Mark& mark = piece.marks[number.mark];
    auto& glyphs = std::get<Glyphs>(mark.shape);
    if (glyphs.run.text == label)
        return;
    const std::string_view kept = pass.strings.keep(label);
    text::StyledRange range = styled_range(*number.style, pass.context.tree[pass.context.tree.root].language);
    range.end = static_cast<std::uint32_t>(kept.size());
    const auto runs = text::shape_line(kept, glyphs.run.direction, range, pass.context.fonts);
    if (runs.empty())
        return;
    glyphs.run = runs.front();
    glyphs.origin.x = number.end - glyphs.run.width;
}

void move_piece(Pass& pass, const KnownPages& known, PieceId id, Point to, Page& page) {
    Piece& piece = pass.flow.pieces[id];
    for (const PageNumber& number : piece.page_numbers)
        if (const auto label = known.find(number.target); label != known.end())
            mend_page_number(pass, number, label->second, piece);
    for (Mark& mark : piece.marks) {
        move_mark(mark, to);
        page.marks.push_back(std::move(mark));
    }
}

// A table head may be shown again on many pages.
void copy_head(const Piece& piece, Point to, Page& page) {
    for (Mark mark : piece.marks) {
        move_mark(mark, to);
        page.marks.push_back(std::move(mark));
    }
}

void draw_boxes(const Pass& pass, const PageContent& content, Point origin, Page& page) {
    for (const PlacedBox& placed : content.boxes) {
        const DecoratedBox& box = pass.flow.boxes[placed.box];
        const Rect rect{{origin.x + box.left, origin.y + placed.top},
                        {box.width, placed.bottom - placed.top}};
        if (rect.size.height > Length{})
            draw_box(pass.context.styles[box.style], rect, {placed.begins, placed.ends}, page.marks);
    }
}

void place_notes(Pass& pass, const KnownPages& known, const PageContent& content,
                 const style::PageStyle& style, Page& page) {
    if (content.notes.empty())
        return;
    const NoteArea area = note_area(pass, content, style);
    draw_box(pass.context.styles.footnote_area(page_context(pass.flow, content)), area.box, {}, page.marks);
    Length y = area.first;
    for (const PieceId note : content.notes) {
        const Length note_height = pass.flow.pieces[note].height;
        move_piece(pass, known, note, {area_origin(style).x, y}, page);
        y += note_height;
    }
}

// Named strings: the first value set on a page and the last one, else the last of the pages before
// (css-gcpm-3, 1.1.2).
void update_strings(const Pass& pass, const PageContent& content, RunningValues& carried,
                    RunningValues& shown) {
    shown.strings = carried.strings;
    std::map<std::string, bool, std::less<>> seen;
    for (const PlacedPiece& placed : content.pieces) {
        if (placed.repeated)
            continue;
        for (const StringAssignment& set : pass.flow.pieces[placed.piece].strings) {
            if (!std::exchange(seen[set.name], true))
                shown.strings[set.name] = set.value;
            carried.strings[set.name] = set.value;
        }
    }
    shown.last = carried.strings;
}

// Where pages begin, for other editions to show. They follow one another as the tree does: a page with
// later columns of rows that began before begins for them where its first words do that come after the
// start of the page before, or else together with that.
class PageStarts {
public:
    PageStarts(const content::Tree& tree, content::PageLabels& labels)
        : tree_(tree), labels_(labels), order_(tree.nodes.size()) {
        std::uint32_t order = 0;
        for (NodeId node = tree.root; node; node = tree.next(node, tree.root))
            order_[node] = order++;
    }

    void add(const Page& page) {
        bool found = false;
        for (const Mark& mark : page.marks) {
            const auto* owner = std::get_if<Content>(&mark.owner);
            if (owner == nullptr || owner->part != Part::content || !content::is_leaf(tree_, owner->node))
                continue;
            found = true;
            const auto* glyphs = std::get_if<Glyphs>(&mark.shape);
            const std::uint32_t offset = glyphs != nullptr ? glyphs->text_offset : 0;
            if (!last_.node || place_of(last_.node, last_.offset) <= place_of(owner->node, offset)) {
                last_ = {owner->node, offset, {}};
                break;
            }
        }
        if (found)
            labels_.starts.push_back({last_.node, last_.offset, page.label});
    }

private:
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> place_of(NodeId node, std::uint32_t offset) const {
        return {order_[node], offset};
    }

    const content::Tree& tree_;
    content::PageLabels& labels_;
    base::IdVector<NodeId, std::uint32_t> order_;
    content::PageStart last_;
};

void make_pages(Pass& pass, const KnownPages& known, const content::PageLabels& source_pages,
                const std::vector<PageContent>& contents, std::uint32_t first_page, Pages& pages) {
    PageStarts starts(pass.context.tree, pages.labels);
    RunningValues carried;
    RunningValues shown;
    shown.pages = std::to_string(first_page - 1 + contents.size());
    const std::vector<std::vector<SourcePageStart>> source_starts =
        find_source_page_starts(pass, source_pages, contents);
    std::string source_page;
    for (std::uint32_t number = 0; number < contents.size(); ++number) {
        const PageContent& content = contents[number];
        const style::PageStyle& style = pass.context.styles.page(page_context(pass.flow, content));
        Page page;
        page.size = style.size;
        page.bleed = style.bleed;
        page.crop_marks = style.crop_marks;
        page.label = label_of(number, first_page);
        const Point origin = area_origin(style);
        if (style.background_color)
            page.marks.push_back({Artifact::background, Fill{{{}, style.size}, *style.background_color, {}}});
        draw_boxes(pass, content, origin, page);
        update_strings(pass, content, carried, shown);
        for (const PlacedPiece& placed : content.pieces) {
            const Point to{origin.x, origin.y + placed.top};
            if (placed.repeated)
                copy_head(pass.flow.pieces[placed.piece], to, page);
            else
                move_piece(pass, known, placed.piece, to, page);
        }
        place_notes(pass, known, content, style, page);
        starts.add(page);
        shown.page = page.label;
        shown.strings[std::string(source_pages_string)] =
            source_page_range(source_page, source_starts[number]);
        if (!source_starts[number].empty())
            source_page = source_starts[number].back().label;
        add_running_matter(pass, style, shown, page);
        add_source_pages(pass, style, shown, source_starts[number], page);
        pages.pages.push_back(std::move(page));
    }
}

} // namespace

Pages paginate(const Context& context, report::Log& log, const content::PageLabels& source_pages,
               std::uint32_t first_page) {
    constexpr int most_passes = 3; // page numbers in running text settle in two
    KnownPages known;
    LeftOut left_out;
    for (int attempt = 1;; ++attempt) {
        report::Log found;
        Pass pass{context, known, left_out, found, {}, {}, {}, {}, {}, {}, {}, {}, {}, false};
        build_flow(pass);
        const std::vector<PageContent> contents = break_pages(pass);
        Pages pages;
        find_places(pass, contents, pages);
        KnownPages better = known;
        const std::vector<NodeId> repeated = find_repeated(context.tree, pages);
        LeftOut better_left_out(repeated.begin(), repeated.end());
        const bool wrong = find_page_numbers(pass, pages, first_page, better) || better_left_out != left_out;
        if (wrong && attempt < most_passes) {
            known = std::move(better);
            left_out = std::move(better_left_out);
            continue;
        }
        pages.left_out.assign(left_out.begin(), left_out.end());
        make_pages(pass, better, source_pages, contents, first_page, pages);
        pages.pictures = std::move(pass.pictures);
        pages.strings = std::move(pass.strings);
        log.merge(std::move(found));
        return pages;
    }
}

} // namespace layout
