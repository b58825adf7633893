// Where a term of the index stands in the text: at the word behind it, or, at the end of a block, at the last
// one before it. That word begins a leaf, so that every edition finds the page that it stands on.
#include <algorithm>

#include "content/builder.h"
#include "content/leaf.h"
#include "content/role_table.h"

namespace content {
namespace {

constexpr std::string_view white = " \t\r\n";

bool shows(const Tree& tree, NodeId id) {
    return is_leaf(tree, id) &&
           (tree[id].role == Role::image || tree[id].text.find_first_not_of(white) != std::string_view::npos);
}

NodeId block_around(const Tree& tree, NodeId mark) {
    NodeId id = tree[mark].parent;
    while (role_row(tree[id].role).level != Level::block)
        id = tree[id].parent;
    return id;
}

NodeId leaf_behind(const Tree& tree, NodeId mark, NodeId within) {
    NodeId id = tree.next_skipping_children(mark, within);
    while (id.valid() && !shows(tree, id))
        id = tree.next(id, within);
    return id;
}

NodeId leaf_before(const Tree& tree, NodeId mark) {
    NodeId id = mark;
    while (id.valid() && (id == mark || !shows(tree, id))) {
        const NodeId previous = tree[id].previous_sibling;
        id = previous ? previous : tree[id].parent;
        while (previous && tree[id].last_child)
            id = tree[id].last_child;
    }
    return id;
}

// The last word of a leaf, as a leaf of its own; the leaf itself if it has no more, or if that would part a
// number.
NodeId last_word(Tree& tree, NodeId leaf) {
    const std::string_view text = tree[leaf].text;
    const std::size_t space = text.find_last_of(white, text.find_last_not_of(white));
    if (tree[leaf].role != Role::text || space == std::string_view::npos)
        return leaf;
    if (const char first = text[std::min(space + 1, text.size() - 1)]; first >= '0' && first <= '9')
        return leaf;
    Node word = tree[leaf];
    word.text = text.substr(space + 1);
    tree[leaf].text = text.substr(0, space + 1);
    const NodeId next = tree[leaf].next_sibling;
    return next ? tree.insert_before(next, std::move(word)) : tree.append(tree[leaf].parent, std::move(word));
}

void place(Tree& tree, NodeId term) {
    const NodeId mark = tree[term].target;
    const bool ends_range = tree.attribute(term, Name::kind).value_or("") == "endofrange";
    NodeId leaf = ends_range ? NodeId{} : leaf_behind(tree, mark, block_around(tree, mark));
    if (!leaf) {
        leaf = leaf_before(tree, mark);
        leaf = leaf ? last_word(tree, leaf) : NodeId{};
    }
    tree[term].target = leaf;
}

} // namespace

void place_index_terms(Builder& b) {
    const NodeId last = b.tree[b.tree.root].last_child;
    if (last && b.tree[last].role == Role::index_terms)
        for (NodeId term = b.tree[last].first_child; term.valid(); term = b.tree[term].next_sibling)
            if (b.tree[term].target && b.tree[b.tree[term].target].role == Role::index_mark)
                place(b.tree, term);
    for (const MetTerm& met : b.index_terms)
        if (b.tree[met.mark].parent)
            b.tree.remove(met.mark);
}

} // namespace content
