// The XMP packet of a file: its properties, and what the file claims to be.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include "verify/document.h"

namespace verify {

namespace uri {
inline constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view dc = "http://purl.org/dc/elements/1.1/";
inline constexpr std::string_view xmp = "http://ns.adobe.com/xap/1.0/";
inline constexpr std::string_view pdf = "http://ns.adobe.com/pdf/1.3/";
inline constexpr std::string_view pdfuaid = "http://www.aiim.org/pdfua/ns/id/";
inline constexpr std::string_view pdfaid = "http://www.aiim.org/pdfa/ns/id/";
inline constexpr std::string_view pdfxid = "http://www.npes.org/pdfx/ns/id/";
inline constexpr std::string_view pdfd = "http://pdfa.org/declarations/";
} // namespace uri

// One property at the top level of the packet.
struct XmpProperty {
    std::string space; // namespace
    std::string prefix;
    std::string name;
    std::string value;     // of a simple property
    std::string container; // "Alt", "Bag", "Seq", "struct", or empty for a simple one
    pugi::xml_node node;   // null for a property written as an attribute
};

// What an XMP packet of the file came to.
struct Metadata {
    bool present = false;     // the catalog has a metadata stream
    bool well_formed = false; // XML with an rdf:RDF
    bool utf8 = true;
    bool states_bytes = false;    // in the packet's header
    bool states_encoding = false; // likewise
    Object stream;
    std::shared_ptr<pugi::xml_document> xml;
    std::vector<XmpProperty> properties;

    [[nodiscard]] const XmpProperty* find(std::string_view space, std::string_view name) const;
    // By the prefix alone: a namespace with a slip in it is another one, but says what was meant.
    [[nodiscard]] const XmpProperty* find_by_prefix(std::string_view prefix, std::string_view name) const;
    [[nodiscard]] std::string value(std::string_view space, std::string_view name) const;
};

Metadata read_metadata(Object stream);

// What the packet's PDF Declarations say that the file conforms to, as URIs.
std::vector<std::string> declarations(const Metadata& metadata);

// The standards that the packet claims. Nothing is claimed: an empty profile.
Profile claims(const Metadata& metadata);

// The namespace that the prefix of a qualified name stands for at `node`.
std::string namespace_at(pugi::xml_node node, std::string_view prefix);
std::string_view prefix_of(std::string_view qualified);
std::string_view local_of(std::string_view qualified);
// True if the element is {space}name.
bool is_element(pugi::xml_node node, std::string_view space, std::string_view name);
// The fields of a structure: of rdf:parseType="Resource", of an rdf:Description inside, or attributes.
std::vector<XmpProperty> structure_fields(pugi::xml_node node);
// The items of an rdf:Alt, Bag or Seq inside a property.
std::vector<pugi::xml_node> list_items(pugi::xml_node property);

} // namespace verify
