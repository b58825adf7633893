// EPUB: no style sheet adds words, notes and descriptions are moved, page references are links.
#include <set>
#include <utility>

#include "content/role_table.h"
#include "content/tidy.h"
#include "press/expected_words.h"

namespace press {
namespace {

using content::NodeId;
using content::Role;

class Collector {
public:
    Collector(const content::Tree& tree, const content::PageLabels& pages)
        : tree_(tree), pages_(pages), numbers_(content::pages_of_nodes(tree, pages)) {}

    std::vector<reading::Passage> run() {
        find_described();
        collect_tree(tree_.root);
        for (std::size_t i = 0; i < notes_.size(); ++i)
            collect_tree(notes_[i]);
        for (std::size_t i = 0; i < descriptions_.size(); ++i)
            collect_tree(descriptions_[i]);
        return std::move(passages_);
    }

private:
    // A description that no picture leads to stays where it is.
    void find_described() {
        for (NodeId node = tree_.root; node; node = tree_.next(node, tree_.root))
            if (tree_[node].role == Role::image && tree_[node].target)
                described_.insert(tree_[node].target);
    }

    void collect_tree(NodeId top) {
        edge_ = true;
        NodeId node = top;
        while (node) {
            const bool inside = enter(node, top);
            const NodeId below = inside ? tree_[node].first_child : NodeId{};
            if (below) {
                node = below;
                continue;
            }
            while (true) {
                edge_ = edge_ || is_block(node);
                if (node == top)
                    return;
                if (tree_[node].next_sibling)
                    break;
                node = tree_[node].parent;
            }
            node = tree_[node].next_sibling;
        }
    }

    [[nodiscard]] bool is_block(NodeId node) const {
        const Role role = tree_[node].role;
        const bool moved = role == Role::footnote || described_.contains(node);
        return !moved && content::role_row(role).level == content::Level::block;
    }

    // True if what is below belongs here.
    bool enter(NodeId node, NodeId top) {
        edge_ = edge_ || is_block(node);
        switch (tree_[node].role) {
        case Role::footnote:
            if (node != top)
                notes_.push_back(node);
            return node == top;
        case Role::long_description:
            if (node != top && described_.contains(node))
                descriptions_.push_back(node);
            return node == top || !described_.contains(node);
        case Role::contents: return false;
        case Role::paragraph: return !is_heading_of_description(node);
        case Role::text: add(node, std::string(tree_[node].text)); return false;
        case Role::line_break: add(node, " "); return false;
        case Role::page_reference: add(node, page_of(tree_[node].target)); return false;
        case Role::footnote_reference: add(node, number_of(node)); return false;
        default: return true;
        }
    }

    // In a document of their own, descriptions have it as a heading that names the picture too.
    [[nodiscard]] bool is_heading_of_description(NodeId node) const {
        return described_.contains(tree_[node].parent) &&
               content::generated_title(tree_, tree_[node].parent) == node;
    }

    [[nodiscard]] std::string number_of(NodeId reference) const {
        std::string words = content::text_of(tree_, reference);
        const NodeId note = tree_[reference].target;
        for (const NodeId node : {reference, note})
            if (words.empty() && note && node)
                words = tree_.attribute(node, content::Name::label).value_or("");
        return words;
    }

    [[nodiscard]] std::string page_of(NodeId target) const {
        return target && numbers_[target] != 0 ? pages_.starts[numbers_[target] - 1].label : std::string{};
    }

    void add(NodeId node, std::string words) {
        passages_.push_back({std::move(words), tree_[node].span, std::exchange(edge_, false)});
    }

    const content::Tree& tree_;
    const content::PageLabels& pages_;
    base::IdVector<NodeId, std::uint32_t> numbers_; // 1 + index into the pages
    std::set<NodeId> described_;
    std::vector<NodeId> notes_;
    std::vector<NodeId> descriptions_;
    std::vector<reading::Passage> passages_;
    bool edge_ = true;
};

} // namespace

std::vector<reading::Passage> expected_epub_words(const content::Tree& tree,
                                                  const content::PageLabels& pages) {
    return Collector(tree, pages).run();
}

} // namespace press
