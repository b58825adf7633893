#include "reading/book.h"

#include <utility>

#include "reading/words.h"

namespace reading {

NodeId Book::add(Node node) {
    return nodes.push_back(std::move(node));
}

void Book::append(NodeId parent, NodeId child) {
    nodes[child].parent = parent;
    Node& above = nodes[parent];
    if (above.last_child)
        nodes[above.last_child].next_sibling = child;
    else
        above.first_child = child;
    above.last_child = child;
}

NodeId Book::append(NodeId parent, Node node) {
    const NodeId id = add(std::move(node));
    append(parent, id);
    return id;
}

NodeId Book::next(NodeId id, NodeId within) const {
    return nodes[id].first_child ? nodes[id].first_child : next_skipping_children(id, within);
}

NodeId Book::next_skipping_children(NodeId id, NodeId within) const {
    for (; id && id != within; id = nodes[id].parent)
        if (nodes[id].next_sibling)
            return nodes[id].next_sibling;
    return {};
}

NodeId Book::closest(NodeId id, Kind kind) const {
    while (id && nodes[id].kind != kind)
        id = nodes[id].parent;
    return id;
}

bool is_inline(Kind kind) {
    switch (kind) {
    case Kind::link:
    case Kind::quote:
    case Kind::span:
    case Kind::page_break:
    case Kind::text: return true;
    default: return false;
    }
}

bool stands_in_line(const Book& book, NodeId id) {
    const NodeId parent = book[id].parent;
    const Kind around = parent ? book[parent].kind : Kind::group;
    return is_inline(around) || around == Kind::paragraph || around == Kind::heading || around == Kind::label;
}

bool is_block(const Book& book, NodeId id) {
    const Kind kind = book[id].kind;
    return !is_inline(kind) && !(kind == Kind::formula && stands_in_line(book, id));
}

std::string words_of(const Book& book, NodeId id) {
    std::string words;
    for (NodeId at = id; at;) {
        const Node& node = book[at];
        if (is_block(book, at) && !words.empty())
            words += ' ';
        const auto& spoken = node.replacement ? node.replacement : node.alternative;
        if (spoken)
            words += *spoken;
        else if (node.kind == Kind::text)
            words += node.text;
        at = spoken ? book.next_skipping_children(at, id) : book.next(at, id);
    }
    return collapsed(words);
}

} // namespace reading
