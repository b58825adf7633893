// A parsed SVG file: its elements, found by id and by reference, and what is drawn of it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "image/svg_css.h"

namespace image {

struct SvgDocument {
    pugi::xml_document xml;
    pugi::xml_node root;
    std::string prefix; // of SVG's elements, with its colon; mostly empty
    std::map<std::string_view, pugi::xml_node> ids;
    CssSheet sheet;
    // Features met that are not drawn as they should be, in words for the finding.
    mutable std::set<std::string> left_out;

    // "rect" for <rect> or <svg:rect>; empty for text and for elements of other namespaces.
    [[nodiscard]] std::string_view name(pugi::xml_node node) const;

    // The element that href or xlink:href names in this file; null, and noted, if there is none.
    [[nodiscard]] pugi::xml_node linked(pugi::xml_node node) const;
    [[nodiscard]] pugi::xml_node by_id(std::string_view id) const;
};

// Fills in ids and the style sheets of `document`, whose xml and root are set.
void index_document(SvgDocument& document);

} // namespace image
