// Blocks of text with a shape of their own: addresses, listings, quotations, notes.
#include <string>

#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "content/builder.h"

namespace content {
namespace {

void keep_space(Builder& b, NodeId id) {
    b.tree[id].preserves_space = true;
}

// A line end right after the start tag, and space before the end tag, is layout of the XML.
void trim_verbatim(Tree& tree, NodeId id) {
    NodeId first = tree[id].first_child;
    while (first && tree[first].first_child)
        first = tree[first].first_child;
    if (first && tree[first].role == Role::text && tree[first].text.starts_with("\n"))
        tree[first].text.remove_prefix(1);
    NodeId last = tree[id].last_child;
    while (last && tree[last].last_child)
        last = tree[last].last_child;
    if (!last || tree[last].role != Role::text)
        return;
    std::string_view& text = tree[last].text;
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
}

// Words of an address, line by line: a line end in the manuscript is a line end on the page.
struct AddressLines {
    Builder& b;
    NodeId address;
    NodeId line;

    NodeId current(report::Span span) {
        if (!line)
            line = open_plain(b, address, Role::line, span);
        return line;
    }

    void add(std::string_view text, report::Span span) {
        while (true) {
            const std::size_t end = text.find('\n');
            const std::string_view part = text.substr(0, end);
            if (part.find_first_not_of(" \t\r") != std::string_view::npos || (line && !part.empty()))
                add_text(b, current(span), part, span);
            if (end == std::string_view::npos)
                return;
            line = {};
            text.remove_prefix(end + 1);
        }
    }
};

NodeId attribution_of(Builder& b, Element element, NodeId quotation) {
    const Element written = b.child(element, "attribution");
    if (!written)
        return {};
    const NodeId id = open(b, quotation, written, Role::attribution);
    build_words(b, written, id);
    return id;
}

Phrase label_of(std::string_view name) {
    if (name == "tip")
        return Phrase::tip;
    if (name == "warning")
        return Phrase::warning;
    if (name == "caution")
        return Phrase::caution;
    if (name == "danger")
        return Phrase::danger;
    return name == "important" ? Phrase::important : Phrase::note;
}

bool ends_in_punctuation(const std::string& text) {
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    if (last == std::string::npos)
        return false;
    for (const std::string_view mark : {".", ":", "!", "?", ";", "…", "؟", "۔", "。"})
        if (std::string_view(text).substr(0, last + 1).ends_with(mark))
            return true;
    return false;
}

void build_run_in_title(Builder& b, Element title, NodeId paragraph) {
    const NodeId strong = open(b, paragraph, title, Role::strong, "run-in");
    build_words(b, title, strong);
    if (!ends_in_punctuation(text_of(b.tree, strong)))
        add_text(b, strong, ".", b.at(title).span);
    add_text(b, paragraph, " ", b.at(title).span);
}

// "Important dates" says by itself that it is important.
bool begins_with_kind(std::string_view title, std::string_view kind) {
    if (!base::equals_ignoring_case(title.substr(0, kind.size()), kind))
        return false;
    const char32_t next = title.size() > kind.size() ? base::decode_utf8(title, kind.size()).value : U' ';
    return u_isalpha(static_cast<UChar32>(next)) == 0;
}

// What kind of box it is, which a title alone does not say: "Warning", or "Warning: Hot water".
void build_kind_and_title(Builder& b, Element element, NodeId box, Phrase kind) {
    const Element title = title_of(b, element);
    const std::string_view words = title ? keep_text(b, title) : std::string_view{};
    if (words.empty()) {
        const report::Span span = b.at(element).span;
        add_phrase(b, open_plain(b, box, Role::paragraph, span, "block-title generated"), kind, span);
        return;
    }
    const report::Span span = b.at(title).span;
    const NodeId line = open(b, box, title, Role::paragraph, "block-title");
    if (!begins_with_kind(words, phrase(kind, b.tree[line].language))) {
        const NodeId label = open_plain(b, line, Role::span, span, "label generated");
        add_phrase(b, label, kind, span);
        add_text(b, label, ": ", span);
    }
    build_words(b, title, line);
    close(b, line);
}

} // namespace

void build_address(Builder& b, Element element, NodeId parent) {
    const NodeId id = open(b, parent, element, Role::address);
    AddressLines lines{b, id, {}};
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (b.at(child).kind == source::Kind::text)
            lines.add(b.at(child).text, b.at(child).span);
        else if (b.is_element(child))
            build_inline(b, child, lines.current(b.at(child).span));
    }
    close(b, id);
}

void build_verbatim(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, word.role, word.css_class);
    keep_space(b, id);
    build_words(b, element, id);
    trim_verbatim(b.tree, id);
    close(b, id);
}

// The title runs in where a paragraph can take it; else it is a bold line before the blocks.
void build_formal_paragraph(Builder& b, Element element, NodeId parent) {
    const Element title = title_of(b, element);
    const Element para = b.child(element, "para");
    if (title && para && !has_block_child(b, para)) {
        const NodeId id = open(b, parent, element, Role::paragraph, "formalpara");
        build_run_in_title(b, title, id);
        const NodeId words = b.at(para).attribute_count > 0 ? open(b, id, para, Role::span) : id;
        build_words(b, para, words);
        return close(b, id);
    }
    const NodeId id = open(b, parent, element, Role::division, "formalpara");
    build_block_title(b, element, id);
    build_flow(b, element, id, Wrap::paragraphs);
    close(b, id);
}

// DocBook writes the attribution first; it is read after the words, as on a page.
void build_quotation(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, word.role, word.css_class);
    build_block_title(b, element, id);
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (b.is_element(child) && b.at(child).name == "attribution")
            continue;
        if (is_block(b, child))
            build_block(b, child, id);
        else if (b.is_element(child) ? word_for(b, child).shape < Shape::drop : !b.is_blank_text(child)) {
            const NodeId loose = open_plain(b, id, Role::paragraph, b.at(child).span);
            build_inline(b, child, loose);
            close(b, loose);
        }
    }
    if (const NodeId attribution = attribution_of(b, element, id))
        close(b, attribution);
    close(b, id);
}

void build_admonition(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, Role::admonition, word.name);
    b.tree.set_attribute(id, Name::kind, word.name);
    build_kind_and_title(b, element, id, label_of(word.name));
    build_info(b, info_of(b, element), id);
    build_flow(b, element, id, Wrap::paragraphs);
    close(b, id);
}

void build_command_synopsis(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, Role::code_block, word.css_class);
    bool first = true;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        if (!first)
            add_text(b, id, " ", b.at(child).span);
        first = false;
        build_inline(b, child, id);
    }
    close(b, id);
}

// As a program has it: `int max(int a, int b)`.
void build_function_prototype(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, word.role, word.css_class);
    std::string_view between; // before the next part
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        const std::string_view name = b.at(child).name;
        add_text(b, id, between, b.at(child).span);
        if (name == "void" || name == "varargs")
            add_text(b, id, name == "void" ? "void" : "…", b.at(child).span);
        else
            build_inline(b, child, id);
        between = name == "funcdef" ? "(" : name == "modifier" ? " " : ", ";
    }
    add_text(b, id, between == "(" ? "()" : ")", b.at(element).span);
    close(b, id);
}

// choice: "opt" (the default) in brackets, "req" in braces, "plain" as it is.
void build_command_argument(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, word.role, word.css_class);
    const std::string_view choice = b.value(element, "choice");
    const report::Span span = b.at(element).span;
    if (choice != "plain")
        add_text(b, id, choice == "req" ? "{" : "[", span);
    build_words(b, element, id);
    if (choice != "plain")
        add_text(b, id, choice == "req" ? "}" : "]", span);
    if (b.value(element, "rep") == "repeat")
        add_text(b, id, "…", span);
}

void build_command_group(Builder& b, Element element, NodeId parent, const Word& word) {
    const NodeId id = open(b, parent, element, word.role, word.css_class);
    const bool required = b.value(element, "choice") == "req";
    const report::Span span = b.at(element).span;
    add_text(b, id, required ? "{" : "[", span);
    bool first = true;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        if (!first)
            add_text(b, id, " | ", b.at(child).span);
        first = false;
        build_words(b, child, id);
    }
    add_text(b, id, required ? "}" : "]", span);
}

} // namespace content
