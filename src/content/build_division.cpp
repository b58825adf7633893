// Chapters, sections and their like: a heading, what their info says to readers, the rest.
#include <optional>

#include "content/builder.h"

namespace content {
namespace {

// Divisions that DocBook lets go without a title have one in the reader's language.
std::optional<Phrase> default_title(std::string_view name) {
    constexpr std::pair<std::string_view, Phrase> titles[] = {
        {"glossary", Phrase::glossary},      {"bibliography", Phrase::bibliography},
        {"preface", Phrase::preface},        {"dedication", Phrase::dedication},
        {"colophon", Phrase::colophon},      {"acknowledgements", Phrase::acknowledgements},
        {"refsynopsisdiv", Phrase::synopsis}};
    for (const auto& [element, title] : titles)
        if (element == name)
            return title;
    return std::nullopt;
}

// refentry has its title in refmeta or refnamediv.
Element reference_title(const Builder& b, Element element) {
    if (const Element meta = b.child(element, "refmeta"))
        if (const Element title = b.child(meta, "refentrytitle"))
            return title;
    if (const Element names = b.child(element, "refnamediv"))
        return b.child(names, "refname");
    return {};
}

void build_manual_section(Builder& b, Element element, NodeId division) {
    const Element meta = b.child(element, "refmeta");
    const Element number = meta ? b.child(meta, "manvolnum") : Element{};
    const NodeId heading = b.tree[division].last_child;
    if (number && heading && b.tree[heading].role == Role::heading)
        build_inline(b, number, heading);
}

bool has_words(const Builder& b, Element element) {
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        if (b.is_element(child) || (b.at(child).kind == source::Kind::text && !b.is_blank_text(child)))
            return true;
    return false;
}

void build_heading(Builder& b, Element title, NodeId division) {
    if (!has_words(b, title)) {
        b.log.warning("heading-empty", b.at(title).span, "this title has no words",
                      {"write the title, or take the section away"});
        return;
    }
    const NodeId id = open(b, division, title, Role::heading);
    build_words(b, title, id);
    close(b, id);
}

void build_default_heading(Builder& b, Element element, NodeId division, Phrase title) {
    const NodeId id = open_plain(b, division, Role::heading, b.at(element).span, "generated");
    add_text(b, id, phrase(title, b.tree[id].language), b.at(element).span);
}

void build_info(Builder& b, Element info, NodeId division) {
    for (Element child = b.at(info).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        const Word word = word_for(b, child);
        if (word.maker == Maker::credit && word.shape == Shape::inline_ && word.name != "copyright") {
            const NodeId line = open_plain(b, division, Role::byline, b.at(child).span);
            build_inline(b, child, line);
            close(b, line);
            build_blurbs(b, child, division);
        } else if (word.role == Role::summary || word.role == Role::epigraph || word.role == Role::imprint ||
                   word.role == Role::image) {
            build_block(b, child, division);
        }
    }
}

void build_subtitle(Builder& b, Element element, NodeId division) {
    Element subtitle = b.child(element, "subtitle");
    const Element info = info_of(b, element);
    if (!subtitle && info)
        subtitle = b.child(info, "subtitle");
    if (!subtitle || !has_words(b, subtitle))
        return;
    const NodeId id = open(b, division, subtitle, Role::subtitle);
    build_words(b, subtitle, id);
    close(b, id);
}

} // namespace

void build_division(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, word.role, word.css_class);
    if (const source::Attribute* stands_for = b.find(element, "linkend"))
        refer(b, id, *stands_for);
    Element title = title_of(b, element);
    if (!title && word.name == "refentry")
        title = reference_title(b, element);
    if (title)
        build_heading(b, title, id);
    else if (const auto generated = default_title(word.name))
        build_default_heading(b, element, id, *generated);
    if (word.name == "refentry")
        build_manual_section(b, element, id);
    build_subtitle(b, element, id);
    if (const Element info = info_of(b, element))
        build_info(b, info, id);
    build_flow(b, element, id, Wrap::paragraphs);
    close(b, id);
}

} // namespace content
