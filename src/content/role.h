// What a piece of the publication is. Every DocBook element maps to one role; every output
// format asks the role table what a role is called there.
#pragma once

#include <cstdint>

namespace content {

enum class Role : std::uint8_t {
    // the whole, and its front
    document,
    cover, // title, subtitle, authors, publisher, date
    title,
    subtitle,
    byline,
    publisher,
    date,
    summary,  // abstract
    imprint,  // rights, identifiers, edition notice
    contents, // the contents list, generated
    contents_list,
    contents_entry,

    // divisions
    part,
    chapter,
    preface,
    appendix,
    section,
    glossary,
    bibliography,
    index,
    colophon,
    dedication,
    division, // a block with no meaning of its own
    heading,  // Node::level is 1..6

    // blocks
    paragraph,
    verbatim, // white space kept
    code_block,
    block_quote,
    attribution,
    epigraph,
    address,
    line,       // one line of an address, a verse or a line group
    admonition, // note, tip, warning, caution, important
    sidebar,
    example,
    separator, // a thematic break

    // lists
    unordered_list,
    ordered_list,
    list_item,
    description_list,
    description_group, // one term or more with what describes them
    description_term,
    description_details,

    // tables
    table,
    table_caption,
    table_head,
    table_body,
    table_foot,
    table_row,
    header_cell,
    data_cell,

    // pictures
    figure,
    figure_caption,
    image,            // block or inline by its parent
    long_description, // the long text alternative; Node::target of the image points here
    formula,

    // easy read
    statement, // a row: picture and sentences

    // notes
    footnote,      // the note itself
    footnote_list, // where notes are gathered at the end
    bibliography_entry,

    // indexes
    index_terms, // of the tree that all editions share: what its indexes are made of; in no edition
    index_term,  // one of them: its words, and where they are dealt with
    index_mark,  // where a term stands in the text, until that is found

    // inlines
    span,
    emphasis,
    strong,
    code,
    keyboard,
    link,            // Attribute::href, or Node::target inside the publication
    cross_reference, // a link whose words were made from its target
    footnote_reference,
    quote,
    citation, // title of a work
    abbreviation,
    defined_term,  // dfn: where it is defined
    glossary_term, // where it is used
    foreign,
    subscript,
    superscript,
    inline_formula,
    inserted,
    deleted,
    small,
    line_break,
    index_place,    // in an index, the pages where something is dealt with
    page_reference, // the page number of Node::target, filled in by layout
    text,           // a leaf: Node::text
};

} // namespace content
