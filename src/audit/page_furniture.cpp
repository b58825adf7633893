// What helps to find one's way: where parts begin, notes, how many pages there are.
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

bool is_text(Role role) {
    return role == Role::part || role == Role::chapter || role == Role::preface || role == Role::section;
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
        if (text.find("orma") == std::string::npos) // which all of them have
            continue;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find_first_of(" ,.;:!?()", begin), text.size());
            const bool may_be = base::ascii_lower(text[begin]) == 'f'; // as all of them
            const std::string word =
                may_be ? base::lowercase(std::string_view(text).substr(begin, end - begin)) : std::string();
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

} // namespace audit
