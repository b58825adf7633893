// The state of one content::build, and the steps its makers share. Private to this folder.
#pragma once

#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/generated_words.h"
#include "content/tree.h"
#include "content/vocabulary.h"
#include "report/log.h"
#include "source/document.h"

namespace content {

using Element = source::NodeId;

// A footnote that was called, waiting for the end of the block that calls it.
struct PendingNote {
    Element element;
    NodeId call;
};

// A node that names its target by id; ids are all known only at the end.
struct Reference {
    NodeId from;
    std::string_view id;
    report::Span span;
};

// An indexterm that was met, and the node that stands where it was.
struct MetTerm {
    Element element;
    NodeId mark;
};

enum class Kind : std::uint8_t { unknown, inline_, block };

struct Builder {
    Builder(const source::Document& manuscript, report::Log& findings);

    const source::Document& document;
    report::Log& log;
    Tree tree;
    base::IdVector<Element, Kind> kinds; // of elements that are not in the vocabulary
    std::unordered_map<std::string_view, NodeId> ids;
    std::vector<Reference> references;
    std::vector<PendingNote> notes;
    std::vector<MetTerm> index_terms;
    std::vector<NodeId> indexes;         // those that are made of index terms
    std::set<std::string_view> reported; // unknown names, dropped names: said once
    int table_depth = 0;                 // notes called in a table stand after it
    int inline_depth = 0;                // > 0: only running text may be made
    int list_count = 0;                  // items counted so far by the last ordered list

    [[nodiscard]] const source::Node& at(Element element) const { return document.nodes[element]; }
    [[nodiscard]] bool is_element(Element element) const;
    [[nodiscard]] bool is_blank_text(Element element) const;
    // The value of an attribute without a namespace; empty if there is none.
    [[nodiscard]] std::string_view value(Element element, std::string_view name) const;
    [[nodiscard]] const source::Attribute* find(Element element, std::string_view name) const;
    // The first child element with that name; none if there is none.
    [[nodiscard]] Element child(Element element, std::string_view name) const;
    [[nodiscard]] bool has_role(Element element, std::string_view token) const;
};

// The vocabulary's row; unknown elements get one for a plain block or inline, and a finding.
Word word_for(Builder& b, Element element);
bool is_block(Builder& b, Element element);
bool has_block_child(Builder& b, Element element);

// A node made from `element`: its language, direction, ids, roles and effectivity come along.
NodeId open(Builder& b, NodeId parent, Element element, Role role, std::string_view css_class = {});
// Whom an element is for, as attributes of the node made from it.
void add_effectivity(Builder& b, Element element, NodeId node);
// A node that the program makes: language and direction are the parent's.
NodeId open_plain(Builder& b, NodeId parent, Role role, report::Span span, std::string_view css_class = {});
// Puts the notes called inside `id` after it, where its parent may hold blocks.
void close(Builder& b, NodeId id);
void add_text(Builder& b, NodeId parent, std::string_view text, report::Span span);
// Words of the program's own, after what `parent` holds: in a span with their language where they are
// not in its.
void add_phrase(Builder& b, NodeId parent, Phrase which, report::Span span);
void add_class(Tree& tree, NodeId id, std::string_view css_class);

// Remembers that `from` points to the element with `id`.
void refer(Builder& b, NodeId from, const source::Attribute& attribute);

enum class Wrap : std::uint8_t { paragraphs, nothing };

// The children of `element`: blocks as blocks, loose text in paragraphs or as it is.
void build_flow(Builder& b, Element element, NodeId parent, Wrap wrap);
// The children of `element` as running text, whatever they are.
void build_words(Builder& b, Element element, NodeId parent);
// As flow if there are blocks, else as running text: list items, cells.
void build_either(Builder& b, Element element, NodeId parent);
void build_block(Builder& b, Element element, NodeId parent);
void build_inline(Builder& b, Element element, NodeId parent);
// Loose text, then blocks behind it, under one role: `para`.
void build_paragraph(Builder& b, Element element, NodeId parent);

// The title of `element`, inside it or inside its info; none if it has none.
Element title_of(const Builder& b, Element element);
Element info_of(const Builder& b, Element element);
// A bold line for things that have a title but no heading, and what their info tells readers.
void build_block_title(Builder& b, Element element, NodeId parent);
// What the info of anything but the publication tells readers beside its titles, as blocks:
// people, summaries, dates, rights. Nothing if `info` is none.
void build_info(Builder& b, Element info, NodeId parent);

// Makers with a file of their own.
void build_document(Builder& b);
void build_division(Builder& b, Element element, NodeId parent, const Word& word);
// refentry: where its title is, if it is not `other`, and the section of the manual after it.
Element reference_title(const Builder& b, Element element, Element other);
void build_manual_section(Builder& b, Element element, NodeId heading);
void build_reference_names(Builder& b, Element element, NodeId parent);
void build_table(Builder& b, Element element, NodeId parent);
void build_figure(Builder& b, Element element, NodeId parent, const Word& word);
void build_example(Builder& b, Element element, NodeId parent, const Word& word);
void build_equation(Builder& b, Element element, NodeId parent, const Word& word);
// The `alt` of an equation.
void read_formula_alternative(Builder& b, Element element, NodeId formula);
// The picture of a mediaobject and, after it, its long description. `block` pictures with a
// caption become a figure.
void build_media(Builder& b, Element element, NodeId parent);
void build_inline_media(Builder& b, Element element, NodeId parent);
void build_caption_title(Builder& b, Element title, NodeId caption, std::string_view kind);
void build_list(Builder& b, Element element, NodeId parent, const Word& word);
void build_simple_list(Builder& b, Element element, NodeId parent, const Word& word);
void build_description_list(Builder& b, Element element, NodeId parent, const Word& word);
void build_glossary_entry(Builder& b, Element element, NodeId parent);
void build_segmented_list(Builder& b, Element element, NodeId parent, const Word& word);
void build_question_set(Builder& b, Element element, NodeId parent, const Word& word);
void build_address(Builder& b, Element element, NodeId parent);
void build_verbatim(Builder& b, Element element, NodeId parent, const Word& word);
void build_formal_paragraph(Builder& b, Element element, NodeId parent);
void build_quotation(Builder& b, Element element, NodeId parent, const Word& word);
void build_admonition(Builder& b, Element element, NodeId parent, const Word& word);
void build_titled_block(Builder& b, Element element, NodeId parent, const Word& word);
void build_index(Builder& b, Element element, NodeId parent, const Word& word);
void build_index_entry(Builder& b, Element element, NodeId parent);
// Marks the place; the term itself is built by gather_index_terms, when it is known whether there is an
// index.
void build_index_term(Builder& b, Element element, NodeId parent);
void gather_index_terms(Builder& b);
// Leads the terms to the words that stand where they were, and takes the marks out of the text.
void place_index_terms(Builder& b);
void build_command_synopsis(Builder& b, Element element, NodeId parent, const Word& word);
void build_function_prototype(Builder& b, Element element, NodeId parent, const Word& word);
void build_command_argument(Builder& b, Element element, NodeId parent, const Word& word);
void build_command_group(Builder& b, Element element, NodeId parent, const Word& word);
void build_link(Builder& b, Element element, NodeId parent, const Word& word);
void build_email(Builder& b, Element element, NodeId parent, const Word& word);
void build_glossary_term(Builder& b, Element element, NodeId parent, const Word& word);
void build_footnote_call(Builder& b, Element element, NodeId parent);
void build_shared_footnote_call(Builder& b, Element element, NodeId parent);
void build_anchor(Builder& b, Element element, NodeId parent);
// People and organisations: parts of a name joined by spaces, names and posts by commas.
void build_credit(Builder& b, Element element, NodeId parent, const Word& word);
// author, editor and the other elements that name who made something.
bool is_credit(std::string_view name);
// For metadata, a name is what an author's or organisation's words on the cover are, without posts.
std::string_view name_of(Builder& b, Element credit);
// The words of `element` and all below it, with one space for each run of white space.
std::string_view keep_text(Builder& b, Element element);
// What the info of a picture, or of one of its files, says of who made it and on what terms: as
// attributes of `image`. Nothing if it has none.
void read_picture_credit(Builder& b, Element around, NodeId image);
// What is told of the people in a credit, as blocks.
void build_blurbs(Builder& b, Element credit, NodeId parent);
// "© 2024 Dorset Council", after what `parent` already holds.
void build_copyright(Builder& b, Element element, NodeId parent);
void build_personal_name(Builder& b, Element element, NodeId parent, const Word& word);
void resolve_references(Builder& b);

} // namespace content
