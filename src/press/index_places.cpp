#include "press/index_places.h"

#include <utility>
#include <vector>

#include "content/index_places.h"
#include "content/tidy.h"

namespace press {
namespace {

using content::NodeId;
using content::Role;
using content::Tree;

// The heading of the innermost section around `node`; the title of the publication if there is none.
NodeId title_above(const Tree& tree, NodeId node) {
    for (NodeId around = node; around; around = tree[around].parent)
        if (content::is_division(tree[around].role))
            if (const NodeId heading = content::heading_of(tree, around))
                return heading;
    NodeId title = tree.root;
    while (title && tree[title].role != Role::title)
        title = tree.next(title, tree.root);
    return title;
}

// In place of its number.
void name_by_section(Tree& tree, NodeId reference, NodeId title) {
    content::Node words = tree[reference];
    words.role = Role::text;
    words.target = {};
    words.text = title ? tree.strings.keep(content::text_of(tree, title)) : std::string_view{};
    if (title) {
        words.language = tree[title].language;
        words.direction = tree[title].direction;
    }
    tree[reference].role = Role::span;
    tree[reference].target = {};
    tree.append(reference, std::move(words));
}

} // namespace

void settle_index_places(edition::Applied& applied, const content::PageLabels& labels) {
    Tree& tree = applied.tree;
    std::vector<NodeId> references;
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root))
        if (tree[id].role == Role::page_reference && tree.closest(id, Role::index_place))
            references.push_back(id);
    if (references.empty())
        return;
    const base::IdVector<NodeId, std::uint32_t> pages = content::pages_of_nodes(tree, labels);
    const auto sections_from = static_cast<std::uint32_t>(labels.starts.size() + 1);
    const auto place_of = [&](NodeId target) {
        return pages[target] != 0 ? pages[target] : sections_from + title_above(tree, target).index();
    };
    for (const NodeId repeated : content::repeated_places(tree, place_of))
        tree.remove(repeated);
    for (const NodeId reference : references)
        if (const NodeId target = tree[reference].target; target && pages[target] == 0)
            name_by_section(tree, reference, title_above(tree, target));
    applied.origin.resize(tree.nodes.size());
}

} // namespace press
