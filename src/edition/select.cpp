#include "edition/select.h"

#include <vector>

#include "content/tidy.h"

namespace edition {
namespace {

using content::Name;
using content::NodeId;
using content::Role;
using content::Tree;

std::vector<NodeId> in_order(const Tree& tree) {
    std::vector<NodeId> order;
    order.reserve(tree.nodes.size());
    for (NodeId id = tree.root; id.valid(); id = tree.next(id, tree.root))
        order.push_back(id);
    return order;
}

void select_by_attributes(const Tree& shared, const Plan& plan, const std::vector<NodeId>& order,
                          Kept& kept) {
    for (const NodeId id : order) {
        const NodeId parent = shared[id].parent;
        kept[id] = (!parent || kept[parent]) && is_for(shared[id], plan) ? 1 : 0;
    }
}

// A note is read only from where it is called.
void drop_uncalled_notes(const Tree& shared, const std::vector<NodeId>& order, Kept& kept) {
    Kept called(shared.nodes.size(), 0);
    for (const NodeId id : order)
        if (kept[id] && shared[id].role == Role::footnote_reference && shared[id].target)
            called[shared[id].target] = 1;
    for (const NodeId id : order) {
        const NodeId parent = shared[id].parent;
        if ((parent && !kept[parent]) || (shared[id].role == Role::footnote && !called[id]))
            kept[id] = 0;
    }
}

// A title on its own is no content: the thing it names went away.
bool is_label(const Tree& tree, NodeId id) {
    const Role role = tree[id].role;
    return role == Role::heading || role == Role::table_caption || role == Role::figure_caption ||
           role == Role::description_term || role == Role::attribution || tree.has_class(id, "block-title") ||
           tree.has_class(id, "caption");
}

bool falls_with_its_content(Role role) {
    return content::is_division(role) || role == Role::figure || role == Role::table ||
           role == Role::description_group || role == Role::division || role == Role::admonition ||
           role == Role::sidebar || role == Role::example || role == Role::block_quote ||
           role == Role::epigraph || role == Role::formula || role == Role::long_description;
}

struct Remains {
    bool anything = false;
    bool content = false; // more than labels
    bool lost = false;    // something went away
};

Remains remains_of(const Tree& shared, NodeId id, const Kept& kept) {
    Remains remains;
    for (NodeId child = shared[id].first_child; child.valid(); child = shared[child].next_sibling) {
        if (!kept[child]) {
            remains.lost = true;
            continue;
        }
        remains.anything = true;
        remains.content = remains.content || !is_label(shared, child);
    }
    return remains;
}

// From the inside out, so that what is emptied empties what is around it.
void drop_emptied(const Tree& shared, const std::vector<NodeId>& order, Kept& kept) {
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        const NodeId id = *it;
        if (!kept[id] || content::may_be_empty(shared[id].role))
            continue;
        const Remains remains = remains_of(shared, id, kept);
        if (remains.lost &&
            (!remains.anything || (!remains.content && falls_with_its_content(shared[id].role))))
            kept[id] = 0;
    }
}

} // namespace

bool names(std::string_view list, std::string_view value) {
    constexpr std::string_view separators = "; \t\n\r";
    while (true) {
        const std::size_t begin = list.find_first_not_of(separators);
        if (begin == std::string_view::npos)
            return false;
        list.remove_prefix(begin);
        const std::size_t end = list.find_first_of(separators);
        if (list.substr(0, end) == value)
            return true;
        list.remove_prefix(end == std::string_view::npos ? list.size() : end);
    }
}

bool is_for(const content::Node& node, const Plan& plan) {
    for (const content::Attribute& attribute : node.attributes) {
        if (attribute.name == Name::audience && !names(attribute.value, plan.audience))
            return false;
        if (attribute.name == Name::condition && !names(attribute.value, plan.condition))
            return false;
        if (attribute.name == Name::outputformat &&
            !names(attribute.value, plan.output == Output::epub ? "epub" : "pdf"))
            return false;
    }
    return true;
}

Kept select(const Tree& shared, const Plan& plan) {
    const std::vector<NodeId> order = in_order(shared);
    Kept kept(shared.nodes.size(), 0);
    select_by_attributes(shared, plan, order, kept);
    drop_emptied(shared, order, kept);
    drop_uncalled_notes(shared, order, kept);
    drop_emptied(shared, order, kept);
    kept[shared.root] = 1;
    return kept;
}

} // namespace edition
