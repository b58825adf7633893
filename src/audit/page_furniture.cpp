// What helps to find one's way: contents, where parts begin, how many pages there are.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "audit/page_checks.h"
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

bool is_text(Role role) {
    return role == Role::part || role == Role::chapter || role == Role::preface || role == Role::section;
}

std::vector<NodeId> parts_of_publication(const content::Tree& tree) {
    std::vector<NodeId> parts;
    for (NodeId child = tree[tree.root].first_child; child; child = tree[child].next_sibling)
        if (is_part_of_publication(tree[child].role))
            parts.push_back(child);
    return parts;
}

bool is_inside(const content::Tree& tree, NodeId node, NodeId around) {
    while (node && node != around)
        node = tree[node].parent;
    return node.valid();
}

const ShownRun* first_on_page(const Inspection& in, std::uint32_t page) {
    const auto runs = std::span(in.shown.runs).first(in.shown.foot_notes);
    auto run = std::lower_bound(runs.begin(), runs.end(), page,
                                [](const ShownRun& one, std::uint32_t wanted) { return one.page < wanted; });
    for (; run != runs.end() && run->page == page; ++run)
        if (run->shows == Shows::content)
            return &*run;
    return nullptr;
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

void check_section_on_new_page(const Inspection& in, Tally& tally) {
    for (const NodeId part : parts_of_publication(in.tree)) {
        const layout::Place& place = in.pages.places[part];
        if (!place.valid())
            continue;
        tally.look();
        const ShownRun* first = first_on_page(in, place.page);
        if (first != nullptr && !is_inside(in.tree, first->node, part))
            tally.offend(in.tree, {part, place.page}, "a part that begins within a page");
    }
}

// Only credits and the like may stand behind it.
void check_word_list_place(const Inspection& in, Tally& tally) {
    const std::vector<NodeId> parts = parts_of_publication(in.tree);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const layout::Place& place = in.pages.places[parts[i]];
        if (in.tree[parts[i]].role != Role::glossary || !place.valid())
            continue;
        tally.look();
        const bool is_followed = std::any_of(parts.begin() + static_cast<std::ptrdiff_t>(i), parts.end(),
                                             [&](NodeId part) { return is_text(in.tree[part].role); });
        if (is_followed)
            tally.offend(in.tree, {parts[i], place.page}, "a word list before other parts");
    }
}

void check_notes_place(const Inspection& in, Tally& tally) {
    for (NodeId node = in.tree.root; node; node = in.tree.next(node, in.tree.root)) {
        if (in.tree[node].role != Role::footnote)
            continue;
        tally.look();
        if (in.styles.of(node).float_ == style::Float::footnote && in.pages.places[node].valid())
            tally.offend(in.tree, {node, in.pages.places[node].page}, "a note at the foot of a page");
    }
}

void check_page_count(const Inspection& in, Tally& tally) {
    tally.look();
    const std::size_t pages = in.pages.pages.size();
    if (static_cast<double>(pages) > in.value)
        tally.offend(in.tree, {{}, static_cast<std::uint32_t>(pages - 1)}, fmt::format("{} pages", pages));
}

// The value is the shorter and the longer side: "148 210".
void check_page_size(const Inspection& in, Tally& tally) {
    constexpr double rounding = 0.5; // mm
    const std::string_view value = in.rule.value;
    double sides[2] = {0, 0};
    const char* const end = value.data() + value.size();
    const char* next = value.data();
    for (double& side : sides) {
        while (next != end && *next == ' ')
            ++next;
        next = std::from_chars(next, end, side).ptr;
    }
    for (std::uint32_t page = 0; page < in.pages.pages.size(); ++page) {
        tally.look();
        const base::Size& size = in.pages.pages[page].size;
        const double width = size.width.points() * 25.4 / 72;
        const double height = size.height.points() * 25.4 / 72;
        if (std::min(width, height) < sides[0] - rounding || std::max(width, height) < sides[1] - rounding)
            tally.offend(in.tree, {{}, page}, fmt::format("paper of {:.0f} by {:.0f} mm", width, height));
    }
}

// Marked as such, or a paragraph that speaks of formats, in the languages that the program has words of.
NodeId find_format_statement(const content::Tree& tree) {
    constexpr std::array words{"format",   "formats",   "fformat", "fformatau",
                               "formacie", "formatach", "formate", "formaten"};
    for (NodeId id = tree.root; id; id = tree.next(id, tree.root)) {
        if (tree.has_class(id, "other-formats"))
            return id;
        if (tree[id].role != Role::paragraph)
            continue;
        const std::string text = content::text_of(tree, id);
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find_first_of(" ,.;:!?()", begin), text.size());
            const std::string word = base::lowercase(std::string_view(text).substr(begin, end - begin));
            if (std::find(words.begin(), words.end(), word) != words.end())
                return id;
            begin = end + 1;
        }
    }
    return {};
}

void check_other_formats(const Inspection& in, Tally& tally) {
    constexpr double rounding = 0.05; // points
    for (const ShownRun& run : in.shown.runs) {
        if (!run.block || run.is_blank || !in.tree.has_class(run.block, "other-formats"))
            continue;
        tally.look();
        if (run.size < in.value - rounding)
            tally.offend(in.tree, {run.block, run.page}, fmt::format("{:.1f} pt text", run.size), run.text);
    }
}

void check_figure_caption(const Inspection& in, Tally& tally) {
    for (NodeId node = in.tree.root; node; node = in.tree.next(node, in.tree.root)) {
        if (in.tree[node].role != Role::figure)
            continue;
        tally.look();
        bool captioned = false;
        for (NodeId child = in.tree[node].first_child; child; child = in.tree[child].next_sibling)
            captioned = captioned || in.tree[child].role == Role::figure_caption;
        const layout::Place& place = in.pages.places[node];
        if (!captioned)
            tally.offend(in.tree, {node, place.valid() ? place.page : 0}, "a picture without a caption");
    }
}

} // namespace audit
