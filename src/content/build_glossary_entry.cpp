// An entry of a glossary: its term, what it means, and where to see more.
#include "content/builder.h"

namespace content {
namespace {

void build_see(Builder& b, Element element, NodeId details, Phrase word) {
    const NodeId line = open(b, details, element, Role::paragraph, b.at(element).name);
    add_phrase(b, line, word, b.at(element).span);
    add_text(b, line, " ", b.at(element).span);
    const NodeId link = open_plain(b, line, Role::link, b.at(element).span);
    build_words(b, element, link);
    const source::Attribute* target = b.find(element, "otherterm");
    if (!target) {
        b.tree[link].role = Role::span;
        return;
    }
    refer(b, link, *target);
    if (!b.tree[link].first_child)
        b.tree[link].role = Role::cross_reference; // the words are the entry's term
}

void build_definition(Builder& b, Element element, NodeId group) {
    const NodeId details = open(b, group, element, Role::description_details);
    if (b.at(element).name == "glosssee")
        build_see(b, element, details, Phrase::see);
    else
        build_either(b, element, details);
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        if (b.is_element(child) && b.at(child).name == "glossseealso")
            build_see(b, child, details, Phrase::see_also);
    close(b, details);
}

// Term first; its short form, if any, in brackets behind it.
void build_glossary_head(Builder& b, Element element, NodeId group) {
    const Element written = b.child(element, "glossterm");
    const NodeId term = open_plain(b, group, Role::description_term, b.at(element).span);
    if (written)
        build_words(b, written, open(b, term, written, Role::defined_term));
    for (const char* name : {"acronym", "abbrev"}) {
        const Element brief = b.child(element, name);
        if (!brief)
            continue;
        add_text(b, term, " (", b.at(brief).span);
        build_inline(b, brief, term);
        add_text(b, term, ")", b.at(brief).span);
    }
}

} // namespace

void build_glossary_entry(Builder& b, Element element, NodeId parent) {
    const NodeId group = open(b, parent, element, Role::description_group, "glossentry");
    build_glossary_head(b, element, group);
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        if (b.is_element(child) && (b.at(child).name == "glossdef" || b.at(child).name == "glosssee"))
            build_definition(b, child, group);
}

} // namespace content
