// The kept nodes of the shared tree, copied; texts stay views.
#include <utility>
#include <vector>

#include "content/media_choice.h"
#include "content/tidy.h"
#include "edition/edition_tree.h"
#include "edition/select.h"

namespace edition {
namespace {

bool is_effectivity(Name name) {
    return name == Name::audience || name == Name::condition || name == Name::outputformat;
}

// A phrase that only said for whom its words are has said it.
bool only_selects(const Edition& e, NodeId from) {
    const content::Node& node = e.shared[from];
    if (node.role != Role::span || !node.classes.empty() || !node.parent)
        return false;
    for (const content::Attribute& attribute : node.attributes)
        if (!is_effectivity(attribute.name))
            return false;
    const content::Node& parent = e.shared[node.parent];
    return node.language == parent.language && node.direction == parent.direction &&
           parent.role != Role::image;
}

void copy_node(Edition& e, NodeId from) {
    content::Node node = e.shared[from];
    const NodeId parent = node.parent ? e.made[node.parent] : NodeId{};
    if (only_selects(e, from)) {
        e.made[from] = parent;
        return;
    }
    node.first_child = node.last_child = {};
    std::erase_if(node.attributes,
                  [](const content::Attribute& attribute) { return is_effectivity(attribute.name); });
    e.made[from] = e.tree.append(parent, std::move(node));
    e.origin.push_back(from);
}

} // namespace

void copy_kept(Edition& e) {
    const Kept kept = select(e.shared, e.plan);
    e.made.resize(e.shared.nodes.size());
    for (NodeId id = e.shared.root; id.valid();) {
        if (kept[id]) {
            copy_node(e, id);
            id = e.shared.next(id, e.shared.root);
        } else {
            id = e.shared.next_skipping_children(id, e.shared.root);
        }
    }
    e.tree.metadata = e.shared.metadata;
}

void settle_images(Edition& e) {
    std::vector<NodeId> open;
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root))
        if (e.tree[id].role == Role::image && e.tree[id].first_child &&
            !(e.tree[id].parent && e.tree[e.tree[id].parent].role == Role::image))
            open.push_back(id);
    for (const NodeId id : open)
        content::settle_image(e.tree, id, e.log);
}

} // namespace edition
