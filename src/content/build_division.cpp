// Chapters, sections and their like: a heading, what their info says to readers, the rest.
#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "content/builder.h"

namespace content {
namespace {

// Divisions that DocBook lets go without a title have one in the reader's language.
std::optional<Phrase> default_title(std::string_view name) {
    constexpr std::pair<std::string_view, Phrase> titles[] = {
        {"glossary", Phrase::glossary},       {"bibliography", Phrase::bibliography},
        {"preface", Phrase::preface},         {"dedication", Phrase::dedication},
        {"colophon", Phrase::colophon},       {"acknowledgements", Phrase::acknowledgements},
        {"refsynopsisdiv", Phrase::synopsis}, {"index", Phrase::index},
        {"setindex", Phrase::index}};
    for (const auto& [element, title] : titles)
        if (element == name)
            return title;
    return std::nullopt;
}

} // namespace

// The title is in refmeta, or, without any other, in refnamediv.
Element reference_title(const Builder& b, Element element, Element other) {
    if (const Element meta = b.child(element, "refmeta"))
        if (const Element title = b.child(meta, "refentrytitle"))
            return title;
    const Element names = b.child(element, "refnamediv");
    if (names && !other)
        return b.child(names, "refname");
    return {};
}

void build_manual_section(Builder& b, Element element, NodeId heading) {
    const Element meta = b.child(element, "refmeta");
    if (const Element number = meta ? b.child(meta, "manvolnum") : Element{})
        build_inline(b, number, heading);
}

// The names with a comma between two, a dash, what it is for: one line, as manual pages have it.
void build_reference_names(Builder& b, Element element, NodeId parent) {
    const NodeId line = open(b, parent, element, Role::paragraph, "refnamediv");
    bool first = true;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        const std::string_view name = b.is_element(child) ? b.at(child).name : std::string_view{};
        const bool is_name = name == "refname" || name == "refdescriptor";
        if (!is_name && name != "refpurpose" && name != "refclass")
            continue;
        if (!first)
            add_text(b, line, name == "refpurpose" ? " – " : ", ", b.at(child).span);
        first = false;
        build_words(b, child, open(b, line, child, is_name ? Role::strong : Role::span, name));
    }
    close(b, line);
}

namespace {

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

// A page of a manual may have a title beside its name; the same words need not be read twice.
void build_other_title(Builder& b, Element title, NodeId division) {
    const NodeId heading = b.tree[division].last_child;
    const NodeId id = open(b, division, title, Role::subtitle);
    build_words(b, title, id);
    close(b, id);
    if (heading && text_of(b.tree, heading).starts_with(text_of(b.tree, id)))
        b.tree.remove(id);
}

// Its words would seem to belong to the division before it.
void report_untitled(Builder& b, Element element, Role role) {
    constexpr std::array titled{Role::part, Role::chapter, Role::appendix, Role::section};
    if (std::find(titled.begin(), titled.end(), role) != titled.end())
        b.log.warning("section-title", b.at(element).span,
                      fmt::format("this {} has no title", b.at(element).name),
                      {"give it a title, or take its tags away"});
}

void build_default_heading(Builder& b, Element element, NodeId division, Phrase title) {
    const NodeId id = open_plain(b, division, Role::heading, b.at(element).span, "generated");
    add_phrase(b, id, title, b.at(element).span);
}

bool is_told(const Word& word) {
    if (word.role == Role::summary || word.role == Role::epigraph || word.role == Role::image)
        return true;
    for (const std::string_view name : {"personblurb", "authorblurb", "revhistory", "printhistory"})
        if (word.name == name)
            return true;
    return false;
}

bool is_line(std::string_view name) {
    return name == "copyright" || name == "pubdate" || name == "releaseinfo";
}

void build_info_part(Builder& b, Element part, NodeId parent) {
    const Word word = word_for(b, part);
    if (word.name == "legalnotice") {
        build_titled_block(b, part, parent, {word.name, word.shape, Role::division, word.name});
    } else if (is_line(word.name)) {
        const NodeId line = open_plain(b, parent, Role::paragraph, b.at(part).span, word.name);
        build_inline(b, part, line);
        close(b, line);
    } else if (word.maker == Maker::credit && word.shape == Shape::inline_) {
        const NodeId line = open_plain(b, parent, Role::byline, b.at(part).span);
        build_inline(b, part, line);
        close(b, line);
        build_blurbs(b, part, parent);
    } else if (word.role == Role::index_mark || word.name == "itermset") {
        build_inline(b, part, parent);
    } else if (is_told(word)) {
        build_block(b, part, parent);
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

void build_info(Builder& b, Element info, NodeId parent) {
    if (!info)
        return;
    for (Element child = b.at(info).first_child; child.valid(); child = b.at(child).next_sibling)
        if (b.is_element(child) && !b.find(child, "property")) // else it is for programs
            build_info_part(b, child, parent);
}

void build_division(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, word.role, word.css_class);
    if (const source::Attribute* stands_for = b.find(element, "linkend"))
        refer(b, id, *stands_for);
    const Element title = title_of(b, element);
    const Element manual = word.name == "refentry" ? reference_title(b, element, title) : Element{};
    if (manual || title)
        build_heading(b, manual ? manual : title, id);
    else if (const auto generated = default_title(word.name))
        build_default_heading(b, element, id, *generated);
    else
        report_untitled(b, element, word.role);
    const NodeId heading = b.tree[id].last_child;
    if (word.name == "refentry" && heading && b.tree[heading].role == Role::heading)
        build_manual_section(b, element, heading);
    if (manual && title)
        build_other_title(b, title, id);
    build_subtitle(b, element, id);
    build_info(b, info_of(b, element), id);
    build_flow(b, element, id, Wrap::paragraphs);
    close(b, id);
}

} // namespace content
