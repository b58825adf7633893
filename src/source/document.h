// The manuscript as written: elements, attributes and text, each with its place. XInclude is
// already resolved, so nodes may come from several files. Nothing is interpreted here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id_vector.h"
#include "base/string_pool.h"
#include "report/span.h"

namespace source {

using NodeId = base::Id<struct SourceNodeTag>;

enum class Namespace : std::uint8_t { none, docbook, xlink, xml, other };

enum class Kind : std::uint8_t { element, text, processing_instruction };

struct Attribute {
    Namespace ns = Namespace::none;
    std::string_view name;  // local name
    std::string_view value; // entities replaced
    report::Span span;      // the whole `name="value"`
};

// One node; the tree is flat and its ids are in document order.
struct Node {
    Kind kind = Kind::element;
    Namespace ns = Namespace::none;
    std::string_view name; // element: local name; processing instruction: target
    std::string_view text; // text: the characters, entities replaced; processing instruction: data
    NodeId parent;
    NodeId first_child;
    NodeId next_sibling;
    std::uint32_t first_attribute = 0; // into Document::attributes
    std::uint32_t attribute_count = 0;
    report::Span span; // element: its start tag, from `<` to `>`; text: all of it
};

// One file that the document was read from.
struct SourceFile {
    report::FileId file;
    std::string folder; // relative to the manuscript's folder, as `chapters/one/`; empty for that folder
};

struct Document {
    base::IdVector<NodeId, Node> nodes;
    std::vector<Attribute> attributes;
    NodeId root;                   // none if the file was not well formed
    bool complete = true;          // false if something to include is missing
    base::StringPool strings;      // everything that the views above look into
    std::vector<SourceFile> files; // the manuscript first, then what it includes

    [[nodiscard]] bool empty() const { return !root.valid(); }

    // The attribute, or null if the element does not have it.
    [[nodiscard]] const Attribute* attribute(NodeId node, Namespace ns, std::string_view name) const;

    // The folder that relative addresses in `file` start from; see SourceFile::folder.
    [[nodiscard]] std::string_view folder_of(report::FileId file) const;
};

} // namespace source
