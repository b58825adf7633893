// The state of one edition::apply: the edition's tree as it grows, and the way back to the
// tree that all editions share. Private to this folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "content/generated_words.h"
#include "content/tree.h"
#include "edition/apply.h"
#include "edition/plan.h"
#include "report/log.h"

namespace edition {

using content::Name;
using content::NodeId;
using content::Role;
using content::Tree;

struct Edition {
    const Tree& shared;
    const Plan& plan;
    report::Log& log;
    Tree tree;
    base::IdVector<NodeId, NodeId> origin; // this tree -> shared tree
    base::IdVector<NodeId, NodeId> made;   // shared tree -> this tree; none if left out
};

// A node that the program makes, with its parent's language and direction.
NodeId make(Edition& e, NodeId parent, Role role, std::string_view css_class = {});
NodeId make_before(Edition& e, NodeId next, Role role, std::string_view css_class = {});
void make_text(Edition& e, NodeId parent, std::string_view text);
std::string_view keep(Edition& e, const std::string& text);

// Words after what `parent` holds, in a span with their language where that is not its; languages of
// left-to-right scripts only.
void make_text_in(Edition& e, std::string_view language, NodeId parent, std::string_view text);
// Words of the program's own, likewise.
void make_phrase(Edition& e, NodeId parent, content::Phrase which);

// Takes `node` from where it is and puts it, with all below it, last in `parent`.
void move_to_end(Edition& e, NodeId node, NodeId parent);

// Before which child of the root the contents list stands: after the cover and the summary, before
// everything that it lists.
NodeId place_of_contents(const Tree& tree);

// What the item of a numbered list is called, "c", with so many items before it.
std::string item_numeral(const Tree& tree, NodeId list, int items_before);

enum class Labels : std::uint8_t { kept, left_out };

// Copies the words below `from`, keeping languages and emphasis but no links and no notes.
// Labels are what number_headings and number_captions put before a title, and what kind of box it is of.
void copy_words(Edition& e, NodeId from, NodeId parent, Labels labels = Labels::kept);

// True for editions made for people with learning disabilities.
bool names_easy_read(const Plan& plan);

// The steps, in the order apply takes them.
void copy_kept(Edition& e);
void settle_images(Edition& e);
void retarget(Edition& e);
void set_telephone_numbers_apart(Edition& e);
void build_indexes(Edition& e);
void number_headings(Edition& e);
void number_captions(Edition& e);
void number_items(Edition& e);
void number_notes(Edition& e);
void place_notes(Edition& e);
void credit_pictures(Edition& e);
void link_terms(Edition& e);
void resolve_cross_references(Edition& e);
void write_out_addresses(Edition& e);
void make_easy_to_read(Edition& e);
void give_ids(Edition& e);
void build_contents(Edition& e);
void set_metadata(Edition& e);

} // namespace edition
