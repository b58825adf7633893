// The semantic tree: what every edition is made from. Flat, in document order, text only in
// leaves. Names and classes are HTML's, so that one style sheet serves PDF and EPUB.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id_vector.h"
#include "base/string_pool.h"
#include "content/role.h"
#include "report/span.h"

namespace content {

using NodeId = base::Id<struct ContentNodeTag>;

enum class Direction : std::uint8_t { left_to_right, right_to_left };

enum class Name : std::uint8_t {
    id,           // unique in the publication
    href,         // outside target: URL, mailto:, tel:
    source,       // image file, relative to the manuscript's folder
    alt,          // text alternative; present and empty = decorative
    expansion,    // of an abbreviation
    title,        // tooltip text, seldom
    width,        // image or column width as written: "50%", "4cm"
    depth,        // image height as written
    numeration,   // ordered list: "1", "a", "A", "i", "I"
    start,        // ordered list: first number
    scope,        // header cell: "row", "col", "rowgroup", "colgroup"
    column_span,  // cell
    row_span,     // cell
    column,       // cell: zero-based column of its left edge in the table grid
    columns,      // table: number of columns
    align,        // cell: left, right, center, justify, char
    label,        // number made for a heading, figure, table, note or item: "3.2", "Figure 4"
    page_label,   // contents entry or index: page number of another edition
    audience,     // effectivity as written; gone once an edition is applied
    condition,    // effectivity as written; gone once an edition is applied
    kind,         // admonition: "note", "tip", ...; decorative reasons; formula type; index made of "terms"
    docbook,      // the DocBook element it came from
    outputformat, // effectivity as written; gone once an edition is applied
    linkend,      // the id that was asked for; Node::target is what was found
    endterm,      // cross reference: the id of the element whose words to use
    xrefstyle,    // cross reference: "page", "select: label title page"
    xreflabel,    // the words for cross references to this node
    credit,       // picture: who made it, as its info says
    rights,       // picture: its licence, or what its owner wants to be said
    rights_uri,   // picture: where the licence can be read
    sort_as,      // word of an index: what it is sorted by, if not by itself
    range,        // index term: the id that the ends of a range of pages share
    index_type,   // index: the type of the terms in it; index term: its type
};

struct Attribute {
    Name name;
    std::string_view value;
    report::Span span{}; // the whole `name="value"`, where it was written by hand
};

struct Node {
    Role role = Role::division;
    Direction direction = Direction::left_to_right; // resolved, inherited
    bool preserves_space = false;                   // white space is kept in the text below
    std::uint8_t level = 0;                         // heading: 1..6
    NodeId parent;
    NodeId first_child;
    NodeId last_child;
    NodeId previous_sibling;
    NodeId next_sibling;
    NodeId target;             // link, note reference, page reference, contents entry, glossary term
    std::string_view text;     // leaf: the characters, white space collapsed unless preserved
    std::string_view language; // resolved, inherited: BCP 47, never empty in a checked tree
    std::string_view classes;  // space separated: from `role` and from the DocBook element
    std::vector<Attribute> attributes;
    report::Span span;
};

// What the publication says about itself. Empty means unknown.
struct Metadata {
    std::string_view title;
    std::string_view subtitle;
    std::string_view language;
    std::vector<std::string_view> creators;
    std::vector<std::string_view> contributors;
    std::string_view publisher;
    std::string_view date;       // as written: "2024", "2024-06-01"
    std::string_view identifier; // URI if there is one
    std::string_view rights;
    std::string_view rights_uri;
    std::string_view description;
    std::vector<std::string_view> subjects;
    std::string_view accessibility_summary;
    std::string_view certified_by; // who evaluated accessibility; nobody if empty
    std::string_view certifier_report;
    struct Pair {
        std::string_view name; // "schema:accessMode"
        std::string_view value;
        report::Span span;
        std::string_view audience{}; // effectivity as written; gone once an edition is applied
        std::string_view condition{};
    };
    std::vector<Pair> stated; // DocBook `meta` as written: checked against what is true
};

class Tree {
public:
    base::IdVector<NodeId, Node> nodes;
    NodeId root;
    Metadata metadata;
    base::StringPool strings; // text made by the program; views may also look into the Document

    [[nodiscard]] Node& operator[](NodeId id) { return nodes[id]; }
    [[nodiscard]] const Node& operator[](NodeId id) const { return nodes[id]; }

    // Appends a node as the last child of `parent` (or as the root if `parent` is none).
    NodeId append(NodeId parent, Node node);

    // Moves nothing: puts a new node before `next`, which must have a parent.
    NodeId insert_before(NodeId next, Node node);

    // Takes `id` and everything below out of the tree; its ids stay valid but unreachable.
    void remove(NodeId id);

    // The value of an attribute, or nullopt if the node does not have it.
    [[nodiscard]] std::optional<std::string_view> attribute(NodeId id, Name name) const;
    void set_attribute(NodeId id, Name name, std::string_view value, report::Span span = {});
    void remove_attribute(NodeId id, Name name);

    [[nodiscard]] bool has_class(NodeId id, std::string_view name) const;

    // The next node in document order, inside `within`; none at the end.
    [[nodiscard]] NodeId next(NodeId id, NodeId within) const;
    // The same, but does not go into the children of `id`.
    [[nodiscard]] NodeId next_skipping_children(NodeId id, NodeId within) const;
    // The nearest ancestor of `id` (or itself) with that role; none if there is none.
    [[nodiscard]] NodeId closest(NodeId id, Role role) const;
};

// All text below `id`, in order, with nothing between.
std::string text_of(const Tree& tree, NodeId id);

// True if there is something to read below `id`: words, a formula, or a picture that is not decoration.
bool says_something(const Tree& tree, NodeId id);

} // namespace content
