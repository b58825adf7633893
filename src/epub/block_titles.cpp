#include "epub/block_titles.h"

namespace epub {
namespace {

using content::NodeId;
using content::Role;
using content::Tree;

NodeId first_with_class(const Tree& tree, NodeId block, std::string_view css_class) {
    const NodeId first = tree[block].first_child;
    const bool found = first && tree[first].role == Role::paragraph && tree.has_class(first, css_class);
    return found ? first : NodeId{};
}

} // namespace

NodeId caption_of(const Tree& tree, NodeId block) {
    const Role role = tree[block].role;
    return role == Role::example || role == Role::division ? first_with_class(tree, block, "caption")
                                                           : NodeId{};
}

bool is_caption(const Tree& tree, NodeId node) {
    const NodeId parent = tree[node].parent;
    return parent && caption_of(tree, parent) == node;
}

bool is_named_group(const Tree& tree, NodeId block) {
    const NodeId title = first_with_class(tree, block, "block-title");
    if (tree[block].role != Role::division || !title)
        return false;
    const NodeId list = tree[title].next_sibling;
    const bool is_description_list = list && tree[list].role == Role::description_list;
    return tree.has_class(block, "task") || (tree.has_class(block, "titled-list") && is_description_list);
}

NodeId name_of_box(const Tree& tree, NodeId block) {
    const Role role = tree[block].role;
    if (role == Role::admonition || role == Role::sidebar || is_named_group(tree, block))
        return first_with_class(tree, block, "block-title");
    const NodeId parent = tree[block].parent;
    const bool is_list = role == Role::ordered_list || role == Role::unordered_list;
    return is_list && parent && tree.has_class(parent, "titled-list")
               ? first_with_class(tree, parent, "block-title")
               : NodeId{};
}

} // namespace epub
