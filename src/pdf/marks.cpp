#include "pdf/marks.h"

#include <algorithm>
#include <limits>

#include "pdf/shown_nodes.h"

namespace pdf {
namespace {

using content::NodeId;
using layout::Part;

// Place of a kid in its parent: reading order of the node it came from, then part of the node.
struct Rank {
    std::uint32_t order = 0;
    std::uint8_t part = 0;
    auto operator<=>(const Rank&) const = default;
};

struct RankedKid {
    ElementId parent;
    Rank rank;
    Kid kid;
};

// ::after text is read behind all that stands in the node.
Rank rank_of(const content::Tree& tree, const Structure& structure, const layout::Content& owner) {
    NodeId node = owner.node;
    if (owner.part != Part::after)
        return {structure.order[node], static_cast<std::uint8_t>(owner.part == Part::content ? 2 : 0)};
    while (tree[node].last_child)
        node = tree[node].last_child;
    return {structure.order[node], 3};
}

bool line_break_between(const content::Tree& tree, NodeId a, NodeId b) {
    constexpr int far_enough = 8; // a break and the inlines that end and begin around it
    NodeId node = a;
    for (int i = 0; i < far_enough && node.valid() && node != b; ++i) {
        node = tree.next(node, tree.root);
        if (node.valid() && tree[node].role == content::Role::line_break)
            return true;
    }
    return false;
}

base::Rect united(const base::Rect& a, const base::Rect& b) {
    const base::Length left = min(a.left(), b.left());
    const base::Length top = min(a.top(), b.top());
    return {{left, top}, {max(a.right(), b.right()) - left, max(a.bottom(), b.bottom()) - top}};
}

class PageMarks {
public:
    PageMarks(const content::Tree& tree, const layout::Pages& pages, std::uint32_t number,
              Structure& structure, std::vector<RankedKid>& kids)
        : tree_(tree), page_(pages.pages[number]), number_(number), structure_(structure), kids_(kids) {
        out_.blank_after.resize(page_.marks.size());
    }

    MarkedPage run() {
        for (std::uint32_t i = 0; i < page_.marks.size(); ++i)
            add(i);
        close();
        return std::move(out_);
    }

private:
    void add(std::uint32_t index) {
        const layout::Mark& mark = page_.marks[index];
        if (!is_content(tree_, mark)) {
            add_artifact(index, mark);
            return;
        }
        const auto& owner = std::get<layout::Content>(mark.owner);
        const ElementId element = element_for(structure_, owner);
        keep_words_apart(index, owner.node, element);
        if (open_.marks.empty() || open_.element != element) {
            close();
            open_content(element, owner);
        }
        open_.marks.push_back(index);
        if (const auto* picture = std::get_if<layout::PlacedPicture>(&mark.shape))
            extend_bounds(structure_.elements[element], picture->rect);
    }

    void open_content(ElementId element, const layout::Content& owner) {
        open_.element = element;
        open_.mcid = static_cast<std::uint32_t>(out_.elements.size());
        out_.elements.push_back(element);
        Element& target = structure_.elements[element];
        if (!target.first_page)
            target.first_page = number_;
        kids_.push_back(
            {element, rank_of(tree_, structure_, owner), {Kid::Kind::content, open_.mcid, number_}});
    }

    // Underlines and rules that come between the lines of a paragraph wait until it ends, so that
    // the paragraph stays one sequence. Backgrounds cannot wait: they would cover the text.
    void add_artifact(std::uint32_t index, const layout::Mark& mark) {
        const auto* kind = std::get_if<layout::Artifact>(&mark.owner);
        const layout::Artifact artifact = kind ? *kind : layout::Artifact::layout;
        const bool is_rule = !std::holds_alternative<layout::Glyphs>(mark.shape) &&
                             !std::holds_alternative<layout::PlacedPicture>(mark.shape);
        if (is_rule && artifact == layout::Artifact::layout && open_.element && !open_.marks.empty()) {
            waiting_.push_back(index);
            return;
        }
        if (open_.marks.empty() || open_.element || open_.artifact != artifact) {
            close();
            open_.artifact = artifact;
        }
        open_.marks.push_back(index);
    }

    void close() {
        if (!open_.marks.empty())
            out_.sequences.push_back(std::move(open_));
        open_ = {};
        if (waiting_.empty())
            return;
        open_.marks = std::move(waiting_);
        waiting_.clear();
        out_.sequences.push_back(std::move(open_));
        open_ = {};
    }

    void keep_words_apart(std::uint32_t index, NodeId node, ElementId element) {
        const auto* glyphs = std::get_if<layout::Glyphs>(&page_.marks[index].shape);
        if (glyphs != nullptr)
            out_.blank_after[index] = glyphs->space_after;
        if (previous_node_ && previous_node_ != node) {
            if (line_break_between(tree_, previous_node_, node))
                out_.blank_after[previous_mark_] = true;
            else if (out_.blank_after[previous_mark_] && previous_element_ != element && glyphs != nullptr &&
                     begins_with_blank(*glyphs, node))
                pass_on_blank(index);
        }
        previous_node_ = node;
        previous_mark_ = index;
        previous_element_ = element;
    }

    // The space at which a line was broken may be the first character of what the next line begins
    // with. Then it belongs there, not to the link or the abbreviation that ends the line.
    [[nodiscard]] bool begins_with_blank(const layout::Glyphs& glyphs, NodeId node) const {
        const std::string_view text = tree_[node].text;
        return glyphs.text_offset > 0 && glyphs.text_offset <= text.size() &&
               text.substr(0, glyphs.text_offset).find_first_not_of(' ') == std::string_view::npos;
    }

    void pass_on_blank(std::uint32_t index) {
        out_.blank_after[previous_mark_] = false;
        out_.blank_before[index] = previous_mark_;
    }

    void extend_bounds(Element& element, const base::Rect& rect) const {
        if (*element.first_page == number_)
            element.bounds = element.bounds == base::Rect{} ? rect : united(element.bounds, rect);
    }

    const content::Tree& tree_;
    const layout::Page& page_;
    std::uint32_t number_;
    Structure& structure_;
    std::vector<RankedKid>& kids_;
    MarkedPage out_;
    Sequence open_;
    std::vector<std::uint32_t> waiting_;
    NodeId previous_node_;
    std::uint32_t previous_mark_ = 0;
    ElementId previous_element_;
};

// Puts content between the child elements, in reading order. Child elements of one parent are
// in order already; content comes in the order of the pages, which is nearly always the same.
void place_kids(std::vector<RankedKid>& content, Structure& structure) {
    std::vector<RankedKid> all;
    for (std::uint32_t i = 0; i < structure.elements.size(); ++i) {
        Element& element = structure.elements[ElementId(i)];
        for (const Kid& kid : element.kids)
            all.push_back(
                {ElementId(i), {structure.order[structure.elements[ElementId(kid.index)].node], 1}, kid});
        element.kids.clear();
    }
    all.insert(all.end(), content.begin(), content.end());
    std::stable_sort(all.begin(), all.end(), [](const RankedKid& a, const RankedKid& b) {
        return a.parent != b.parent ? a.parent < b.parent : a.rank < b.rank;
    });
    for (const RankedKid& ranked : all)
        structure.elements[ranked.parent].kids.push_back(ranked.kid);
}

} // namespace

std::vector<MarkedPage> assign_marks(const content::Tree& tree, const layout::Pages& pages,
                                     Structure& structure) {
    std::vector<MarkedPage> marked;
    std::vector<RankedKid> kids;
    for (std::uint32_t i = 0; i < pages.pages.size(); ++i)
        marked.push_back(PageMarks(tree, pages, i, structure, kids).run());
    place_kids(kids, structure);
    return marked;
}

} // namespace pdf
