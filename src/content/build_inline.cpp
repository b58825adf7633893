// Running text: spans, links, notes, names.
#include <string>

#include "content/builder.h"
#include "content/tidy.h"

namespace content {
namespace {

using source::Namespace;

// What an element without words of its own code becomes, with the link it may carry.
NodeId open_inline(Builder& b, Element element, NodeId parent, const Word& word) {
    NodeId around = parent;
    const source::Attribute* href = b.document.attribute(element, Namespace::xlink, "href");
    const source::Attribute* linkend = b.find(element, "linkend");
    if (href && !href->value.empty() && !b.tree.closest(parent, Role::link)) {
        around = open_plain(b, parent, Role::link, b.at(element).span);
        if (href->value.front() == '#') {
            const source::Attribute inside{href->ns, href->name, href->value.substr(1), href->span};
            refer(b, around, inside);
        } else {
            b.tree.set_attribute(around, Name::href, href->value, href->span);
        }
    } else if (linkend) {
        around = open_plain(b, parent, Role::link, b.at(element).span);
        refer(b, around, *linkend);
    }
    return open(b, around, element, word.role, word.css_class);
}

// A block where only running text may stand: its words, set off by spaces.
void build_block_as_words(Builder& b, Element element, NodeId parent) {
    const Word word = word_for(b, element);
    if (word.role == Role::image && word.maker == Maker::media)
        return build_inline_media(b, element, parent);
    ++b.inline_depth;
    add_text(b, parent, " ", b.at(element).span);
    if (word.maker == Maker::simple_list)
        build_simple_list(b, element, parent, word);
    else
        build_words(b, element, parent);
    add_text(b, parent, " ", b.at(element).span);
    --b.inline_depth;
}

// strong and italics are what they look like in DocBook too: by role.
void build_emphasis(Builder& b, Element element, NodeId parent) {
    const bool strong = b.has_role(element, "bold") || b.has_role(element, "strong");
    const Word word{"emphasis", Shape::inline_, strong ? Role::strong : Role::emphasis, ""};
    build_words(b, element, open_inline(b, element, parent, word));
}

void build_between(Builder& b, Element element, NodeId parent, const Word& word, std::string_view separator) {
    const NodeId id = open_inline(b, element, parent, word);
    bool first = true;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        if (!first)
            add_text(b, id, separator, b.at(child).span);
        first = false;
        build_inline(b, child, id);
    }
}

std::string_view mark_of_trademark(const Builder& b, Element element) {
    const std::string_view mark = b.value(element, "class");
    if (mark == "registered")
        return "®";
    if (mark == "copyright")
        return "©";
    if (mark == "service")
        return "℠";
    if (mark == "trade" || (mark.empty() && b.at(element).name == "trademark"))
        return "™";
    return {};
}

void build_trademark(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open_inline(b, element, parent, word);
    build_words(b, element, id);
    if (const std::string_view mark = mark_of_trademark(b, element); !mark.empty())
        add_text(b, id, mark, b.at(element).span);
}

// The section of the manual, as in "ls(1)".
void build_manual_section(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open_inline(b, element, parent, word);
    add_text(b, id, "(", b.at(element).span);
    build_words(b, element, id);
    add_text(b, id, ")", b.at(element).span);
}

// The number of a callout: its `label`, else its place among the callouts of the listing.
void build_callout_mark(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, word.role, word.css_class);
    std::string label(b.value(element, "label"));
    if (label.empty()) {
        int number = 1;
        const Element around = b.at(element).parent;
        for (Element sibling = b.at(around).first_child; sibling != element;
             sibling = b.at(sibling).next_sibling)
            number += b.is_element(sibling) && b.at(sibling).name == "co" ? 1 : 0;
        label = std::to_string(number);
    }
    add_text(b, id, b.tree.strings.keep("(" + label + ")"), b.at(element).span);
}

// abbrev and acronym may carry what they stand for: alt, else xlink:title.
void add_expansion(Builder& b, Element element, NodeId id) {
    const source::Attribute* title = b.document.attribute(element, Namespace::xlink, "title");
    if (title)
        b.tree.set_attribute(id, Name::expansion, title->value, title->span);
    const Element alt = b.child(element, "alt");
    if (alt && b.at(alt).first_child)
        b.tree.set_attribute(id, Name::expansion, collapsed(b.tree, b.at(b.at(alt).first_child).text),
                             b.at(alt).span);
}

// Titles are read by what they name, but in a bibliography they are part of the text.
void build_title_of_work(Builder& b, Element element, NodeId parent) {
    const std::string_view name = b.at(element).name;
    const std::string_view around = b.at(b.at(element).parent).name;
    if ((name == "title" || name == "subtitle") && (around.starts_with("biblio") || around == "confgroup"))
        build_words(b, element, open(b, parent, element, Role::citation));
}

void report_dropped_inline(Builder& b, Element element) {
    const std::string_view name = b.at(element).name;
    if (b.reported.insert(name).second)
        b.log.note("element-dropped", b.at(element).span,
                   "\"" + std::string(name) + "\" is not shown in any edition");
}

void build_plain_inline(Builder& b, Element element, NodeId parent, const Word& word) {
    if (word.shape == Shape::transparent)
        return build_words(b, element, parent);
    if (word.role == Role::line_break) {
        open_plain(b, parent, Role::line_break, b.at(element).span);
        return;
    }
    const NodeId id = open_inline(b, element, parent, word);
    if (word.role == Role::abbreviation)
        add_expansion(b, element, id);
    build_words(b, element, id);
}

} // namespace

void build_inline(Builder& b, Element element, NodeId parent) {
    const source::Node& node = b.at(element);
    if (node.kind == source::Kind::text)
        return add_text(b, parent, node.text, node.span);
    if (node.kind != source::Kind::element)
        return;
    const Word word = word_for(b, element);
    if (word.shape == Shape::titled)
        return build_title_of_work(b, element, parent);
    if (word.shape == Shape::drop) {
        build_anchor(b, element, parent);
        return report_dropped_inline(b, element);
    }
    if (is_block(b, element))
        return build_block_as_words(b, element, parent);
    switch (word.maker) {
    case Maker::anchor: return build_anchor(b, element, parent);
    case Maker::callout_mark: return build_callout_mark(b, element, parent, word);
    case Maker::command_argument: return build_command_argument(b, element, parent, word);
    case Maker::command_group: return build_command_group(b, element, parent, word);
    case Maker::copyright: return build_copyright(b, element, open_inline(b, element, parent, word));
    case Maker::credit: return build_credit(b, element, parent, word);
    case Maker::email: return build_email(b, element, parent, word);
    case Maker::emphasis: return build_emphasis(b, element, parent);
    case Maker::footnote: return build_footnote_call(b, element, parent);
    case Maker::footnote_reference: return build_shared_footnote_call(b, element, parent);
    case Maker::glossary_term: return build_glossary_term(b, element, parent, word);
    case Maker::index_term: return build_index_term(b, element, parent);
    case Maker::inline_equation: {
        const NodeId id = open_inline(b, element, parent, word);
        read_formula_alternative(b, element, id);
        return build_words(b, element, id);
    }
    case Maker::inline_media: return build_inline_media(b, element, parent);
    case Maker::link: return build_link(b, element, parent, word);
    case Maker::manual_section: return build_manual_section(b, element, parent, word);
    case Maker::menu_choice:
        return build_between(b, element, parent, word, word.name == "menuchoice" ? " → " : "+");
    case Maker::personal_name: return build_personal_name(b, element, parent, word);
    case Maker::simple_list: return build_simple_list(b, element, parent, word);
    case Maker::trademark: return build_trademark(b, element, parent, word);
    default: return build_plain_inline(b, element, parent, word);
    }
}

void build_footnote_call(Builder& b, Element element, NodeId parent) {
    const NodeId call = open_plain(b, parent, Role::footnote_reference, b.at(element).span);
    b.notes.push_back({element, call});
}

void build_shared_footnote_call(Builder& b, Element element, NodeId parent) {
    const NodeId call = open(b, parent, element, Role::footnote_reference);
    if (const source::Attribute* linkend = b.find(element, "linkend"))
        refer(b, call, *linkend);
}

// An anchor makes no mark: its id leads to the block, or cell, that it stands in.
void build_anchor(Builder& b, Element element, NodeId parent) {
    const source::Attribute* id = b.document.attribute(element, Namespace::xml, "id");
    if (!id)
        id = b.find(element, "id");
    if (!id || id->value.empty())
        return;
    if (!b.ids.emplace(id->value, parent).second)
        b.log.error("id-duplicate", id->span, "the id \"" + std::string(id->value) + "\" is used twice",
                    {"give each element an id of its own"});
    else if (!b.tree.attribute(parent, Name::id)) {
        b.tree.set_attribute(parent, Name::id, id->value, id->span);
        if (const source::Attribute* words = b.find(element, "xreflabel"))
            b.tree.set_attribute(parent, Name::xreflabel, words->value, words->span);
    }
}

void build_glossary_term(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, word.role, word.css_class);
    if (const source::Attribute* linkend = b.find(element, "linkend"))
        refer(b, id, *linkend);
    if (const source::Attribute* base = b.find(element, "baseform"))
        b.tree.set_attribute(id, Name::title, base->value, base->span);
    build_words(b, element, id);
}

void build_personal_name(Builder& b, Element element, NodeId parent, const Word& word) {
    bool loose = false;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        loose = loose || (b.at(child).kind == source::Kind::text && !b.is_blank_text(child));
    if (loose)
        return build_plain_inline(b, element, parent, word);
    build_between(b, element, parent, word, " ");
}

} // namespace content
