// Hard words led to the glossary, abbreviations to what they stand for.
#include <map>
#include <string>

#include <fmt/format.h>

#include "base/ascii.h"
#include "edition/edition_tree.h"

namespace edition {
namespace {

struct Terms {
    std::map<std::string, NodeId> entries;            // by term, small letters
    std::map<std::string, std::string> abbreviations; // short form -> term
};

void add_entry(const Tree& tree, NodeId entry, Terms& terms) {
    std::string term;
    for (NodeId id = tree[entry].first_child; id.valid(); id = tree.next(id, entry)) {
        if (tree[id].role == Role::description_details)
            return;
        if (tree[id].role == Role::defined_term) {
            term = text_of(tree, id);
            terms.entries.emplace(base::lowercase(term), entry);
        } else if (tree[id].role == Role::abbreviation && !term.empty()) {
            terms.abbreviations.emplace(text_of(tree, id), term);
            terms.entries.emplace(base::lowercase(text_of(tree, id)), entry);
        }
    }
}

Terms find_terms(const Tree& tree) {
    Terms terms;
    for (NodeId id = tree.root; id.valid(); id = tree.next(id, tree.root))
        if (tree[id].role == Role::description_group && tree.has_class(id, "glossentry"))
            add_entry(tree, id, terms);
        else if (tree[id].role == Role::abbreviation && tree.attribute(id, Name::expansion))
            terms.abbreviations.emplace(text_of(tree, id), *tree.attribute(id, Name::expansion));
    return terms;
}

bool is_defined(const Tree& tree, NodeId target) {
    const NodeId entry = tree.closest(target, Role::description_group);
    if (!entry)
        return false;
    for (NodeId child = tree[entry].first_child; child.valid(); child = tree[child].next_sibling)
        if (tree[child].role == Role::description_details)
            return true;
    return false;
}

NodeId find_entry(const Edition& e, NodeId id, const Terms& terms) {
    const auto base = e.tree.attribute(id, Name::title);
    std::string term = base::lowercase(base ? std::string(*base) : text_of(e.tree, id));
    auto found = terms.entries.find(term);
    if (found == terms.entries.end() && term.ends_with('s')) {
        term.pop_back();
        found = terms.entries.find(term);
    }
    return found == terms.entries.end() ? NodeId{} : found->second;
}

// Easy read promises that every marked word is explained.
void check_term(Edition& e, NodeId id) {
    const NodeId target = e.tree[id].target;
    if (!names_easy_read(e.plan) || (target && is_defined(e.tree, target)))
        return;
    e.log.warning("glossary-term", e.tree[id].span,
                  fmt::format("\"{}\" is marked as a hard word but the word list does not explain it",
                              text_of(e.tree, id)),
                  {"add a glossentry with a glossdef for the easy-read audience"});
}

void link_term(Edition& e, NodeId id, const Terms& terms) {
    if (!e.tree[id].target)
        e.tree[id].target = find_entry(e, id, terms);
    e.tree.remove_attribute(id, Name::title);
    check_term(e, id);
    if (e.tree[id].target)
        return;
    e.tree[id].role = Role::span;
    e.tree[id].classes = "glossterm";
}

void expand(Edition& e, NodeId id, const Terms& terms) {
    if (e.tree.attribute(id, Name::expansion))
        return;
    if (const auto found = terms.abbreviations.find(text_of(e.tree, id)); found != terms.abbreviations.end())
        e.tree.set_attribute(id, Name::expansion, keep(e, found->second));
}

} // namespace

bool names_easy_read(const Plan& plan) {
    return plan.audience == "easy-read";
}

void link_terms(Edition& e) {
    const Terms terms = find_terms(e.tree);
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root)) {
        if (e.tree[id].role == Role::glossary_term)
            link_term(e, id, terms);
        else if (e.tree[id].role == Role::abbreviation)
            expand(e, id, terms);
    }
}

} // namespace edition
