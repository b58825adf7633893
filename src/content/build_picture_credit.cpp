// Who made a picture, and on what terms it may be used: from the info of mediaobject or imageobject.
#include <string>

#include "content/builder.h"

namespace content {
namespace {

void add(std::string& list, std::string_view part) {
    if (!part.empty())
        list += (list.empty() ? "" : ", ") + std::string(part);
}

// The first address that a link below `element` leads to.
const source::Attribute* first_address(const Builder& b, Element element) {
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        if (const auto* href = b.document.attribute(child, source::Namespace::xlink, "href"))
            return href;
        if (const auto* below = first_address(b, child))
            return below;
    }
    return nullptr;
}

// Depth follows the manuscript's, which source::read limits.
void add_names(Builder& b, Element element, std::string& credit) {
    if (b.at(element).name != "authorgroup")
        return add(credit, name_of(b, element));
    for (Element child = b.at(element).first_child; child.valid(); child = b.at(child).next_sibling)
        if (b.is_element(child))
            add_names(b, child, credit);
}

void set(Builder& b, NodeId image, Name name, const std::string& text, report::Span span) {
    if (!text.empty())
        b.tree.set_attribute(image, name, b.tree.strings.keep(text), span);
}

} // namespace

void read_picture_credit(Builder& b, Element around, NodeId image) {
    const Element info = info_of(b, around);
    if (!info)
        return;
    std::string credit;
    std::string rights;
    for (Element child = b.at(info).first_child; child.valid(); child = b.at(child).next_sibling) {
        if (!b.is_element(child))
            continue;
        const std::string_view name = b.at(child).name;
        if (is_credit(name))
            add_names(b, child, credit);
        else if (name == "copyright")
            add(credit, "© " + std::string(keep_text(b, child)));
        else if (name == "legalnotice") {
            add(rights, keep_text(b, child));
            if (const source::Attribute* address = first_address(b, child))
                b.tree.set_attribute(image, Name::rights_uri, address->value, address->span);
        }
    }
    set(b, image, Name::credit, credit, b.at(info).span);
    set(b, image, Name::rights, rights, b.at(info).span);
}

} // namespace content
