#include "press/page_map.h"

#include <unordered_map>

namespace press {
namespace {

using content::NodeId;

// shared node -> node of `applied`
std::unordered_map<NodeId, NodeId> by_origin(const edition::Applied& applied) {
    std::unordered_map<NodeId, NodeId> made;
    for (std::uint32_t i = 0; i < applied.origin.size(); ++i) {
        const NodeId node{i};
        if (applied.origin[node])
            made.emplace(applied.origin[node], node);
    }
    return made;
}

// Each edition makes its own contents list; a page that begins in one begins in the other.
NodeId contents_of(const content::Tree& tree) {
    for (NodeId node = tree.root; node; node = tree.next(node, tree.root))
        if (tree[node].role == content::Role::contents)
            return node;
    return {};
}

} // namespace

content::PageLabels translate(const content::PageLabels& labels, const edition::Applied& from,
                              const edition::Applied& to) {
    const auto made = by_origin(to);
    const NodeId contents = contents_of(to.tree);
    content::PageLabels translated;
    for (const content::PageStart& start : labels.starts) {
        if (contents && start.node && from.tree.closest(start.node, content::Role::contents)) {
            translated.starts.push_back({contents, 0, start.label});
            continue;
        }
        std::uint32_t offset = start.offset;
        for (NodeId node = start.node; node; node = from.tree.next(node, from.tree.root)) {
            const auto found = from.origin[node] ? made.find(from.origin[node]) : made.end();
            const bool leaf =
                from.tree[node].role == content::Role::text || from.tree[node].role == content::Role::image;
            if (leaf && found != made.end()) {
                translated.starts.push_back({found->second, offset, start.label});
                break;
            }
            offset = 0;
        }
    }
    return translated;
}

} // namespace press
