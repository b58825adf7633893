// The words of cross references, made from what they point to.
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "content/generated_words.h"
#include "content/tidy.h"
#include "edition/edition_tree.h"

namespace edition {
namespace {

using content::Phrase;
using Ids = std::unordered_map<std::string_view, NodeId>;

Ids find_ids(const Tree& tree) {
    Ids ids;
    for (NodeId id = tree.root; id.valid(); id = tree.next(id, tree.root))
        if (const auto written = tree.attribute(id, Name::id))
            ids.emplace(*written, id);
    return ids;
}

// A work goes by its short form, as in "[Smith20]", else by its title.
NodeId name_of_work(const Tree& tree, NodeId entry) {
    NodeId title;
    for (NodeId id = tree.next(entry, entry); id.valid(); id = tree.next(id, entry)) {
        if (tree[id].role == Role::abbreviation && !tree[id].previous_sibling)
            return id;
        if (tree[id].role == Role::citation && !title)
            title = id;
    }
    return title;
}

// The node whose words name `target`; none if it has no name.
NodeId name_of(const Tree& tree, NodeId target) {
    const Role role = tree[target].role;
    if (role == Role::heading || role == Role::defined_term || role == Role::description_term ||
        role == Role::title || role == Role::figure_caption || role == Role::table_caption)
        return target;
    if (const NodeId heading = content::heading_of(tree, target); heading && content::is_division(role))
        return heading;
    if (role == Role::bibliography_entry)
        return name_of_work(tree, target);
    for (NodeId child = tree[target].first_child; child.valid(); child = tree[child].next_sibling) {
        const Role below = tree[child].role;
        if (below == Role::description_term || below == Role::figure_caption ||
            below == Role::table_caption || tree.has_class(child, "block-title") ||
            tree.has_class(child, "caption"))
            return child;
    }
    return {};
}

void add_page(Edition& e, NodeId reference) {
    make_phrase(e, reference, Phrase::page);
    make_text(e, reference, "\u00a0");
    const NodeId page = make(e, reference, Role::page_reference);
    e.tree[page].target = e.tree[reference].target;
}

bool asks(std::string_view style, std::string_view what) {
    return style.find(what) != std::string_view::npos;
}

// Labels are in the language of the publication.
void make_label(Edition& e, NodeId reference, std::string_view label) {
    const std::string_view main = e.tree[e.tree.root].language;
    make_text_in(e, content::phrase_language(main, main), reference, label);
}

// What stands before an item of a numbered list, without its stop; empty for others.
std::string item_number(const Tree& tree, NodeId item) {
    const NodeId list = tree[item].parent;
    if (tree[list].role != Role::ordered_list)
        return {};
    int items_before = 0;
    for (NodeId before = tree[item].previous_sibling; before.valid(); before = tree[before].previous_sibling)
        items_before += tree[before].role == Role::list_item ? 1 : 0;
    return item_numeral(tree, list, items_before);
}

void make_number(Edition& e, NodeId reference, const std::string& number) {
    if (!number.empty())
        make_text(e, reference, keep(e, number));
}

void copy_short_form(Edition& e, NodeId name, NodeId reference) {
    const bool bracketed = text_of(e.tree, name).starts_with('[');
    if (!bracketed)
        make_text(e, reference, "[");
    copy_words(e, name, reference);
    if (!bracketed)
        make_text(e, reference, "]");
}

// "Figure 2" for what has a number of its own kind; chapters go by number and title.
void add_name(Edition& e, NodeId reference, NodeId target) {
    const auto given = e.tree.attribute(target, Name::xreflabel);
    const auto label = e.tree.attribute(target, Name::label);
    const NodeId name = name_of(e.tree, target);
    const std::string_view style = e.tree.attribute(reference, Name::xrefstyle).value_or("");
    if (given)
        make_text_in(e, e.tree[target].language, reference, *given);
    else if (label &&
             (!content::is_division(e.tree[target].role) || (asks(style, "label") && !asks(style, "title"))))
        make_label(e, reference, *label);
    else if (name && e.tree[name].role == Role::abbreviation)
        copy_short_form(e, name, reference);
    else if (name)
        copy_words(e, name, reference);
    else if (label)
        make_label(e, reference, *label);
    else if (e.tree[target].role == Role::list_item)
        make_number(e, reference, item_number(e.tree, target));
}

void add_words(Edition& e, NodeId reference, const Ids& ids) {
    if (const auto endterm = e.tree.attribute(reference, Name::endterm)) {
        if (const auto words = ids.find(*endterm); words != ids.end())
            return copy_words(e, words->second, reference, Labels::left_out);
        e.log.error("link-target", e.tree[reference].span,
                    fmt::format("nothing in the {} edition has the id \"{}\"", e.plan.name, *endterm),
                    {"endterm names the element whose words stand here"});
    }
    const NodeId target = e.tree[reference].target;
    const std::string_view style = e.tree.attribute(reference, Name::xrefstyle).value_or("");
    const bool with_page = asks(style, "page") && e.plan.output == Output::pdf;
    const bool page_only =
        with_page && !asks(style, "title") && !asks(style, "label") && asks(style, "select");
    if (!page_only)
        add_name(e, reference, target);
    const bool nameless = !e.tree[reference].first_child;
    if (with_page && !nameless)
        make_text(e, reference, ", ");
    if (with_page || nameless)
        add_page(e, reference);
}

} // namespace

void resolve_cross_references(Edition& e) {
    const Ids ids = find_ids(e.tree);
    std::vector<NodeId> open;
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root))
        if (e.tree[id].role == Role::cross_reference && !e.tree[id].first_child && e.tree[id].target)
            open.push_back(id);
    for (const NodeId id : open)
        add_words(e, id, ids);
}

} // namespace edition
