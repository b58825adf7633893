#include "press/expected_words.h"

#include <map>
#include <set>
#include <utility>

#include "content/role_table.h"

namespace press {
namespace {

using content::NodeId;
using content::Role;
using layout::Part;

class Collector {
public:
    Collector(const content::Tree& tree, const style::Styles& styles, const layout::Pages& pages)
        : tree_(tree), styles_(styles) {
        for (const layout::Page& page : pages.pages)
            for (const layout::Mark& mark : page.marks)
                note(mark);
    }

    std::vector<reading::Passage> run() {
        for (NodeId node = tree_.root; node;) {
            const bool displayed = enter(node);
            const NodeId below = displayed ? tree_[node].first_child : NodeId{};
            if (below) {
                node = below;
                continue;
            }
            while (node) {
                leave(node);
                if (node == tree_.root || tree_[node].next_sibling)
                    break;
                node = tree_[node].parent;
            }
            node = node == tree_.root ? NodeId{} : tree_[node].next_sibling;
        }
        return std::move(passages_);
    }

private:
    // The tree has its own text; the pages have the rest.
    void note(const layout::Mark& mark) {
        const auto* owner = std::get_if<layout::Content>(&mark.owner);
        const auto* glyphs = std::get_if<layout::Glyphs>(&mark.shape);
        if (owner == nullptr || glyphs == nullptr || glyphs->hyphen)
            return;
        if (owner->part == Part::content && is_of_tree(owner->node)) {
            const std::size_t end = glyphs->text_offset + glyphs->run.text.size();
            if (glyphs->space_after && end >= tree_[owner->node].text.size())
                parted_.insert(owner->node);
            return;
        }
        std::string& words = shown_[{owner->node, owner->part}];
        words += glyphs->run.text;
        if (glyphs->space_after)
            words += ' ';
    }

    [[nodiscard]] bool is_of_tree(NodeId node) const {
        return tree_[node].role == Role::text && style_of(node).text_transform == style::TextTransform::none;
    }

    [[nodiscard]] const style::Computed& style_of(NodeId node) const {
        return styles_.of(tree_[node].role == Role::text ? tree_[node].parent : node);
    }

    [[nodiscard]] bool is_block(NodeId node) const {
        return content::role_row(tree_[node].role).level == content::Level::block;
    }

    bool enter(NodeId node) {
        edge_ = edge_ || is_block(node);
        if (tree_[node].role != Role::text && styles_.of(node).display == style::Display::none)
            return false;
        if (generated(node, Part::marker))
            edge_ = true;
        generated(node, Part::before);
        if (tree_[node].role == Role::line_break)
            add(node, " ");
        else if (tree_[node].role == Role::text && is_of_tree(node))
            add(node, std::string(tree_[node].text) + (parted_.contains(node) ? " " : ""));
        else
            generated(node, Part::content);
        return true;
    }

    void leave(NodeId node) {
        generated(node, Part::after);
        edge_ = edge_ || is_block(node);
    }

    bool generated(NodeId node, Part part) {
        const auto found = shown_.find({node, part});
        if (found == shown_.end())
            return false;
        if (part == Part::marker)
            edge_ = true;
        add(node, found->second);
        return true;
    }

    void add(NodeId node, std::string words) {
        passages_.push_back({std::move(words), tree_[node].span, std::exchange(edge_, false)});
    }

    const content::Tree& tree_;
    const style::Styles& styles_;
    std::map<std::pair<NodeId, Part>, std::string> shown_;
    std::set<NodeId> parted_; // from the words behind them: a line or a leader comes between
    std::vector<reading::Passage> passages_;
    bool edge_ = true;
};

} // namespace

std::vector<reading::Passage> expected_words(const content::Tree& tree, const style::Styles& styles,
                                             const layout::Pages& pages) {
    return Collector(tree, styles, pages).run();
}

} // namespace press
