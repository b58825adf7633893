// What stands in the start tag of a node's element: identity, class, language, meaning.
#pragma once

#include <string>
#include <string_view>

#include "epub/book.h"
#include "epub/xml_writer.h"

namespace epub {

// How a node comes out, once its place is known.
struct ElementName {
    std::string_view name;
    bool as_in_table = true; // false: another element had to stand in, so roles do not apply
};

// What the element of a node has around it.
struct Surroundings {
    std::string_view language;
    content::Direction direction = content::Direction::left_to_right;
    bool phrasing = false; // only inline content may stand here
};

// The row's class and the node's own, each once.
std::string classes_of(const content::Node& node);

// Everything but id, role and epub:type that the node's attributes say in HTML.
void write_own_attributes(XmlWriter& xml, const content::Tree& tree, NodeId id);

// lang, xml:lang and dir where they are not those of the surroundings.
void write_language_and_direction(XmlWriter& xml, const content::Node& node, const Surroundings& around);

// A CSS length or percentage as the manuscript wrote it; empty if it is neither.
std::string css_size(std::string_view written);

} // namespace epub
