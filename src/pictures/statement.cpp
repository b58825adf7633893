#include "pictures/statement.h"

#include <optional>

namespace pictures {
namespace {

using content::Name;
using content::NodeId;
using content::Role;
using content::Tree;

// Nothing in these is an idea that a picture stands beside.
bool is_passed_over(const Tree& tree, NodeId id) {
    switch (tree[id].role) {
    case Role::cover:
    case Role::summary:
    case Role::imprint:
    case Role::contents:
    case Role::glossary:
    case Role::bibliography:
    case Role::index:
    case Role::colophon:
    case Role::table:
    case Role::figure:
    case Role::long_description:
    case Role::footnote:
    case Role::footnote_list:
    case Role::address:
    case Role::heading: return true;
    default:
        return tree.has_class(id, "picture-credits") || tree.has_class(id, "generated") ||
               tree.has_class(id, "block-title");
    }
}

bool is_statement(Role role) {
    return role == Role::statement || role == Role::paragraph || role == Role::list_item ||
           role == Role::description_details;
}

bool shows_something(const Tree& tree, NodeId image) {
    return tree[image].role == Role::image && !tree.attribute(image, Name::alt).value_or("").empty();
}

bool has_picture_inside(const Tree& tree, NodeId id) {
    for (NodeId node = id; node.valid(); node = tree.next(node, id))
        if (shows_something(tree, node))
            return true;
    return false;
}

// Before or after it, as a block of its own.
bool has_picture_beside(const Tree& tree, NodeId id) {
    for (const NodeId beside : {tree[id].previous_sibling, tree[id].next_sibling})
        if (beside && (tree[beside].role == Role::image || tree[beside].role == Role::figure) &&
            has_picture_inside(tree, beside))
            return true;
    return false;
}

bool is_block(Role role) {
    return role == Role::paragraph || role == Role::address || role == Role::line || role == Role::list_item;
}

// Notes are read elsewhere; two blocks have a space between them.
std::string words_below(const Tree& tree, NodeId statement) {
    std::string words;
    for (NodeId id = statement; id.valid();) {
        if (tree[id].role == Role::footnote || tree[id].role == Role::footnote_reference) {
            id = tree.next_skipping_children(id, statement);
            continue;
        }
        if (is_block(tree[id].role) && !words.empty() && words.back() != ' ')
            words += ' ';
        if (tree[id].role == Role::text)
            words += tree[id].text;
        id = tree.next(id, statement);
    }
    return words;
}

} // namespace

std::vector<Statement> statements_without_picture(const Tree& tree) {
    std::vector<Statement> statements;
    for (NodeId id = tree.root; id.valid();) {
        const bool takes = is_statement(tree[id].role);
        if (!takes && !is_passed_over(tree, id)) {
            id = tree.next(id, tree.root);
            continue;
        }
        if (takes && !is_passed_over(tree, id) && !has_picture_inside(tree, id) &&
            !has_picture_beside(tree, id)) {
            Statement statement{id, words_below(tree, id), tree[id].language, tree[id].span};
            if (!statement.words.empty())
                statements.push_back(std::move(statement));
        }
        id = tree.next_skipping_children(id, tree.root);
    }
    return statements;
}

} // namespace pictures
