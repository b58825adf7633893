// What a screen reader is given, whatever file it comes from: a tree of what is read, in reading
// order. PDF and EPUB files are both read into it, so that their editions can be compared.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/id_vector.h"

namespace reading {

using NodeId = base::Id<struct ReadingNodeTag>;

enum class Kind : std::uint8_t {
    group, // sections, divisions, rows of a table body: not spoken themselves
    heading,
    paragraph,
    list,
    item,
    label, // number or bullet, or the term of a list of terms; the number of a note
    body,
    contents,
    entry,
    table,
    row,
    header_cell,
    data_cell,
    caption,
    block_quote,
    note,
    figure,
    formula,
    field, // of a form
    link,
    quote,
    span, // anything inside a line that is not spoken itself
    page_break,
    text,
};

enum class Scope : std::uint8_t { none, row, column, both };

struct Node {
    Kind kind = Kind::group;
    NodeId parent;
    NodeId first_child;
    NodeId last_child;
    NodeId next_sibling;
    std::string type;                       // as the file calls it: "P", "aside"
    std::string classes;                    // of an element of XHTML
    std::string text;                       // of text; the label of a page break
    std::string language;                   // inherited; empty if the file does not say
    std::optional<std::string> alternative; // Alt, alt
    std::optional<std::string> replacement; // ActualText
    std::string expansion;                  // of an abbreviation
    std::string description;                // of a link, if it is announced by other words than it shows
    std::string address;                    // of a link that leads outside
    NodeId target;                          // of a link that leads to a place in this file
    bool is_link_in_file = false;           // whether or not its target was found
    bool is_way_back = false;               // a link from a note to where it was referred to
    std::uint8_t level = 0;                 // of a heading; 0: not said
    std::uint32_t row_span = 1;
    std::uint32_t column_span = 1;
    Scope scope = Scope::none;       // of a header cell
    std::vector<NodeId> headers;     // of a cell, if the file names them
    std::uint32_t page = UINT32_MAX; // of text: index into Book::page_labels
};

struct Book {
    std::string problem; // why the file could not be read; empty if it could
    std::string title;
    std::string language;
    bool is_pdf = false;
    bool is_tagged = true;
    std::vector<std::string> page_labels; // of a PDF
    std::string stray;                    // text of a tagged file that is neither tagged nor an artifact
    base::IdVector<NodeId, Node> nodes;
    NodeId root;

    [[nodiscard]] const Node& operator[](NodeId id) const { return nodes[id]; }
    [[nodiscard]] Node& operator[](NodeId id) { return nodes[id]; }

    NodeId add(Node node);
    NodeId add() { return add(Node{}); } // to be filled in where it stands
    // `child` must have no parent yet.
    void append(NodeId parent, NodeId child);
    NodeId append(NodeId parent, Node node);

    // The next node in reading order inside `within`; none at the end.
    [[nodiscard]] NodeId next(NodeId id, NodeId within) const;
    [[nodiscard]] NodeId next_skipping_children(NodeId id, NodeId within) const;
    // The nearest node of that kind around `id`, or itself; none if there is none.
    [[nodiscard]] NodeId closest(NodeId id, Kind kind) const;
};

// True for what stands inside a line of text.
bool is_inline(Kind kind);

// True for a picture or a formula among the words of a paragraph, a heading or a label.
bool stands_in_line(const Book& book, NodeId id);

// True for what parts the words before it from those behind it.
bool is_block(const Book& book, NodeId id);

// The words below `id` as they are spoken, without what a reader adds: replacements and text
// alternatives in place of what they stand for, white space collapsed.
std::string words_of(const Book& book, NodeId id);

} // namespace reading
