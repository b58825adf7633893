// Numbers of items in lists that go on from the number of the item around them (inheritnum): "1.2.a". In
// paged editions they are the markers of the items; HTML has no such markers, so in e-books they are words.
#include <string>
#include <unordered_map>

#include "content/role_table.h"
#include "edition/edition_tree.h"

namespace edition {
namespace {

using Numbers = std::unordered_map<NodeId, std::string>;

bool inherits(const Tree& tree, NodeId list) {
    return tree[list].role == Role::ordered_list && tree.has_class(list, "inherit");
}

bool any_inherits(const Tree& tree) {
    for (NodeId id = tree.root; id.valid(); id = tree.next(id, tree.root))
        if (inherits(tree, id))
            return true;
    return false;
}

// The number of the item around `list`, with its stop; empty if there is none.
std::string number_around(const Tree& tree, NodeId list, const Numbers& numbers) {
    for (NodeId id = tree[list].parent; id.valid(); id = tree[id].parent)
        if (const auto found = numbers.find(id); found != numbers.end())
            return found->second + ".";
    return {};
}

// In the first line of the item, or in one of its own before a block that is no paragraph.
void write_out(Edition& e, NodeId item, const std::string& number) {
    const NodeId first = e.tree[item].first_child;
    if (!first)
        return;
    const bool in_item = content::role_row(e.tree[first].role).level != content::Level::block;
    const bool in_first = e.tree[first].role == Role::paragraph && e.tree[first].first_child;
    const NodeId line = in_item ? item : in_first ? first : make_before(e, first, Role::paragraph);
    const NodeId words = e.tree[line].first_child;
    const NodeId label =
        words ? make_before(e, words, Role::span, "label") : make(e, line, Role::span, "label");
    make_text(e, label, keep(e, words ? number + ". " : number + "."));
}

void number_list(Edition& e, NodeId list, Numbers& numbers) {
    int items_before = 0;
    const std::string around = inherits(e.tree, list) ? number_around(e.tree, list, numbers) : std::string{};
    for (NodeId item = e.tree[list].first_child; item.valid(); item = e.tree[item].next_sibling) {
        if (e.tree[item].role != Role::list_item)
            continue;
        const std::string& own = numbers[item] = around + item_numeral(e.tree, list, items_before++);
        if (!inherits(e.tree, list))
            continue;
        e.tree.set_attribute(item, Name::label, keep(e, own));
        if (e.plan.output == Output::epub)
            write_out(e, item, own);
    }
}

} // namespace

void number_items(Edition& e) {
    if (!any_inherits(e.tree))
        return;
    Numbers numbers;
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root))
        if (e.tree[id].role == Role::ordered_list)
            number_list(e, id, numbers);
}

} // namespace edition
