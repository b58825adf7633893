// Notes gathered at the end of a section or of the publication, for editions that want them so.
#include <vector>

#include "content/generated_words.h"
#include "content/tidy.h"
#include "edition/edition_tree.h"

namespace edition {
namespace {

std::vector<NodeId> notes_below(const Tree& tree, NodeId around) {
    std::vector<NodeId> notes;
    for (NodeId id = around; id.valid(); id = tree.next(id, around))
        if (tree[id].role == Role::footnote)
            notes.push_back(id);
    return notes;
}

void gather(Edition& e, const std::vector<NodeId>& notes, NodeId around, NodeId before) {
    if (notes.empty())
        return;
    const NodeId list =
        before ? make_before(e, before, Role::footnote_list) : make(e, around, Role::footnote_list);
    const NodeId heading = make(e, list, Role::heading, "generated");
    make_phrase(e, heading, content::Phrase::notes);
    for (const NodeId note : notes)
        move_to_end(e, note, list);
}

} // namespace

void place_notes(Edition& e) {
    if (e.plan.notes == Notes::page)
        return;
    if (e.plan.notes == Notes::section) {
        std::vector<NodeId> sections;
        for (NodeId id = e.tree[e.tree.root].first_child; id.valid(); id = e.tree[id].next_sibling)
            if (content::is_division(e.tree[id].role))
                sections.push_back(id);
        for (const NodeId section : sections)
            gather(e, notes_below(e.tree, section), section, {});
    }
    NodeId imprint = e.tree[e.tree.root].last_child;
    if (imprint && e.tree[imprint].role != Role::imprint)
        imprint = {};
    std::vector<NodeId> rest;
    for (const NodeId note : notes_below(e.tree, e.tree.root))
        if (e.tree[e.tree[note].parent].role != Role::footnote_list)
            rest.push_back(note);
    gather(e, rest, e.tree.root, imprint);
    content::set_heading_levels(e.tree);
}

} // namespace edition
