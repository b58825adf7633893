#include "image/svg_document.h"

#include <fmt/format.h>

namespace image {

namespace {

// The next node in document order, without recursion: nesting may be as deep as the file is long.
pugi::xml_node next_node(pugi::xml_node node, pugi::xml_node root) {
    if (node.first_child())
        return node.first_child();
    while (node && node != root && !node.next_sibling())
        node = node.parent();
    return !node || node == root ? pugi::xml_node() : node.next_sibling();
}

std::string text_of(pugi::xml_node element) {
    std::string text;
    for (const pugi::xml_node child : element.children())
        text += child.value();
    return text;
}

} // namespace

std::string_view SvgDocument::name(pugi::xml_node node) const {
    std::string_view full = node.name();
    if (!full.starts_with(prefix))
        return {};
    full.remove_prefix(prefix.size());
    return full.find(':') == std::string_view::npos ? full : std::string_view();
}

pugi::xml_node SvgDocument::by_id(std::string_view id) const {
    const auto found = ids.find(id);
    if (found != ids.end())
        return found->second;
    left_out.insert(fmt::format("a reference to \"#{}\", which is not in the drawing", id));
    return {};
}

pugi::xml_node SvgDocument::linked(pugi::xml_node node) const {
    std::string_view address = node.attribute("href").value();
    if (address.empty())
        address = node.attribute("xlink:href").value();
    if (address.empty())
        return {};
    if (address.starts_with('#'))
        return by_id(address.substr(1));
    left_out.insert("a reference to another file");
    return {};
}

void index_document(SvgDocument& document) {
    std::string css;
    for (pugi::xml_node node = document.root; node; node = next_node(node, document.root)) {
        if (const char* id = node.attribute("id").value(); *id != '\0')
            document.ids.emplace(id, node);
        const std::string_view type = node.attribute("type").value();
        if (document.name(node) == "style" && (type.empty() || type == "text/css"))
            css += text_of(node) + "\n";
    }
    document.sheet = parse_css(css, document.left_out);
}

} // namespace image
