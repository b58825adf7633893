#include "content/tidy.h"

#include <algorithm>
#include <string>
#include <vector>

#include "content/role_table.h"

namespace content {
namespace {

bool is_space(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

// One run of text inside one block, as it grows from leaf to leaf.
struct Flow {
    NodeId last;          // the last leaf with text, if it ends in a space that may have to go
    bool at_start = true; // nothing yet: a leading space goes
    bool spaced = false;  // what stands before ends in a space
};

void end_flow(Tree& tree, Flow& flow) {
    if (flow.last && flow.spaced && !flow.at_start)
        tree[flow.last].text.remove_suffix(1);
    flow = {};
}

bool is_collapsed(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (is_space(text[i]) && (text[i] != ' ' || (i > 0 && text[i - 1] == ' ')))
            return false;
    return true;
}

std::string_view with_single_spaces(Tree& tree, std::string_view text) {
    if (is_collapsed(text))
        return text;
    std::string result;
    result.reserve(text.size());
    for (const char byte : text) {
        if (!is_space(byte))
            result += byte;
        else if (result.empty() || result.back() != ' ')
            result += ' ';
    }
    return tree.strings.keep(result);
}

void collapse_leaf(Tree& tree, NodeId id, Flow& flow) {
    Node& node = tree[id];
    node.text = with_single_spaces(tree, node.text);
    if (!node.text.empty() && node.text.front() == ' ' && (flow.at_start || flow.spaced))
        node.text.remove_prefix(1);
    if (node.text.empty())
        return;
    flow.at_start = false;
    flow.spaced = node.text.back() == ' ';
    flow.last = id;
}

void visit_text(Tree& tree, NodeId id, Flow& flow) {
    if (!tree[id].preserves_space) {
        collapse_leaf(tree, id, flow);
        return;
    }
    flow = {};
    flow.at_start = false;
}

void visit_leaf(Tree& tree, NodeId id, Flow& flow) {
    const Role role = tree[id].role;
    if (role == Role::text)
        visit_text(tree, id, flow);
    else if (role == Role::line_break)
        end_flow(tree, flow);
    else if (role == Role::image || may_be_empty(role))
        flow = {{}, false, false};
}

bool ends_flow(const Tree& tree, NodeId id) {
    return role_row(tree[id].role).level == Level::block;
}

void remove_empty_text(Tree& tree) {
    std::vector<NodeId> empty;
    for (NodeId id = tree.root; id.valid(); id = tree.next(id, tree.root))
        if (tree[id].role == Role::text && tree[id].text.empty())
            empty.push_back(id);
    for (const NodeId id : empty)
        tree.remove(id);
}

struct LevelWalk {
    Tree& tree;

    // Depth is bounded by the manuscript's, which source::read limits.
    void visit(NodeId id, int level) {
        const bool division = is_division(tree[id].role);
        const NodeId own = division ? heading_of(tree, id) : NodeId{};
        if (own)
            level = std::min(level + 1, 6);
        for (NodeId child = tree[id].first_child; child.valid(); child = tree[child].next_sibling) {
            if (tree[child].role == Role::heading)
                tree[child].level = static_cast<std::uint8_t>(child == own ? level : std::min(level + 1, 6));
            else
                visit(child, level);
        }
    }
};

} // namespace

std::string_view collapsed(Tree& tree, std::string_view text) {
    text = with_single_spaces(tree, text);
    if (text.starts_with(' '))
        text.remove_prefix(1);
    if (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

bool is_division(Role role) {
    switch (role) {
    case Role::part:
    case Role::chapter:
    case Role::preface:
    case Role::appendix:
    case Role::section:
    case Role::glossary:
    case Role::bibliography:
    case Role::index:
    case Role::colophon:
    case Role::dedication:
    case Role::summary:
    case Role::imprint:
    case Role::contents:
    case Role::footnote_list: return true;
    default: return false;
    }
}

bool may_be_empty(Role role) {
    switch (role) {
    case Role::document:
    case Role::header_cell:
    case Role::data_cell:
    case Role::image:
    case Role::line_break:
    case Role::separator:
    case Role::text:
    case Role::cross_reference:
    case Role::footnote_reference:
    case Role::page_reference:
    case Role::index_term: return true;
    default: return false;
    }
}

NodeId heading_of(const Tree& tree, NodeId division) {
    for (NodeId child = tree[division].first_child; child.valid(); child = tree[child].next_sibling)
        if (tree[child].role == Role::heading)
            return tree.has_class(child, "bridgehead") ? NodeId{} : child;
    return {};
}

NodeId generated_title(const Tree& tree, NodeId box) {
    const NodeId first = tree[box].first_child;
    const bool is_title = first && tree[first].role == Role::paragraph && tree.has_class(first, "generated");
    return is_title ? first : NodeId{};
}

void collapse_white_space(Tree& tree) {
    Flow flow;
    NodeId id = tree.root;
    while (id.valid()) {
        if (ends_flow(tree, id))
            end_flow(tree, flow);
        if (tree[id].first_child) {
            id = tree[id].first_child;
            continue;
        }
        visit_leaf(tree, id, flow);
        while (id != tree.root && !tree[id].next_sibling) {
            id = tree[id].parent;
            if (ends_flow(tree, id))
                end_flow(tree, flow);
        }
        if (id == tree.root)
            break;
        id = tree[id].next_sibling;
    }
    remove_empty_text(tree);
}

void drop_empty(Tree& tree) {
    std::vector<NodeId> order;
    for (NodeId id = tree.root; id.valid(); id = tree.next(id, tree.root))
        order.push_back(id);
    for (auto it = order.rbegin(); it != order.rend(); ++it)
        if (!tree[*it].first_child && !may_be_empty(tree[*it].role))
            tree.remove(*it);
}

void set_heading_levels(Tree& tree) {
    LevelWalk{tree}.visit(tree.root, 1);
}

} // namespace content
