#include "edition/edition_tree.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/numerals.h"
#include "content/language.h"
#include "content/role_table.h"

namespace edition {
namespace {

content::Node program_made(const Edition& e, NodeId around, Role role, std::string_view css_class) {
    content::Node node;
    const content::Node& parent = e.tree[around];
    node.role = role;
    node.classes = css_class;
    node.language = parent.language;
    node.direction = parent.direction;
    node.span = parent.span;
    return node;
}

bool carries_into_copies(Role role) {
    switch (role) {
    case Role::span:
    case Role::emphasis:
    case Role::strong:
    case Role::code:
    case Role::keyboard:
    case Role::quote:
    case Role::citation:
    case Role::abbreviation:
    case Role::foreign:
    case Role::subscript:
    case Role::superscript:
    case Role::inline_formula: return true;
    default: return false;
    }
}

bool is_left_out_of_copies(Role role) {
    return role == Role::footnote_reference || role == Role::image || role == Role::page_reference;
}

// An author's `label` has the same class, but comes from the shared tree.
bool is_made_label(const Edition& e, NodeId id) {
    const bool made = !e.origin[id].valid() || e.tree.has_class(id, "generated");
    return made && e.tree.has_class(id, "label");
}

NodeId copy_node(Edition& e, NodeId from, NodeId parent) {
    content::Node copy = e.tree[from];
    copy.first_child = copy.last_child = copy.target = {};
    std::erase_if(copy.attributes, [](const content::Attribute& attribute) {
        return attribute.name == Name::id || attribute.name == Name::linkend ||
               attribute.name == Name::xreflabel;
    });
    const NodeId id = e.tree.append(parent, std::move(copy));
    e.origin.push_back({});
    return id;
}

// Text in a document has no language of its own: an element around it has to say it.
NodeId holder_in(Edition& e, std::string_view language, content::Direction direction, NodeId parent) {
    if (language == e.tree[parent].language)
        return parent;
    const NodeId holder = make(e, parent, Role::span);
    e.tree[holder].language = language;
    e.tree[holder].direction = direction;
    return holder;
}

} // namespace

std::string_view keep(Edition& e, const std::string& text) {
    return e.tree.strings.keep(text);
}

NodeId make(Edition& e, NodeId parent, Role role, std::string_view css_class) {
    const NodeId id = e.tree.append(parent, program_made(e, parent, role, css_class));
    e.origin.push_back({});
    return id;
}

NodeId make_before(Edition& e, NodeId next, Role role, std::string_view css_class) {
    const NodeId id = e.tree.insert_before(next, program_made(e, e.tree[next].parent, role, css_class));
    e.origin.push_back({});
    return id;
}

void make_text(Edition& e, NodeId parent, std::string_view text) {
    const NodeId id = make(e, parent, Role::text);
    e.tree[id].text = text;
}

void make_text_in(Edition& e, std::string_view language, NodeId parent, std::string_view text) {
    make_text(e, holder_in(e, language, content::direction_of(language), parent), text);
}

void make_phrase(Edition& e, NodeId parent, content::Phrase which) {
    const std::string_view language =
        content::phrase_language(e.tree[parent].language, e.tree[e.tree.root].language);
    make_text_in(e, language, parent, phrase(which, language));
}

void move_to_end(Edition& e, NodeId node, NodeId parent) {
    e.tree.remove(node);
    content::Node& moved = e.tree[node];
    moved.parent = parent;
    moved.previous_sibling = e.tree[parent].last_child;
    if (moved.previous_sibling)
        e.tree[moved.previous_sibling].next_sibling = node;
    else
        e.tree[parent].first_child = node;
    e.tree[parent].last_child = node;
}

std::string item_numeral(const Tree& tree, NodeId list, int items_before) {
    const std::string_view start = tree.attribute(list, Name::start).value_or("1");
    int first = 1;
    std::from_chars(start.data(), start.data() + start.size(), first);
    return base::numeral(first + items_before, tree.attribute(list, Name::numeration).value_or("1"));
}

// Depth is bounded by the manuscript's, which source::read limits.
void copy_words(Edition& e, NodeId from, NodeId parent, Labels labels) {
    for (NodeId child = e.tree[from].first_child; child.valid(); child = e.tree[child].next_sibling) {
        const Role role = e.tree[child].role;
        if (is_left_out_of_copies(role) || (labels == Labels::left_out && is_made_label(e, child)))
            continue;
        if (role == Role::line_break) {
            make_text(e, parent, " ");
        } else if (role == Role::text) {
            copy_node(e, child, holder_in(e, e.tree[child].language, e.tree[child].direction, parent));
        } else {
            const bool carries =
                carries_into_copies(role) || e.tree[child].language != e.tree[parent].language;
            NodeId copy = parent;
            if (carries) {
                copy = copy_node(e, child, parent);
                if (!carries_into_copies(role))
                    e.tree[copy].role = Role::span;
            }
            copy_words(e, child, copy, labels);
        }
    }
}

} // namespace edition
