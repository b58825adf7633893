#include "content/tree.h"

#include <algorithm>
#include <utility>

#include "base/expect.h"

namespace content {

NodeId Tree::append(NodeId parent, Node node) {
    node.parent = parent;
    node.next_sibling = {};
    node.previous_sibling = parent ? nodes[parent].last_child : NodeId{};
    const NodeId previous = node.previous_sibling;
    const NodeId id = nodes.push_back(std::move(node));
    if (!parent) {
        base::expect(!root.valid(), "a tree has one root");
        root = id;
        return id;
    }
    if (previous)
        nodes[previous].next_sibling = id;
    else
        nodes[parent].first_child = id;
    nodes[parent].last_child = id;
    return id;
}

NodeId Tree::insert_before(NodeId next, Node node) {
    const NodeId parent = nodes[next].parent;
    base::expect(parent.valid(), "nothing stands before the root");
    const NodeId previous = nodes[next].previous_sibling;
    node.parent = parent;
    node.previous_sibling = previous;
    node.next_sibling = next;
    const NodeId id = nodes.push_back(std::move(node));
    nodes[next].previous_sibling = id;
    if (previous)
        nodes[previous].next_sibling = id;
    else
        nodes[parent].first_child = id;
    return id;
}

void Tree::remove(NodeId id) {
    Node& node = nodes[id];
    const NodeId parent = node.parent;
    base::expect(parent.valid(), "the root cannot be removed");
    if (node.previous_sibling)
        nodes[node.previous_sibling].next_sibling = node.next_sibling;
    else
        nodes[parent].first_child = node.next_sibling;
    if (node.next_sibling)
        nodes[node.next_sibling].previous_sibling = node.previous_sibling;
    else
        nodes[parent].last_child = node.previous_sibling;
    node.parent = node.previous_sibling = node.next_sibling = {};
}

std::optional<std::string_view> Tree::attribute(NodeId id, Name name) const {
    for (const Attribute& attribute : nodes[id].attributes)
        if (attribute.name == name)
            return attribute.value;
    return std::nullopt;
}

void Tree::set_attribute(NodeId id, Name name, std::string_view value, report::Span span) {
    auto& attributes = nodes[id].attributes;
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [name](const Attribute& attribute) { return attribute.name == name; });
    if (found == attributes.end())
        attributes.push_back({name, value, span});
    else
        *found = {name, value, span};
}

void Tree::remove_attribute(NodeId id, Name name) {
    std::erase_if(nodes[id].attributes,
                  [name](const Attribute& attribute) { return attribute.name == name; });
}

bool Tree::has_class(NodeId id, std::string_view name) const {
    std::string_view rest = nodes[id].classes;
    while (!rest.empty()) {
        const std::size_t space = rest.find(' ');
        if (rest.substr(0, space) == name)
            return true;
        rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
    }
    return false;
}

NodeId Tree::next_skipping_children(NodeId id, NodeId within) const {
    while (id.valid() && id != within) {
        if (nodes[id].next_sibling)
            return nodes[id].next_sibling;
        id = nodes[id].parent;
    }
    return {};
}

NodeId Tree::next(NodeId id, NodeId within) const {
    if (nodes[id].first_child)
        return nodes[id].first_child;
    return next_skipping_children(id, within);
}

NodeId Tree::closest(NodeId id, Role role) const {
    while (id.valid() && nodes[id].role != role)
        id = nodes[id].parent;
    return id;
}

std::string text_of(const Tree& tree, NodeId id) {
    std::string text;
    for (NodeId node = id; node.valid(); node = tree.next(node, id))
        if (tree[node].role == Role::text)
            text += tree[node].text;
    return text;
}

bool says_something(const Tree& tree, NodeId id) {
    for (NodeId node = id; node.valid(); node = tree.next(node, id)) {
        const Role role = tree[node].role;
        const bool decorative = tree.attribute(node, Name::alt) == "";
        if (role == Role::formula || role == Role::inline_formula ||
            (role == Role::text && !tree[node].text.empty()) || (role == Role::image && !decorative))
            return true;
    }
    return false;
}

} // namespace content
