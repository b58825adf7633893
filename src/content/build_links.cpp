// Links out of and inside the publication, and cross references, whose words come later.
#include <string>

#include "content/builder.h"

namespace content {
namespace {

using source::Namespace;

bool has_words(const Builder& b, Element element) {
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        if (b.is_element(child) || (b.at(child).kind == source::Kind::text && !b.is_blank_text(child)))
            return true;
    return false;
}

const source::Attribute* address_of(const Builder& b, Element element) {
    if (const source::Attribute* href = b.document.attribute(element, Namespace::xlink, "href"))
        return href;
    return b.find(element, "url");
}

void copy_attribute(Builder& b, Element element, NodeId id, const char* name, Name as) {
    if (const source::Attribute* found = b.find(element, name))
        b.tree.set_attribute(id, as, found->value, found->span);
}

// linkend, endterm or "#id": the words, if none are written, are made from the target.
void build_inside_link(Builder& b, Element element, NodeId parent, const Word& word,
                       const source::Attribute& target) {
    const bool words = has_words(b, element);
    const NodeId id = open(b, parent, element, words ? Role::link : Role::cross_reference, word.css_class);
    refer(b, id, target);
    copy_attribute(b, element, id, "endterm", Name::endterm);
    copy_attribute(b, element, id, "xrefstyle", Name::xrefstyle);
    if (words)
        build_words(b, element, id);
}

bool looks_like_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("mailto:") ||
           text.starts_with("tel:");
}

std::string all_text(const Builder& b, Element element) {
    std::string text;
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        text += b.at(child).kind == source::Kind::text ? std::string(b.at(child).text) : all_text(b, child);
    return text;
}

std::string trimmed(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

} // namespace

void build_link(Builder& b, Element element, NodeId parent, const Word& word) {
    const source::Attribute* linkend = b.find(element, "linkend");
    if (linkend && !linkend->value.empty())
        return build_inside_link(b, element, parent, word, *linkend);
    const source::Attribute* address = address_of(b, element);
    if (address && address->value.starts_with('#')) {
        const source::Attribute inside{address->ns, address->name, address->value.substr(1), address->span};
        return build_inside_link(b, element, parent, word, inside);
    }
    if (!address || address->value.empty()) {
        const source::Attribute* empty = linkend ? linkend : address;
        if (empty || word.name == "xref" || word.name == "link" || word.name == "ulink")
            b.log.error("link-target", empty ? empty->span : b.at(element).span,
                        "this link says no place to go to", {"give it linkend=\"…\" or xlink:href=\"…\""});
        return build_words(b, element, open(b, parent, element, Role::span, word.css_class));
    }
    const NodeId id = open(b, parent, element, Role::link, word.css_class);
    b.tree.set_attribute(id, Name::href, address->value, address->span);
    if (has_words(b, element))
        build_words(b, element, id);
    else
        add_text(b, id, address->value, address->span);
}

void build_email(Builder& b, Element element, NodeId parent, const Word& word) {
    const std::string text = trimmed(all_text(b, element));
    const source::Attribute* address = address_of(b, element);
    std::string made;
    if (!address && word.name == "email" && text.find('@') != std::string::npos)
        made = "mailto:" + text;
    else if (!address && looks_like_address(text))
        made = text;
    if ((!address && made.empty()) || b.tree.closest(parent, Role::link))
        return build_words(b, element, open(b, parent, element, Role::span, word.css_class));
    const NodeId id = open(b, parent, element, Role::link, word.css_class);
    b.tree.set_attribute(id, Name::href, address ? address->value : b.tree.strings.keep(made),
                         address ? address->span : report::Span{});
    build_words(b, element, id);
}

} // namespace content
