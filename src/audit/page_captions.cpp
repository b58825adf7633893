// Captions: that there is one, on the page of what it names.
#include <algorithm>
#include <map>
#include <utility>

#include "audit/page_checks.h"
#include "audit/text_roles.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

// The first and last page that something stands on.
using Span = std::pair<std::uint32_t, std::uint32_t>;

void widen(std::map<NodeId, Span>& spans, NodeId node, std::uint32_t page) {
    const auto [span, is_new] = spans.try_emplace(node, page, page);
    span->second = {std::min(span->second.first, page), std::max(span->second.second, page)};
}

// Of cells, by their table, and of pictures, by their figure.
std::map<NodeId, Span> pages_of_named(const Inspection& in) {
    std::map<NodeId, Span> spans;
    for (const ShownLine& line : in.shown.lines)
        if (const NodeId table = in.tree.closest(line.block, Role::table);
            table && is_in_cell(in.tree, line.block))
            widen(spans, table, line.page);
    for (std::uint32_t page = 0; page < in.pages.pages.size(); ++page)
        for (const layout::Mark& mark : in.pages.pages[page].marks) {
            const auto* owner = std::get_if<layout::Content>(&mark.owner);
            if (owner == nullptr || !std::holds_alternative<layout::PlacedPicture>(mark.shape))
                continue;
            if (const NodeId figure = in.tree.closest(owner->node, Role::figure))
                widen(spans, figure, page);
        }
    return spans;
}

} // namespace

void check_figure_caption(const Inspection& in, Tally& tally) {
    for (NodeId node = in.tree.root; node; node = in.tree.next(node, in.tree.root)) {
        if (in.tree[node].role != Role::figure)
            continue;
        tally.look();
        bool captioned = false;
        for (NodeId child = in.tree[node].first_child; child; child = in.tree[child].next_sibling)
            captioned = captioned || in.tree[child].role == Role::figure_caption;
        const layout::Place& place = in.pages.places[node];
        if (!captioned)
            tally.offend(in.tree, {node, place.valid() ? place.page : 0}, "a picture without a caption");
    }
}

void check_caption_page(const Inspection& in, Tally& tally) {
    const std::map<NodeId, Span> spans = pages_of_named(in);
    for (const ShownParagraph& paragraph : in.shown.paragraphs) {
        const bool names_table = in.tree.closest(paragraph.block, Role::table_caption).valid();
        if (!names_table && !in.tree.closest(paragraph.block, Role::figure_caption))
            continue;
        const auto named =
            spans.find(in.tree.closest(paragraph.block, names_table ? Role::table : Role::figure));
        if (named == spans.end())
            continue;
        tally.look();
        const auto lines = in.shown.lines_of(paragraph);
        const auto [first, last] = named->second;
        if (lines.back().page < first || lines.front().page > last)
            tally.offend(in.tree, {paragraph.block, lines.front().page},
                         names_table ? "a caption on another page than its table"
                                     : "a caption on another page than its picture",
                         text_of(in.shown, lines.front()));
    }
}

} // namespace audit
