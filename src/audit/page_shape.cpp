// What stands where on a page, and what a page break takes apart.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "audit/page_checks.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

constexpr double rounding = 0.1; // points

double millimetres(double points) {
    return points * 25.4 / 72;
}

// The first page is a right one (css-page-3, 3.2).
bool is_right_page(std::uint32_t page) {
    return page % 2 == 0;
}

struct Distances {
    double inner = 0;
    double outer = 0;
    double top = 0;
};

Distances distances_of(const Inspection& in, const ShownRun& run) {
    constexpr double ascent = 0.7;
    const double right = in.pages.pages[run.page].size.width.points() - run.right;
    const bool on_right = is_right_page(run.page);
    return {on_right ? run.left : right, on_right ? right : run.left, run.baseline - run.size * ascent};
}

// All that comes too near to an edge is told at once: most often one margin is the cause.
template <typename Measure>
void check_distance(const Inspection& in, Tally& tally, std::string_view what, Measure measure) {
    std::vector<const ShownRun*> too_near;
    double least = in.value;
    for (const ShownRun& run : in.shown.runs) {
        if (run.shows == Shows::leader || run.shows == Shows::margin || run.is_blank)
            continue;
        tally.look();
        const double distance = millimetres(measure(run));
        if (distance >= in.value - millimetres(rounding))
            continue;
        if (distance < 0 && in.profile.find("text-clipped") != nullptr) {
            tally.told_elsewhere(); // beyond the edge
            continue;
        }
        too_near.push_back(&run);
        if (distance < least)
            std::swap(too_near.front(), too_near.back()); // the one that is told stands first
        least = std::min(least, distance);
    }
    const std::string measured = fmt::format("{} of {:.1f} mm", what, least);
    for (const ShownRun* run : too_near)
        tally.offend(in.tree, at(*run), measured, run->text);
}

// Such as a picture and its words, which belong side by side.
bool are_set_side_by_side(const Inspection& in, NodeId one, NodeId other) {
    for (const Role role : {Role::table, Role::statement, Role::description_group, Role::formula}) {
        const NodeId around = in.tree.closest(one, role);
        if (around && around == in.tree.closest(other, role))
            return true;
    }
    return false;
}

// Longer words in columns, in a table that has no heads: it is there to set them side by side.
bool are_columns_of_prose(const Inspection& in, const std::vector<const ShownLine*>& lines, NodeId one,
                          NodeId other) {
    constexpr std::ptrdiff_t fewest = 3; // lines of each
    const NodeId table = in.tree.closest(one, Role::table);
    if (!table || table != in.tree.closest(other, Role::table))
        return false;
    for (NodeId node = in.tree[table].first_child; node; node = in.tree.next(node, table))
        if (in.tree[node].role == Role::header_cell)
            return false;
    const auto count = [&lines](NodeId block) {
        return std::count_if(lines.begin(), lines.end(), [block](const ShownLine* line) {
            constexpr double shortest = 6; // ems
            return line->block == block && line->right - line->left > shortest * line->size;
        });
    };
    return count(one) >= fewest && count(other) >= fewest;
}

bool are_beside(const ShownLine& one, const ShownLine& other) {
    constexpr double ascent = 0.7; // ems
    constexpr double least = 1;    // points
    const double top = std::max(one.baseline - one.size * ascent, other.baseline - other.size * ascent);
    return (one.right < other.left || other.right < one.left) &&
           std::min(one.baseline, other.baseline) - top > least;
}

void offend_beside(const Inspection& in, const ShownLine& one, const ShownLine& other, Tally& tally) {
    const NodeId box = float_around(in, one.block);
    const NodeId other_box = float_around(in, other.block);
    const ShownLine& later = one.first_run < other.first_run ? other : one;
    const NodeId node = box ? box : other_box ? other_box : later.block;
    tally.offend(in.tree, {node, later.page}, "words beside words", text_of(in.shown, later));
}

// From above to below, each line against those near it: a line of another block beside it is another column.
void check_columns_on_page(const Inspection& in, std::vector<const ShownLine*>& lines, Tally& tally) {
    std::stable_sort(lines.begin(), lines.end(),
                     [](const ShownLine* a, const ShownLine* b) { return a->baseline < b->baseline; });
    double largest = 0;
    for (const ShownLine* line : lines)
        largest = std::max(largest, line->size);
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (std::size_t j = i + 1; j < lines.size() && lines[j]->baseline - largest < lines[i]->baseline;
             ++j)
            if (lines[i]->block != lines[j]->block && are_beside(*lines[i], *lines[j]) &&
                (!are_set_side_by_side(in, lines[i]->block, lines[j]->block) ||
                 are_columns_of_prose(in, lines, lines[i]->block, lines[j]->block)))
                offend_beside(in, *lines[i], *lines[j], tally);
}

// How many lines of a paragraph stand on each of its pages.
std::vector<std::size_t> lines_by_page(std::span<const ShownLine> lines) {
    std::vector<std::size_t> counts;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 0 || lines[i].page != lines[i - 1].page)
            counts.push_back(0);
        ++counts.back();
    }
    return counts;
}

} // namespace

NodeId float_around(const Inspection& in, NodeId block) {
    for (NodeId node = block; node; node = in.tree[node].parent) {
        const style::Float side = in.styles.of(node).float_;
        if (side == style::Float::left || side == style::Float::right)
            return node;
    }
    return {};
}

Where at(const ShownRun& run) {
    const bool in_margin = run.shows == Shows::running || run.shows == Shows::margin;
    return {run.node, run.page, in_margin && !run.node ? "the margins of pages" : ""};
}

double left_margin(const Inspection& in, std::uint32_t page) {
    return in.styles.page({{}, page == 0, page % 2 == 1, false}).margin[3].points();
}

double text_width(const Inspection& in, std::uint32_t page) {
    const style::PageStyle& style = in.styles.page({{}, page == 0, page % 2 == 1, false});
    return (style.size.width - style.margin[1] - style.margin[3]).points();
}

void check_margins(const Inspection& in, Tally& tally) {
    check_distance(in, tally, "a margin", [&in](const ShownRun& run) {
        const Distances distances = distances_of(in, run);
        const double side = std::min(distances.inner, distances.outer);
        return run.shows == Shows::running ? side : std::min(side, distances.top);
    });
}

void check_gutter(const Inspection& in, Tally& tally) {
    check_distance(in, tally, "an inner margin",
                   [&in](const ShownRun& run) { return distances_of(in, run).inner; });
}

void check_outer_margin(const Inspection& in, Tally& tally) {
    check_distance(in, tally, "an outer margin",
                   [&in](const ShownRun& run) { return distances_of(in, run).outer; });
}

void check_one_column(const Inspection& in, Tally& tally) {
    std::vector<std::vector<const ShownLine*>> by_page(in.pages.pages.size());
    for (const ShownLine& line : in.shown.lines)
        by_page[line.page].push_back(&line);
    tally.look(in.shown.lines.size());
    for (auto& lines : by_page)
        check_columns_on_page(in, lines, tally);
}

void check_text_boxes(const Inspection& in, Tally& tally) {
    for (const ShownParagraph& paragraph : in.shown.paragraphs) {
        tally.look();
        if (const NodeId box = float_around(in, paragraph.block))
            tally.offend(in.tree, {box, in.shown.lines_of(paragraph).front().page}, "a box beside the text");
    }
}

void check_lone_lines(const Inspection& in, Tally& tally) {
    for (const ShownParagraph& paragraph : in.shown.paragraphs) {
        const auto lines = in.shown.lines_of(paragraph);
        tally.look();
        const std::vector<std::size_t> counts = lines_by_page(lines);
        if (counts.size() < 2)
            continue;
        const auto least = static_cast<std::size_t>(in.value);
        if (counts.front() < least)
            tally.offend(in.tree, {paragraph.block, lines.front().page},
                         fmt::format("{} line at the foot of a page", counts.front()),
                         text_of(in.shown, lines.front()));
        if (counts.back() < least)
            tally.offend(in.tree, {paragraph.block, lines.back().page},
                         fmt::format("{} line at the head of a page", counts.back()),
                         text_of(in.shown, lines.back()));
    }
}

void check_paragraph_on_one_page(const Inspection& in, Tally& tally) {
    for (const ShownParagraph& paragraph : in.shown.paragraphs) {
        const auto lines = in.shown.lines_of(paragraph);
        tally.look();
        if (lines.front().page != lines.back().page)
            tally.offend(in.tree, {paragraph.block, lines.front().page}, "words that go on overleaf",
                         text_of(in.shown, lines.front()));
    }
}

} // namespace audit
