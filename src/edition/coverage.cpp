#include "edition/coverage.h"

#include <string_view>
#include <unordered_set>

#include "content/tidy.h"
#include "edition/select.h"

namespace edition {
namespace {

using content::Name;
using content::NodeId;
using content::Role;
using content::Tree;

bool is_counted(Role role) {
    return role == Role::chapter || role == Role::section || role == Role::preface || role == Role::appendix;
}

bool is_only_for(const Tree& tree, NodeId id, std::string_view audience) {
    const auto list = tree.attribute(id, Name::audience);
    return list && *list == audience;
}

// The words below `id` that are not for `audience` alone.
void append_words(const Tree& tree, NodeId id, std::string_view audience, std::string& words) {
    if (is_only_for(tree, id, audience))
        return;
    words += tree[id].text;
    for (NodeId child = tree[id].first_child; child; child = tree[child].next_sibling)
        append_words(tree, child, audience, words);
}

void add_sections(const Tree& shared, NodeId within, const Plan& plan, std::vector<Counterpart>& found) {
    for (NodeId id = shared[within].first_child; id; id = shared[id].next_sibling) {
        if (shared[id].role == Role::part)
            add_sections(shared, id, plan, found);
        if (!is_counted(shared[id].role) || is_only_for(shared, id, plan.audience) ||
            shared.has_class(id, "standard-only"))
            continue;
        Counterpart part{id, {}, false};
        if (const NodeId heading = content::heading_of(shared, id))
            append_words(shared, heading, plan.audience, part.title);
        if (!part.title.empty())
            found.push_back(std::move(part));
    }
}

} // namespace

std::vector<Counterpart> find_counterparts(const Tree& shared, const Plan& plan) {
    std::vector<Counterpart> found;
    if (!shared.root)
        return found;
    add_sections(shared, shared.root, plan, found);
    const Kept kept = select(shared, plan);
    std::unordered_set<NodeId> stood_in_for;
    for (NodeId id = shared.root; id; id = shared.next(id, shared.root))
        if (kept[id] && content::is_division(shared[id].role) && shared[id].target)
            stood_in_for.insert(shared[id].target);
    for (Counterpart& part : found)
        part.told = kept[part.section] != 0 || stood_in_for.contains(part.section);
    return found;
}

} // namespace edition
