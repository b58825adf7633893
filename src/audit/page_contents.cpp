// The contents list: where it stands, and how it leads to pages.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "audit/page_checks.h"
#include "audit/page_ground.h"
#include "base/ascii.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

NodeId find(const content::Tree& tree, Role role) {
    for (NodeId node = tree.root; node; node = tree.next(node, tree.root))
        if (tree[node].role == role)
            return node;
    return {};
}

bool is_part_of_publication(Role role) {
    return role == Role::part || role == Role::chapter || role == Role::preface || role == Role::appendix ||
           role == Role::section || role == Role::glossary || role == Role::bibliography ||
           role == Role::index;
}

} // namespace

std::vector<NodeId> parts_of_publication(const content::Tree& tree) {
    std::vector<NodeId> parts;
    for (NodeId child = tree[tree.root].first_child; child; child = tree[child].next_sibling)
        if (is_part_of_publication(tree[child].role))
            parts.push_back(child);
    return parts;
}

namespace {

// Words that the style sheet puts behind an entry: its page number, and that of another edition.
bool is_page_number(const Inspection& in, const ShownRun& run, NodeId entry) {
    if (run.shows != Shows::content || run.is_blank || !run.node || in.tree[run.node].role == Role::text)
        return false;
    NodeId target = in.tree[entry].target;
    for (NodeId node = run.node; node && !target && node != entry; node = in.tree[node].parent)
        target = in.tree[node].target;
    const bool has_digit = std::any_of(run.text.begin(), run.text.end(), base::is_digit);
    if (has_digit || !target || !in.pages.places[target].valid())
        return has_digit;
    return run.text.find(in.pages.pages[in.pages.places[target].page].label) != std::string_view::npos;
}

struct Entry {
    NodeId node;
    const ShownRun* first = nullptr;
    bool is_numbered = false;
};

std::vector<Entry> entries_of(const Inspection& in) {
    std::vector<Entry> entries;
    std::map<NodeId, std::size_t> known;
    for (const ShownRun& run : in.shown.runs) {
        const NodeId node = run.block ? in.tree.closest(run.block, Role::contents_entry) : NodeId{};
        if (!node)
            continue;
        const auto [place, is_new] = known.try_emplace(node, entries.size());
        if (is_new)
            entries.push_back({node, &run, false});
        Entry& entry = entries[place->second];
        entry.is_numbered = entry.is_numbered || is_page_number(in, run, node);
    }
    return entries;
}

} // namespace

void check_contents_leaders(const Inspection& in, Tally& tally) {
    const bool wants_dots = in.rule.value == "dots";
    for (const ShownLine& line : in.shown.lines) {
        const NodeId entry = in.tree.closest(line.block, Role::contents_entry);
        if (!entry)
            continue;
        const auto runs = in.shown.runs_of(line);
        // The line that has the page number: it ends with what ::after made.
        std::string_view last = runs.back().text;
        if (last.ends_with(')')) // the number that another edition's page has
            last.remove_suffix(1);
        const bool numbered = !last.empty() && base::is_digit(last.back());
        const bool dots = std::any_of(runs.begin(), runs.end(), [](const ShownRun& run) {
            return run.shows == Shows::leader && run.text.find('.') != std::string_view::npos;
        });
        if (!numbered && !dots)
            continue;
        tally.look();
        if (dots != wants_dots)
            tally.offend(in.tree, {entry, line.page},
                         dots ? "dots before a page number" : "no dots before a page number",
                         text_of(in.shown, line));
    }
}

void check_contents_page(const Inspection& in, Tally& tally) {
    constexpr std::size_t fewest_parts = 3; // fewer are found without a list
    const NodeId contents = find(in.tree, Role::contents);
    if (!contents && parts_of_publication(in.tree).size() < fewest_parts)
        return;
    tally.look();
    if (!contents) {
        tally.offend(in.tree, {}, "no contents list");
        return;
    }
    const layout::Place& place = in.pages.places[contents];
    const bool begins_page = in.styles.of(contents).break_before == style::Break::page;
    if (place.valid() && place.page + 1 != static_cast<std::uint32_t>(in.value))
        tally.offend(in.tree, {contents, place.page}, "a contents list on another page", {},
                     begins_page && place.page + 1 > static_cast<std::uint32_t>(in.value)
                         ? "what stands before it fills more than one page: make title or summary shorter"
                         : "");
}

void check_contents_numbers(const Inspection& in, Tally& tally) {
    for (const Entry& entry : entries_of(in)) {
        tally.look();
        if (!entry.is_numbered)
            tally.offend(in.tree, {entry.node, entry.first->page}, "an entry without a page number",
                         entry.first->text);
    }
}

// Every second entry on a ground of its own.
void check_contents_bands(const Inspection& in, Tally& tally) {
    Grounds grounds(in.pages);
    const std::vector<Entry> entries = entries_of(in);
    for (std::size_t i = 1; i < entries.size(); ++i) {
        if (entries[i].first->page != entries[i - 1].first->page)
            continue;
        tally.look();
        if (grounds.behind(*entries[i - 1].first) == grounds.behind(*entries[i].first))
            tally.offend(in.tree, {entries[i].node, entries[i].first->page}, "two entries on the same ground",
                         entries[i].first->text);
    }
}

} // namespace audit
