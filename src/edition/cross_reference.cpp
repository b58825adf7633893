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

// The node whose words name `target`; none if it has no name.
NodeId name_of(const Tree& tree, NodeId target) {
    const Role role = tree[target].role;
    if (role == Role::heading || role == Role::defined_term || role == Role::description_term ||
        role == Role::title || role == Role::figure_caption || role == Role::table_caption)
        return target;
    if (const NodeId heading = content::heading_of(tree, target); heading && content::is_division(role))
        return heading;
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
    const std::string_view word = phrase(Phrase::page, e.tree[e.tree.root].language);
    make_text(e, reference, keep(e, std::string(word) + "\u00a0"));
    const NodeId page = make(e, reference, Role::page_reference);
    e.tree[page].target = e.tree[reference].target;
}

bool asks(std::string_view style, std::string_view what) {
    return style.find(what) != std::string_view::npos;
}

// "Figure 2" for what has a number of its own kind; chapters go by number and title.
void add_name(Edition& e, NodeId reference, NodeId target) {
    const auto given = e.tree.attribute(target, Name::xreflabel);
    const auto label = e.tree.attribute(target, Name::label);
    const NodeId name = name_of(e.tree, target);
    const std::string_view style = e.tree.attribute(reference, Name::xrefstyle).value_or("");
    if (given)
        make_text(e, reference, *given);
    else if (label &&
             (!content::is_division(e.tree[target].role) || (asks(style, "label") && !asks(style, "title"))))
        make_text(e, reference, *label);
    else if (name)
        copy_words(e, name, reference);
    else if (label)
        make_text(e, reference, *label);
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
