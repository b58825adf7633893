#include "edition/volume_starts.h"

#include <algorithm>

#include "content/tidy.h"

namespace edition {
namespace {

using content::NodeId;
using content::Role;
using content::Tree;

// A piece that is not taken apart.
struct Unit {
    NodeId division; // that it begins with
    std::size_t first = 0;
};

bool is_piece(const Tree& tree, NodeId id) {
    const Role role = tree[id].role;
    return content::is_division(role) && role != Role::summary && role != Role::imprint &&
           role != Role::contents && role != Role::footnote_list && content::heading_of(tree, id).valid();
}

// Depth is bounded by the manuscript's, which source::read limits.
void find_pieces(const Tree& tree, NodeId around, std::vector<NodeId>& pieces) {
    for (NodeId child = tree[around].first_child; child.valid(); child = tree[child].next_sibling) {
        if (is_piece(tree, child))
            pieces.push_back(child);
        else if (tree[child].role == Role::division)
            find_pieces(tree, child, pieces);
    }
}

class Splitter {
public:
    Splitter(const Tree& tree, const PageIndex& first_pages, std::size_t pages)
        : tree_(tree), first_pages_(first_pages), pages_(pages), front_(front_pages()) {}

    std::vector<NodeId> run(std::size_t most_pages) {
        units_ = {{tree_.root, 0}};
        collect(tree_.root, pages_, most_pages > front_ ? most_pages - front_ : 1);
        const std::size_t volumes = fill(most_pages).size();
        std::size_t low = 1;
        std::size_t high = most_pages;
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            if (fill(middle).size() <= volumes)
                high = middle;
            else
                low = middle + 1;
        }
        return fill(high);
    }

private:
    // What stands before the first division: each volume has a cover and a contents list.
    [[nodiscard]] std::size_t front_pages() const {
        std::vector<NodeId> pieces;
        find_pieces(tree_, tree_.root, pieces);
        for (NodeId id = tree_[tree_.root].first_child; id.valid() && !pieces.empty();
             id = tree_[id].next_sibling)
            if (tree_[id].role == Role::contents && first_pages_[pieces.front()] >= first_pages_[id])
                return 1 + first_pages_[pieces.front()] - first_pages_[id];
        return 1;
    }

    // The first of the pieces stays with the heading before them.
    void collect(NodeId around, std::size_t end, std::size_t room) {
        std::vector<NodeId> pieces;
        find_pieces(tree_, around, pieces);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const std::size_t first = first_pages_[pieces[i]];
            const std::size_t after = i + 1 < pieces.size() ? first_pages_[pieces[i + 1]] : end;
            if (i > 0)
                units_.push_back({pieces[i], first});
            if (after + 1 > first + room)
                collect(pieces[i], after, room);
        }
    }

    // With the page on which the next unit begins.
    [[nodiscard]] std::size_t length(std::size_t begin, std::size_t end) const {
        const std::size_t after = end < units_.size() ? units_[end].first + 1 : pages_;
        return after - units_[begin].first + (begin == 0 ? 0 : front_);
    }

    [[nodiscard]] std::vector<NodeId> fill(std::size_t most_pages) const {
        std::vector<NodeId> starts;
        std::size_t begin = 0;
        for (std::size_t i = 1; i < units_.size(); ++i)
            if (length(begin, i + 1) > most_pages) {
                starts.push_back(units_[i].division);
                begin = i;
            }
        return starts;
    }

    const Tree& tree_;
    const PageIndex& first_pages_;
    std::size_t pages_;
    std::size_t front_;
    std::vector<Unit> units_;
};

} // namespace

std::vector<NodeId> choose_volume_starts(const Tree& tree, const PageIndex& first_pages, std::size_t pages,
                                         std::size_t most_pages) {
    if (pages <= most_pages)
        return {};
    return Splitter(tree, first_pages, pages).run(most_pages);
}

} // namespace edition
