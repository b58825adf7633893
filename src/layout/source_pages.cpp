#include "layout/source_pages.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "content/leaf.h"
#include "layout/compose.h"
#include "layout/place_lines.h"
#include "layout/used_length.h"

namespace layout {
namespace {

using content::NodeId;
using content::PageStart;
using content::Role;

NodeId first_leaf(const content::Tree& tree, NodeId node) {
    while (node && !is_leaf(tree, node))
        node = tree.next(node, tree.root);
    return node;
}

std::vector<PageStart> at_leaves(const content::Tree& tree, const content::PageLabels& labels) {
    std::vector<PageStart> starts;
    for (PageStart start : labels.starts) {
        const NodeId leaf = first_leaf(tree, start.node);
        if (leaf != start.node)
            start.offset = 0;
        start.node = leaf;
        if (leaf)
            starts.push_back(std::move(start));
    }
    return starts;
}

// Where the line that holds a start stands.
struct Found {
    std::uint32_t page = UINT32_MAX;
    Length baseline;
    bool first_line = false;
};

// The starts of each leaf, which follow one another in `starts`.
class Finder {
public:
    Finder(const Pass& pass, const std::vector<PageStart>& starts)
        : pass_(pass), starts_(starts), found_(starts.size()) {
        for (std::size_t i = starts.size(); i-- > 0;)
            leaves_[starts[i].node] = {i};
    }

    void look_at(const Piece& piece, std::uint32_t page, Length top, bool first_piece) {
        const Mark* first = nullptr;
        for (const Mark& mark : piece.marks) {
            const auto* owner = std::get_if<Content>(&mark.owner);
            if (owner == nullptr || owner->part != Part::content)
                continue;
            if (first == nullptr)
                first = &mark;
            const auto leaf = leaves_.find(owner->node);
            if (leaf != leaves_.end())
                note(leaf->second, mark,
                     {page, top + baseline_of(mark, *owner), first_piece && first == &mark});
        }
    }

    // Of two pages that begin in one mark only the first was noted: the other stands where it stands.
    std::vector<Found> finish() {
        for (std::size_t i = 1; i < found_.size(); ++i)
            if (found_[i].page == UINT32_MAX && starts_[i].node == starts_[i - 1].node)
                found_[i] = found_[i - 1];
        return std::move(found_);
    }

private:
    struct Leaf {
        std::size_t next = 0; // the first of its starts that is not passed yet
        bool seen = false;
    };

    // A start stands in the last mark of its leaf that does not begin after it.
    void note(Leaf& leaf, const Mark& mark, Found here) {
        const auto* glyphs = std::get_if<Glyphs>(&mark.shape);
        const bool first = !std::exchange(leaf.seen, true);
        const std::uint32_t offset = glyphs != nullptr && !first ? glyphs->text_offset : 0;
        const NodeId node = std::get<Content>(mark.owner).node;
        const auto is_its_own = [&] { return leaf.next < starts_.size() && starts_[leaf.next].node == node; };
        while (is_its_own() && starts_[leaf.next].offset < offset)
            ++leaf.next;
        if (is_its_own())
            found_[leaf.next] = here;
    }

    [[nodiscard]] Length baseline_of(const Mark& mark, const Content& owner) const {
        if (const auto* glyphs = std::get_if<Glyphs>(&mark.shape))
            return glyphs->origin.y;
        const Extent line = strut_extent(pass_, pass_.style_of(owner.node));
        if (const auto* picture = std::get_if<PlacedPicture>(&mark.shape))
            return picture->rect.top() + line.ascent;
        return line.ascent;
    }

    const Pass& pass_;
    const std::vector<PageStart>& starts_;
    std::vector<Found> found_;
    std::unordered_map<NodeId, Leaf> leaves_;
};

// Starts too close for a number each share one: "4–6", in two lines where the margin is too narrow for one.
template <typename HeightOf>
std::vector<SourcePageStart> with_room(const std::vector<SourcePageStart>& starts, HeightOf height_of) {
    std::vector<SourcePageStart> shown;
    std::string first;
    for (const SourcePageStart& start : starts) {
        if (!shown.empty() && start.baseline < shown.back().baseline + height_of(shown.back().label)) {
            shown.back().label = first + "–\u200B" + start.label;
            continue;
        }
        shown.push_back(start);
        first = start.label;
    }
    return shown;
}

// One number: the baseline of its first line is that of the line it stands beside.
void add_number(Pass& pass, const style::Computed& box, const std::string& words, LineRoom room,
                Length baseline, Page& page) {
    const ShapedInline shaped = shape_running_text(pass, box, words);
    Length top;
    bool first = true;
    for (Piece& line : place_lines(pass, shaped, box, room, nullptr)) {
        if (std::exchange(first, false))
            top = baseline - line.baseline;
        for (Mark& mark : line.marks) {
            move_mark(mark, {{}, top});
            mark.owner = Artifact::margin_note;
            page.marks.push_back(std::move(mark));
        }
        top += line.height;
    }
}

} // namespace

std::vector<std::vector<SourcePageStart>> find_source_page_starts(const Pass& pass,
                                                                  const content::PageLabels& source,
                                                                  const std::vector<PageContent>& contents) {
    std::vector<std::vector<SourcePageStart>> by_page(contents.size());
    const std::vector<PageStart> starts = at_leaves(pass.context.tree, source);
    Finder finder(pass, starts);
    for (std::uint32_t page = 0; page < contents.size(); ++page) {
        bool first = true;
        for (const PlacedPiece& placed : contents[page].pieces) {
            if (placed.repeated)
                continue;
            finder.look_at(pass.flow.pieces[placed.piece], page, placed.top, std::exchange(first, false));
        }
    }
    const std::vector<Found> found = finder.finish();
    for (std::size_t i = 0; i < starts.size(); ++i)
        if (found[i].page != UINT32_MAX)
            by_page[found[i].page].push_back({starts[i].label, found[i].baseline, found[i].first_line});
    for (auto& page : by_page)
        std::stable_sort(page.begin(), page.end(), [](const SourcePageStart& a, const SourcePageStart& b) {
            return a.baseline < b.baseline;
        });
    return by_page;
}

std::string source_page_range(const std::string& carried, const std::vector<SourcePageStart>& starts) {
    if (starts.empty())
        return carried;
    const std::string& first = carried.empty() || starts.front().first_line ? starts.front().label : carried;
    const std::string& last = starts.back().label;
    return first == last ? first : first + "–" + last;
}

bool shows_source_page(const style::Computed& box) {
    return box.content &&
           std::any_of(box.content->begin(), box.content->end(), [](const style::ContentItem& item) {
               return item.kind == style::ContentItem::Kind::named_string && item.text == source_page_string;
           });
}

void add_source_pages(Pass& pass, const style::PageStyle& style, const RunningValues& values,
                      const std::vector<SourcePageStart>& starts, Page& page) {
    using style::MarginBox;
    for (const MarginBox side : {MarginBox::left_top, MarginBox::left_middle, MarginBox::left_bottom,
                                 MarginBox::right_top, MarginBox::right_middle, MarginBox::right_bottom}) {
        const auto& box = style.margin_boxes[static_cast<std::size_t>(side)];
        if (!box || !shows_source_page(*box))
            continue;
        const bool on_right = side == MarginBox::right_top || side == MarginBox::right_middle ||
                              side == MarginBox::right_bottom;
        const Edges padding = used_edges(box->padding, style.margin[on_right ? 1 : 3]);
        const Length left = (on_right ? style.size.width - style.margin[1] : Length{}) + padding.left;
        const Length width = style.margin[on_right ? 1 : 3] - padding.left - padding.right;
        const auto words_of = [&](const std::string& label) {
            RunningValues shown = values;
            shown.strings[std::string(source_page_string)] = label;
            return running_text(*box->content, shown);
        };
        const auto height_of = [&](const std::string& label) {
            Length height;
            const ShapedInline shaped = shape_running_text(pass, *box, words_of(label));
            for (const Piece& line : place_lines(pass, shaped, *box, {left, width}, nullptr))
                height += line.height;
            return height;
        };
        for (const SourcePageStart& start : with_room(starts, height_of))
            add_number(pass, *box, words_of(start.label), {left, width}, style.margin[0] + start.baseline,
                       page);
    }
}

} // namespace layout
