// Pictures and what is said of them.
#include "base/ascii.h"
#include "verify/epub_checks.h"

namespace verify {
namespace {

bool is_decoration(pugi::xml_node node) {
    const std::string_view role = attribute(node, "role");
    return role == "presentation" || role == "none" || attribute(node, "aria-hidden") == "true";
}

bool has_name(pugi::xml_node node) {
    return !attribute(node, "aria-label").empty() || !attribute(node, "aria-labelledby").empty();
}

// Named, hidden or said to be a picture by an element around it.
bool is_told_by_parent(pugi::xml_node node) {
    for (pugi::xml_node around = node.parent(); around; around = around.parent())
        if (is_decoration(around) || (attribute(around, "role") == "img" && has_name(around)))
            return true;
    return false;
}

bool is_file_name(std::string_view alt, std::string_view source) {
    const std::string text = base::lowercase(alt);
    for (const std::string_view ending :
         {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".tif", ".tiff", ".bmp"})
        if (text.ends_with(ending))
            return true;
    const std::string file = base::lowercase(
        source.substr(source.rfind('/') == std::string_view::npos ? 0 : source.rfind('/') + 1));
    const std::string stem = file.substr(0, file.rfind('.'));
    // A picture called "map" may well be told as one.
    return text == stem && text.find_first_of("0123456789_-") != std::string::npos;
}

// "Figure 1: the map" says the same as "the map".
bool says_the_same(const std::string& caption, const std::string& alt) {
    constexpr std::size_t longest_label = 24;
    return caption == alt || (alt.size() > longest_label / 2 && caption.ends_with(alt) &&
                              caption.size() - alt.size() <= longest_label);
}

pugi::xml_node first_element(pugi::xml_node node) {
    pugi::xml_node child = node.first_child();
    while (child && child.type() != pugi::node_element)
        child = child.next_sibling();
    return child;
}

pugi::xml_node last_element(pugi::xml_node node) {
    pugi::xml_node child = node.last_child();
    while (child && child.type() != pugi::node_element)
        child = child.previous_sibling();
    return child;
}

void check_words(const EpubFile& file, const XmlFile& document, pugi::xml_node node) {
    const std::string alt = collapsed(attribute(node, "alt"));
    if (alt.empty())
        return;
    if (is_file_name(alt, attribute(node, "src")))
        file.findings.add("image-alt-file-name", place_in(document, node), alt);
    // It is the first or the last in its figure (HTML, 4.4.13).
    const pugi::xml_node figure = inside(node, {"figure"});
    for (const pugi::xml_node caption : {first_element(figure), last_element(figure)})
        if (is(caption, "figcaption") && says_the_same(text_of(caption), alt))
            file.findings.add("image-alt-caption", place_in(document, node), alt);
}

} // namespace

Alternative alternative_of(pugi::xml_node picture) {
    if (is_decoration(picture) || is_told_by_parent(picture))
        return Alternative::decoration;
    if (has_name(picture))
        return Alternative::words;
    if (is(picture, "svg"))
        return picture.child("title") || picture.child("svg:title") ? Alternative::words
                                                                    : Alternative::missing;
    if (!has_attribute(picture, "alt"))
        return Alternative::missing;
    return collapsed(attribute(picture, "alt")).empty() ? Alternative::decoration : Alternative::words;
}

void check_epub_pictures(const EpubFile& file) {
    for (const XmlFile& document : file.book.documents)
        for (const pugi::xml_node node : document.elements()) {
            if (is(node, "img")) {
                if (alternative_of(node) == Alternative::missing)
                    file.findings.add("image-alt", place_in(document, node),
                                      std::string(attribute(node, "src")));
                check_words(file, document, node);
            } else if (is(node, "svg") && alternative_of(node) == Alternative::missing &&
                       !inside(node, {"svg"})) {
                file.findings.add("drawing-name", place_in(document, node));
            }
        }
}

} // namespace verify
