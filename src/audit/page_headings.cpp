// Headings: how large they are, where they stand, and what stands below them.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "audit/page_checks.h"
#include "audit/text_roles.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

constexpr double rounding = 0.05; // points

// "22 20 18": the least size of each level, the last one for all below.
std::vector<double> sizes_in(const std::string& value) {
    std::vector<double> sizes;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t end = std::min(value.find(' ', at), value.size());
        sizes.push_back(std::atof(value.substr(at, end - at).c_str()));
        at = end + 1;
    }
    return sizes;
}

// Of the text itself: not of boxes, tables and quotations, which stand in from the edge.
bool is_of_text(const Inspection& in, NodeId heading) {
    constexpr std::array around{Role::sidebar,   Role::admonition, Role::block_quote,
                                Role::example,   Role::data_cell,  Role::header_cell,
                                Role::list_item, Role::figure,     Role::description_details};
    return std::none_of(around.begin(), around.end(),
                        [&](Role role) { return in.tree.closest(heading, role).valid(); });
}

// The title of the publication is one too.
NodeId heading_around(const Inspection& in, NodeId block) {
    const NodeId heading = in.tree.closest(block, Role::heading);
    return heading ? heading : in.tree.closest(block, Role::title);
}

// How a heading looks.
struct Look {
    double size = 0;
    int weight = 0;
    [[nodiscard]] bool stands_out_from(const Look& other) const {
        return size > other.size + rounding ? weight >= other.weight
                                            : size >= other.size - rounding && weight > other.weight;
    }
};

// That most letters have, headings aside.
Look look_of_text(const Inspection& in) {
    std::map<int, std::size_t> letters; // by weight
    NodeId block;
    bool is_text = false; // of the block
    for (const ShownRun& run : in.shown.runs) {
        if (run.shows != Shows::content || !run.block || std::abs(run.size - in.shown.body_size) >= rounding)
            continue;
        if (run.block != block)
            is_text = !is_heading(in.tree, run.block);
        block = run.block;
        if (is_text)
            letters[in.face_of(run).weight] += run.text.size();
    }
    const auto most = std::max_element(letters.begin(), letters.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return {in.shown.body_size, most == letters.end() ? 0 : most->first};
}

bool begins_page(style::Break value) {
    return value == style::Break::page || value == style::Break::left || value == style::Break::right;
}

// True if a style begins a page between the heading and what follows it.
bool is_parted_by_style(const Inspection& in, NodeId heading, NodeId next) {
    for (NodeId node = next; node && in.tree[node].parent; node = in.tree[node].parent) {
        if (node == in.tree[heading].parent)
            return false;
        if (begins_page(in.styles.of(node).break_before))
            return true;
    }
    return false;
}

std::string_view advice(const Inspection& in, NodeId heading, NodeId next) {
    if (is_parted_by_style(in, heading, next))
        return "what follows begins a page: let the section begin it instead, with role=\"new-page\" or "
               "break-before there";
    if (in.styles.of(heading).break_after == style::Break::avoid)
        return "what follows does not fit on its page: make it shorter, or let it break";
    return {};
}

} // namespace

void check_heading_scale(const Inspection& in, Tally& tally) {
    const std::vector<double> least = sizes_in(in.rule.value);
    constexpr int bold = 600;
    constexpr std::size_t first_level = 2; // the title of the publication is level 1
    std::set<std::uint32_t> seen;
    for (const ShownRun& run : in.shown.runs) {
        const NodeId heading = run.block ? heading_around(in, run.block) : NodeId{};
        if (!heading || least.empty() || run.shows != Shows::content)
            continue;
        if (!seen.insert(heading.index()).second)
            continue;
        tally.look();
        const std::size_t level = std::max<std::size_t>(in.tree[heading].level, first_level) - first_level;
        if (run.size < least[std::min(level, least.size() - 1)] - rounding)
            tally.offend(in.tree, {heading, run.page}, fmt::format("a heading of {:.1f} pt", run.size),
                         run.text);
        else if (in.face_of(run).weight < bold)
            tally.offend(in.tree, {heading, run.page}, "a heading that is not bold", run.text);
    }
}

// The title and all headings: larger or bolder than the text, and no smaller than the headings of the level
// below.
void check_heading_shown(const Inspection& in, Tally& tally) {
    const Look text = look_of_text(in);
    std::map<std::uint8_t, std::pair<Look, Where>> levels; // as each is first shown
    std::set<std::uint32_t> seen;
    for (const ShownRun& run : in.shown.runs) {
        const NodeId heading = run.block ? heading_around(in, run.block) : NodeId{};
        if (!heading || run.shows != Shows::content || run.is_blank || !is_of_text(in, heading) ||
            !seen.insert(heading.index()).second)
            continue;
        tally.look();
        const Look look{run.size, in.face_of(run).weight};
        const Where where{heading, run.page};
        if (!look.stands_out_from(text))
            tally.offend(in.tree, where, "a heading that looks like the text", run.text);
        const bool is_title = in.tree[heading].role == Role::title;
        levels.try_emplace(is_title ? std::uint8_t{1} : in.tree[heading].level, look, where);
    }
    for (auto level = levels.begin(); level != levels.end(); ++level)
        if (const auto below = std::next(level);
            below != levels.end() && below->second.first.size > level->second.first.size + rounding)
            tally.offend(in.tree, level->second.second,
                         fmt::format("a heading of {:.1f} pt above smaller parts with {:.1f} pt",
                                     level->second.first.size, below->second.first.size));
}

// Flush with the edge of the text.
void check_heading_edge(const Inspection& in, Tally& tally) {
    constexpr double near = 1; // points
    for (const ShownParagraph& paragraph : in.shown.paragraphs) {
        const NodeId heading = in.tree.closest(paragraph.block, Role::heading);
        if (!heading || !is_of_text(in, heading) ||
            in.tree[heading].direction == content::Direction::right_to_left)
            continue;
        tally.look();
        const ShownLine& line = in.shown.lines_of(paragraph).front();
        if (line.left > left_margin(in, line.page) + near)
            tally.offend(in.tree, {heading, line.page}, "a heading that stands in from the edge",
                         text_of(in.shown, line));
    }
}

void check_heading_at_foot(const Inspection& in, Tally& tally) {
    for (std::size_t i = 0; i + 1 < in.shown.paragraphs.size(); ++i) {
        const ShownParagraph& paragraph = in.shown.paragraphs[i];
        const NodeId heading = in.tree.closest(paragraph.block, Role::heading);
        if (!heading)
            continue;
        tally.look();
        const ShownLine& last = in.shown.lines_of(paragraph).back();
        const ShownLine& next = in.shown.lines_of(in.shown.paragraphs[i + 1]).front();
        const NodeId figure = in.tree[heading].next_sibling;
        const bool picture_follows = figure && in.tree[figure].role == Role::figure;
        if (next.page > last.page && !picture_follows)
            tally.offend(in.tree, {heading, last.page}, "a heading at the foot of a page",
                         text_of(in.shown, last), advice(in, heading, next.block));
    }
}

} // namespace audit
