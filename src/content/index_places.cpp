#include "content/index_places.h"

namespace content {
namespace {

// Of one place: the pages it names, and the nodes that name them.
struct Named {
    NodeId place;
    NodeId range_end;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool preferred = false;
    bool elsewhere = true; // told in words, as a place in another volume is
};

Named read_place(const Tree& tree, NodeId place, const std::function<std::uint32_t(NodeId)>& page_of) {
    Named named;
    named.place = place;
    for (NodeId id = place; id.valid(); id = tree.next(id, place)) {
        named.preferred = named.preferred || tree[id].role == Role::strong;
        if (tree[id].role != Role::page_reference)
            continue;
        const std::uint32_t page = page_of(tree[id].target);
        if (named.elsewhere)
            named.first = page;
        else
            named.range_end = tree[id].parent;
        named.elsewhere = false;
        named.last = page;
    }
    return named;
}

bool holds(const Named& outer, const Named& inner) {
    return outer.first <= inner.first && inner.last <= outer.last;
}

} // namespace

std::vector<NodeId> repeated_places(const Tree& tree, const std::function<std::uint32_t(NodeId)>& page_of) {
    std::vector<NodeId> repeated;
    Named kept;
    for (NodeId id = tree.root; id.valid(); id = tree.next(id, tree.root)) {
        if (tree[id].role != Role::index_place)
            continue;
        const Named named = read_place(tree, id, page_of);
        if (named.elsewhere)
            continue;
        const bool same_entry = kept.place && tree[kept.place].parent == tree[id].parent;
        if (named.first == 0) {
            repeated.push_back(id);
            continue;
        }
        if (named.range_end && named.last <= named.first)
            repeated.push_back(named.range_end);
        if (same_entry && holds(kept, named) && (kept.preferred || !named.preferred)) {
            repeated.push_back(id);
            continue;
        }
        if (same_entry && holds(named, kept))
            repeated.push_back(kept.place);
        else if (same_entry && holds(kept, named))
            continue; // the chief page of a range, which goes on
        kept = named;
    }
    return repeated;
}

} // namespace content
