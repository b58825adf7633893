// Links of the shared tree, led to the nodes of this edition. A section that stands in for
// another (linkend) takes over the references to it.
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "content/tidy.h"
#include "edition/edition_tree.h"

namespace edition {
namespace {

using StandIns = std::unordered_map<NodeId, NodeId>; // shared section -> this edition's section

StandIns find_stand_ins(Edition& e) {
    StandIns stand_ins;
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root)) {
        if (!content::is_division(e.tree[id].role) || !e.tree[id].target)
            continue;
        stand_ins.emplace(e.tree[id].target, id);
        e.tree[id].target = {};
        e.tree.remove_attribute(id, Name::linkend);
    }
    return stand_ins;
}

report::Span place_of_reference(const Tree& tree, NodeId id) {
    for (const content::Attribute& attribute : tree[id].attributes)
        if (attribute.name == Name::linkend && attribute.span.file)
            return attribute.span;
    return tree[id].span;
}

// A link with words of its own can go on as words; a reference without any cannot.
void lose_target(Edition& e, NodeId id) {
    content::Node& node = e.tree[id];
    const bool has_words = node.first_child.valid();
    const std::string message = fmt::format("\"{}\" is not part of the {} edition",
                                            e.tree.attribute(id, Name::linkend).value_or(""), e.plan.name);
    const std::vector<std::string> hints{
        "mark this reference for the same audience as its target, or give the "
        "section that stands in for it linkend=\"…\""};
    if (has_words)
        e.log.warning("link-edition", place_of_reference(e.tree, id), message, hints);
    else
        e.log.error("link-target", place_of_reference(e.tree, id), message, hints);
    node.role = Role::span;
}

bool is_reference(Role role) {
    return role == Role::link || role == Role::cross_reference || role == Role::glossary_term ||
           role == Role::defined_term;
}

// The picture points to the description that this edition keeps.
void link_description(Edition& e, NodeId id) {
    const NodeId described = e.tree[id].target ? e.made[e.tree[id].target] : NodeId{};
    e.tree[id].target = described;
    if (described && !e.tree[described].target)
        e.tree[described].target = id;
}

} // namespace

void retarget(Edition& e) {
    const StandIns stand_ins = find_stand_ins(e);
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root))
        if (e.tree[id].role == Role::image || e.tree[id].role == Role::table)
            e.tree[id].target = {};
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root)) {
        content::Node& node = e.tree[id];
        if (node.role == Role::long_description)
            link_description(e, id);
        else if (node.target && node.role != Role::image && node.role != Role::table) {
            const auto stand_in = stand_ins.find(node.target);
            const NodeId shared = node.target;
            node.target = stand_in != stand_ins.end() ? stand_in->second : e.made[shared];
            if (!node.target && is_reference(node.role))
                lose_target(e, id);
        }
    }
}

} // namespace edition
