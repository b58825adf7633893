#include "content/page_labels.h"

#include "content/leaf.h"

namespace content {

base::IdVector<NodeId, std::uint32_t> pages_of_nodes(const Tree& tree, const PageLabels& labels) {
    base::IdVector<NodeId, std::uint32_t> pages(tree.nodes.size(), 0);
    const auto& starts = labels.starts;
    std::uint32_t passed = 0;
    std::vector<NodeId> waiting; // nodes whose first leaf is still to come
    for (NodeId node = tree.root; node; node = tree.next(node, tree.root)) {
        while (passed < starts.size() && starts[passed].node == node && starts[passed].offset == 0)
            ++passed;
        waiting.push_back(node);
        if (!is_leaf(tree, node))
            continue;
        for (const NodeId one : waiting)
            pages[one] = passed;
        waiting.clear();
        while (passed < starts.size() && starts[passed].node == node)
            ++passed;
    }
    return pages;
}

} // namespace content
