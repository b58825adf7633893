#include "verify/metadata.h"

#include <algorithm>
#include <cstdlib>

#include "base/utf8.h"

namespace verify {
namespace {

void read_header(const std::string& packet, Metadata& metadata) {
    const std::size_t begin = packet.find("<?xpacket");
    const std::size_t end = packet.find("?>", begin);
    if (begin == std::string::npos || end == std::string::npos)
        return;
    const std::string header = packet.substr(begin, end - begin);
    metadata.states_bytes = header.find(" bytes") != std::string::npos;
    metadata.states_encoding = header.find(" encoding") != std::string::npos;
}

pugi::xml_node find_rdf(pugi::xml_node node, int depth) {
    if (is_element(node, uri::rdf, "RDF"))
        return node;
    for (const pugi::xml_node child : node.children())
        if (depth < 4)
            if (const pugi::xml_node found = find_rdf(child, depth + 1))
                return found;
    return {};
}

std::string container_of(pugi::xml_node property) {
    for (const pugi::xml_node child : property.children())
        for (const char* const kind : {"Alt", "Bag", "Seq", "Description"})
            if (is_element(child, uri::rdf, kind))
                return std::string_view(kind) == "Description" ? "struct" : kind;
    for (const pugi::xml_attribute attribute : property.attributes())
        if (namespace_at(property, prefix_of(attribute.name())) == uri::rdf &&
            local_of(attribute.name()) == "parseType")
            return "struct";
    return {};
}

void read_description(pugi::xml_node description, std::vector<XmpProperty>& properties) {
    for (const pugi::xml_attribute attribute : description.attributes()) {
        const std::string_view prefix = prefix_of(attribute.name());
        const std::string space = namespace_at(description, prefix);
        if (prefix.empty() || prefix == "xmlns" || prefix == "xml" || space == uri::rdf)
            continue;
        properties.push_back(
            {space, std::string(prefix), std::string(local_of(attribute.name())), attribute.value(), "", {}});
    }
    for (const pugi::xml_node node : description.children()) {
        if (node.type() != pugi::node_element)
            continue;
        const std::string_view prefix = prefix_of(node.name());
        properties.push_back({namespace_at(node, prefix), std::string(prefix),
                              std::string(local_of(node.name())), node.child_value(), container_of(node),
                              node});
    }
}

void claim_pdfa(const Metadata& metadata, Profile& profile) {
    const int part = std::atoi(metadata.value(uri::pdfaid, "part").c_str());
    const std::string conformance = metadata.value(uri::pdfaid, "conformance");
    std::string name = "a-" + std::to_string(part);
    for (const char letter : conformance)
        name += static_cast<char>(letter | 0x20);
    if (!add_named(profile, name) && part >= 2 && part <= 4)
        add_named(profile, "a-" + std::to_string(part) + (part == 4 ? "" : "b"));
}

} // namespace

std::string_view prefix_of(std::string_view qualified) {
    const std::size_t colon = qualified.find(':');
    return colon == std::string_view::npos ? std::string_view() : qualified.substr(0, colon);
}

std::string_view local_of(std::string_view qualified) {
    const std::size_t colon = qualified.find(':');
    return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

std::string namespace_at(pugi::xml_node node, std::string_view prefix) {
    const std::string wanted = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
    for (; node; node = node.parent())
        if (const pugi::xml_attribute found = node.attribute(wanted.c_str()))
            return found.value();
    return {};
}

bool is_element(pugi::xml_node node, std::string_view space, std::string_view name) {
    return node.type() == pugi::node_element && local_of(node.name()) == name &&
           namespace_at(node, prefix_of(node.name())) == space;
}

std::vector<pugi::xml_node> list_items(pugi::xml_node property) {
    std::vector<pugi::xml_node> found;
    for (const pugi::xml_node list : property.children())
        for (const pugi::xml_node item : list.children())
            if (is_element(item, uri::rdf, "li"))
                found.push_back(item);
    return found;
}

std::vector<XmpProperty> structure_fields(pugi::xml_node node) {
    std::vector<XmpProperty> fields;
    for (const pugi::xml_node child : node.children())
        if (is_element(child, uri::rdf, "Description"))
            node = child;
    read_description(node, fields);
    return fields;
}

const XmpProperty* Metadata::find(std::string_view space, std::string_view name) const {
    for (const XmpProperty& property : properties)
        if (property.space == space && property.name == name)
            return &property;
    return nullptr;
}

const XmpProperty* Metadata::find_by_prefix(std::string_view prefix, std::string_view name) const {
    for (const XmpProperty& property : properties)
        if (property.prefix == prefix && property.name == name)
            return &property;
    return nullptr;
}

std::string Metadata::value(std::string_view space, std::string_view name) const {
    const XmpProperty* property = find(space, name);
    if (property == nullptr)
        return {};
    if (property->container.empty())
        return property->value;
    const std::vector<pugi::xml_node> listed = list_items(property->node);
    return listed.empty() ? std::string() : listed.front().child_value();
}

Metadata read_metadata(Object stream) {
    Metadata metadata;
    metadata.stream = stream;
    metadata.present = stream.is_stream();
    const auto data = stream_data(stream);
    if (!data)
        return metadata;
    metadata.utf8 = base::is_valid_utf8(*data);
    read_header(*data, metadata);
    metadata.xml = std::make_shared<pugi::xml_document>();
    const auto result = metadata.xml->load_buffer(data->data(), data->size(),
                                                  pugi::parse_default | pugi::parse_ws_pcdata_single);
    const pugi::xml_node rdf = find_rdf(*metadata.xml, 0);
    metadata.well_formed = result && rdf;
    for (const pugi::xml_node description : rdf.children())
        if (is_element(description, uri::rdf, "Description"))
            read_description(description, metadata.properties);
    return metadata;
}

// PDF Declarations 1.0: a bag of structures, each with conformsTo.
std::vector<std::string> declarations(const Metadata& metadata) {
    std::vector<std::string> found;
    const XmpProperty* property = metadata.find(uri::pdfd, "declarations");
    if (property == nullptr || !property->node)
        return found;
    for (const pugi::xml_node item : list_items(property->node))
        for (const XmpProperty& field : structure_fields(item))
            if (field.space == uri::pdfd && field.name == "conformsTo")
                found.push_back(field.value);
    return found;
}

Profile claims(const Metadata& metadata) {
    Profile profile;
    if (metadata.find(uri::pdfuaid, "part") != nullptr)
        profile.add(metadata.value(uri::pdfuaid, "part") == "2" ? Standard::ua2 : Standard::ua1);
    else if (const XmpProperty* meant = metadata.find_by_prefix("pdfuaid", "part"))
        profile.add(meant->value == "2" ? Standard::ua2 : Standard::ua1);
    if (metadata.find(uri::pdfaid, "part") != nullptr)
        claim_pdfa(metadata, profile);
    if (metadata.value(uri::pdfxid, "GTS_PDFXVersion").starts_with("PDF/X-4"))
        profile.add(Standard::x4);
    for (const std::string& declared : declarations(metadata))
        if (declared.find("pdfa.org/declarations/wtpdf") != std::string::npos) {
            profile.add(Standard::wtpdf);
            profile.add(Standard::ua2); // WTPDF asks for what PDF/UA-2 asks of content
        }
    return profile;
}

} // namespace verify
