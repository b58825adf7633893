// The contents list, and what the publication says of itself, in this edition's words.
#include <string>
#include <vector>

#include "content/generated_words.h"
#include "content/tidy.h"
#include "edition/edition_tree.h"
#include "edition/select.h"

namespace edition {
namespace {

constexpr int fewest_entries = 3;

bool is_listed(const Tree& tree, NodeId id) {
    const Role role = tree[id].role;
    // The notes of one section belong to it; those of the whole publication are a place to go to.
    if (role == Role::footnote_list && tree[id].parent != tree.root)
        return false;
    return content::is_division(role) && role != Role::summary && role != Role::imprint &&
           role != Role::contents && content::heading_of(tree, id).valid();
}

struct Entry {
    NodeId division;
    int depth;
};

// Depth is bounded by the manuscript's, which source::read limits.
void find_entries(const Edition& e, NodeId around, int depth, std::vector<Entry>& entries) {
    if (depth > e.plan.contents_depth)
        return;
    for (NodeId child = e.tree[around].first_child; child.valid(); child = e.tree[child].next_sibling) {
        if (e.tree.has_class(child, "no-toc"))
            continue;
        const bool listed = is_listed(e.tree, child);
        if (listed)
            entries.push_back({child, depth});
        if (listed || e.tree[child].role == Role::division || content::is_division(e.tree[child].role))
            find_entries(e, child, listed ? depth + 1 : depth, entries);
    }
}

void build_entry(Edition& e, NodeId list, NodeId division) {
    const NodeId entry = make(e, list, Role::contents_entry);
    const NodeId link = make(e, entry, Role::link);
    const NodeId heading = content::heading_of(e.tree, division);
    e.tree[link].target = division;
    e.tree[link].span = e.tree[heading].span;
    e.tree[entry].target = division;
    if (e.tree[heading].language != e.tree[entry].language) {
        e.tree[link].language = e.tree[heading].language;
        e.tree[link].direction = e.tree[heading].direction;
    }
    copy_words(e, heading, link);
}

void build_lists(Edition& e, NodeId contents, const std::vector<Entry>& entries) {
    std::vector<NodeId> lists{make(e, contents, Role::contents_list)};
    for (const Entry& entry : entries) {
        while (static_cast<int>(lists.size()) > entry.depth)
            lists.pop_back();
        while (static_cast<int>(lists.size()) < entry.depth)
            lists.push_back(make(e, e.tree[lists.back()].last_child, Role::contents_list));
        build_entry(e, lists.back(), entry.division);
    }
}

std::string_view collapsed_text(Edition& e, NodeId id) {
    return keep(e, text_of(e.tree, id));
}

// The words of all blocks but the title, with a space between two blocks.
std::string_view words_below_heading(Edition& e, NodeId division) {
    std::string words;
    for (NodeId id = e.tree[division].first_child; id.valid(); id = e.tree[id].next_sibling) {
        if (e.tree[id].role == Role::heading || e.tree[id].role == Role::title)
            continue;
        words += (words.empty() ? "" : " ") + text_of(e.tree, id);
    }
    return keep(e, std::move(words));
}

} // namespace

NodeId place_of_contents(const Tree& tree) {
    NodeId next = tree[tree.root].first_child;
    while (next && (tree[next].role == Role::cover || tree[next].role == Role::summary))
        next = tree[next].next_sibling;
    return next;
}

void build_contents(Edition& e) {
    std::vector<Entry> entries;
    find_entries(e, e.tree.root, 1, entries);
    if (static_cast<int>(entries.size()) < fewest_entries)
        return;
    const NodeId contents = make_before(e, place_of_contents(e.tree), Role::contents);
    const NodeId heading = make(e, contents, Role::heading, "generated");
    e.tree[heading].level = 2;
    make_phrase(e, heading, content::Phrase::contents);
    if (e.plan.output == Output::pdf && !e.plan.page_map.empty()) {
        const NodeId note = make(e, contents, Role::paragraph, "generated");
        make_phrase(e, note, content::Phrase::source_page_numbers);
    }
    build_lists(e, contents, entries);
    e.tree.set_attribute(contents, Name::id, "contents-list");
}

void set_metadata(Edition& e) {
    content::Metadata& metadata = e.tree.metadata;
    metadata.title = {};
    metadata.subtitle = {};
    NodeId summary;
    for (NodeId id = e.tree.root; id.valid(); id = e.tree.next(id, e.tree.root)) {
        if (e.tree[id].role == Role::title && metadata.title.empty())
            metadata.title = collapsed_text(e, id);
        else if (e.tree[id].role == Role::subtitle && metadata.subtitle.empty() &&
                 e.tree[e.tree[id].parent].role == Role::cover)
            metadata.subtitle = collapsed_text(e, id);
        else if (e.tree[id].role == Role::summary && !summary.valid())
            summary = id;
        else if (content::is_division(e.tree[id].role) && e.tree[id].role != Role::summary)
            break;
    }
    if (summary.valid())
        metadata.description = words_below_heading(e, summary);
    metadata.accessibility_summary = {};
    std::erase_if(metadata.stated, [&](const content::Metadata::Pair& pair) {
        return (!pair.audience.empty() && !names(pair.audience, e.plan.audience)) ||
               (!pair.condition.empty() && !names(pair.condition, e.plan.condition));
    });
    for (content::Metadata::Pair& pair : metadata.stated) {
        pair.audience = pair.condition = {};
        if (pair.name == "schema:accessibilitySummary")
            metadata.accessibility_summary = pair.value;
    }
}

} // namespace edition
