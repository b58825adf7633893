// What is written as plain text though HTML has an element for it, and roles that go unsaid.
#include <algorithm>

#include "base/ascii.h"
#include "verify/epub_checks.h"

namespace verify {
namespace {

void check_headings(const EpubFile& file, const XmlFile& document) {
    int before = 0;
    for (const pugi::xml_node node : document.elements()) {
        const int level = heading_level_of(node);
        if (level == 0)
            continue;
        if (text_of(node).empty() && attribute(node, "aria-label").empty())
            file.findings.add("heading-empty", place_in(document, node));
        if (before > 0 && level > before + 1)
            file.findings.add("heading-level-skipped", place_in(document, node),
                              "h" + std::to_string(level) + " after h" + std::to_string(before));
        before = level;
    }
}

bool is_blank(pugi::xml_node node) {
    return node.type() == pugi::node_pcdata && collapsed(node.value()).empty();
}

// The only child of a node, blanks left out; null if there are more or none.
pugi::xml_node only_child(pugi::xml_node node) {
    pugi::xml_node only;
    for (const pugi::xml_node child : node.children()) {
        if (is_blank(child))
            continue;
        if (only)
            return {};
        only = child;
    }
    return only;
}

pugi::xml_node next_element(pugi::xml_node node) {
    do
        node = node.next_sibling();
    while (node && node.type() != pugi::node_element);
    return node;
}

// A short paragraph, bold as a whole and without an end, before one of plain text.
void check_bold_paragraph(const EpubFile& file, const XmlFile& document, pugi::xml_node node) {
    constexpr std::size_t longest = 80;
    const pugi::xml_node child = only_child(node);
    if (!is(child, "b") && !is(child, "strong"))
        return;
    const std::string text = text_of(node);
    const bool ends = text.empty() || std::string_view(".:,;?!").find(text.back()) != std::string_view::npos;
    const pugi::xml_node next = next_element(node);
    const pugi::xml_node after = only_child(next);
    if (ends || text.size() > longest || !is(next, "p") || is(after, "b") || is(after, "strong") ||
        inside(node, {"td", "th", "li", "dd", "figure", "header", "footer", "blockquote", "nav"}))
        return;
    file.findings.add("heading-as-paragraph", place_in(document, node), text);
}

bool begins_as_item(pugi::xml_node node) {
    const std::string text = is(node, "p") ? text_of(node) : "";
    constexpr std::string_view signs[] = {"- ", "* ", "\u2022", "\u25AA", "\u2023", "\u25E6", "\u00B7 "};
    return std::any_of(std::begin(signs), std::end(signs),
                       [&text](std::string_view sign) { return text.starts_with(sign); });
}

pugi::xml_node previous_element(pugi::xml_node node) {
    do
        node = node.previous_sibling();
    while (node && node.type() != pugi::node_element);
    return node;
}

// Two or more in a row; told at the first.
void check_item_paragraph(const EpubFile& file, const XmlFile& document, pugi::xml_node node) {
    if (begins_as_item(node) && begins_as_item(next_element(node)) && !begins_as_item(previous_element(node)))
        file.findings.add("list-as-paragraphs", place_in(document, node));
}

void check_quotation(const EpubFile& file, const XmlFile& document, pugi::xml_node node) {
    const std::string classes = base::lowercase(attribute(node, "class"));
    for (const std::string_view name : {"blockquote", "quote", "quotation"})
        if (has_word(classes, name) && !inside(node, {"blockquote", "figure"}) && !node.child("blockquote")) {
            file.findings.add("quotation-as-division", place_in(document, node));
            return;
        }
}

// The values of epub:type that DPUB-ARIA 1.1 has a role of the same name for, and that are not
// deprecated there or bound to an element.
constexpr std::string_view types_with_role[] = {
    "abstract",  "acknowledgments", "afterword",    "appendix",   "backlink",  "bibliography",
    "biblioref", "chapter",         "colophon",     "conclusion", "credits",   "dedication",
    "endnotes",  "epigraph",        "epilogue",     "errata",     "footnote",  "foreword",
    "glossary",  "index",           "introduction", "noteref",    "pagebreak", "part",
    "preface",   "prologue",        "pullquote",    "qna",        "subtitle",  "toc"};

void check_role(const EpubFile& file, const XmlFile& document, pugi::xml_node node) {
    const std::string_view types = attribute(node, "epub:type");
    if (types.empty() || has_attribute(node, "role") || is(node, "body") ||
        (is(node, "a") && inside(node, {"nav"})))
        return;
    for (const std::string_view type : words_of(types))
        if (std::find(std::begin(types_with_role), std::end(types_with_role), type) !=
            std::end(types_with_role)) {
            file.findings.add("role-unsaid", place_in(document, node), std::string(type));
            return;
        }
}

} // namespace

void check_epub_semantics(const EpubFile& file) {
    for (const XmlFile& document : file.book.documents) {
        check_headings(file, document);
        for (const pugi::xml_node node : document.elements()) {
            check_role(file, document, node);
            if (is(node, "p")) {
                check_bold_paragraph(file, document, node);
                check_item_paragraph(file, document, node);
            }
            if (is(node, "p") || is(node, "div"))
                check_quotation(file, document, node);
        }
    }
}

} // namespace verify
