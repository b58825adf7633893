#include "press/page_map.h"

#include <unordered_map>
#include <vector>

#include "content/leaf.h"

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
            if (is_leaf(from.tree, node) && found != made.end()) {
                translated.starts.push_back({found->second, offset, start.label});
                break;
            }
            offset = 0;
        }
    }
    return translated;
}

content::PageLabels labels_of_volume(const content::PageLabels& labels, const content::Tree& whole,
                                     const edition::Volume& volume, VolumeStart start,
                                     const base::IdVector<NodeId, std::uint32_t>& homes) {
    NodeId leaf = start.node;
    while (leaf && !is_leaf(whole, leaf))
        leaf = whole.next(leaf, whole.root);
    const content::PageStart* going_on = nullptr;
    bool begins_there = false;
    std::ptrdiff_t before = 0; // those of the cover and the contents list
    content::PageLabels share;
    for (const content::PageStart& page : labels.starts) {
        const bool earlier = homes[page.node] < start.volume;
        if (earlier)
            going_on = &page;
        begins_there = begins_there || (page.node == leaf && page.offset == 0);
        if (!volume.made[page.node])
            continue;
        before += earlier ? 1 : 0;
        share.starts.push_back({volume.made[page.node], page.offset, page.label});
    }
    if (leaf && going_on != nullptr && !begins_there)
        share.starts.insert(share.starts.begin() + before, {volume.made[leaf], 0, going_on->label});
    return share;
}

void label_contents(content::Tree& tree, const content::PageLabels& labels) {
    const base::IdVector<NodeId, std::uint32_t> pages = content::pages_of_nodes(tree, labels);
    for (NodeId node = tree.root; node; node = tree.next(node, tree.root)) {
        const NodeId entry = tree[node].parent;
        const bool listed = tree[node].role == content::Role::link && entry &&
                            tree[entry].role == content::Role::contents_entry;
        if (listed && tree[node].target && pages[tree[node].target] != 0)
            tree.set_attribute(node, content::Name::page_label,
                               tree.strings.keep(labels.starts[pages[tree[node].target] - 1].label));
    }
}

} // namespace press
