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

template <typename Measure>
void check_distance(const Inspection& in, Tally& tally, std::string_view what, Measure measure) {
    for (const ShownRun& run : in.shown.runs) {
        if (run.shows == Shows::leader || run.shows == Shows::margin || run.is_blank)
            continue;
        tally.look();
        const double distance = millimetres(measure(run));
        if (distance < in.value - millimetres(rounding))
            tally.offend(in.tree, {run.node, run.page}, fmt::format("{} of {:.1f} mm", what, distance),
                         run.text);
    }
}

// The part of a paragraph that stands on one page.
struct Box {
    NodeId block;
    std::uint32_t page = 0;
    double left = 0, right = 0, top = 0, bottom = 0;
};

// Boxes page by page, as they are read.
std::vector<Box> boxes_of(const Inspection& in) {
    constexpr double ascent = 0.7;
    std::vector<Box> boxes;
    for (const ShownParagraph& paragraph : in.shown.paragraphs)
        for (const ShownLine& line : in.shown.lines_of(paragraph)) {
            const double top = line.baseline - line.size * ascent;
            const bool goes_on = !boxes.empty() && boxes.back().block == line.block &&
                                 boxes.back().page == line.page && boxes.back().bottom < line.baseline;
            if (!goes_on)
                boxes.push_back({line.block, line.page, line.left, line.right, top, line.baseline});
            boxes.back().left = std::min(boxes.back().left, line.left);
            boxes.back().right = std::max(boxes.back().right, line.right);
            boxes.back().bottom = line.baseline;
        }
    return boxes;
}

bool is_set_beside(const Inspection& in, NodeId block) {
    for (const Role role : {Role::table, Role::statement, Role::description_group})
        if (in.tree.closest(block, role))
            return true;
    return false;
}

NodeId float_around(const Inspection& in, NodeId block) {
    for (NodeId node = block; node; node = in.tree[node].parent) {
        const style::Float side = in.styles.of(node).float_;
        if (side == style::Float::left || side == style::Float::right)
            return node;
    }
    return {};
}

bool overlap(const ShownRun& a, const ShownRun& b) {
    constexpr double touching = 1; // points
    constexpr double ascent = 0.6; // ems: most of a small letter
    return std::min(a.right, b.right) - std::max(a.left, b.left) > touching &&
           std::min(a.baseline, b.baseline) -
                   std::max(a.baseline - a.size * ascent, b.baseline - b.size * ascent) >
               touching;
}

// From left to right, each run against those that have not ended.
void check_overlap_on_page(const Inspection& in, std::vector<const ShownRun*>& runs, Tally& tally) {
    std::sort(runs.begin(), runs.end(), [](const ShownRun* a, const ShownRun* b) {
        return std::pair(a->baseline, a->mark) < std::pair(b->baseline, b->mark);
    });
    std::vector<const ShownRun*> near;
    for (const ShownRun* run : runs) {
        std::erase_if(near, [run](const ShownRun* other) {
            return other->baseline < run->baseline - std::max(run->size, other->size);
        });
        tally.look();
        const bool hidden = std::any_of(near.begin(), near.end(),
                                        [run](const ShownRun* other) { return overlap(*run, *other); });
        if (hidden)
            tally.offend(in.tree, {run->node, run->page}, "words over words", run->text);
        near.push_back(run);
    }
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
    std::vector<Box> boxes = boxes_of(in);
    std::erase_if(boxes, [&in](const Box& box) { return is_set_beside(in, box.block); });
    tally.look(boxes.size());
    for (std::size_t i = 1; i < boxes.size(); ++i) {
        const Box& one = boxes[i - 1];
        const Box& next = boxes[i];
        const bool beside = next.right < one.left || next.left > one.right;
        if (one.page == next.page && beside && next.top < one.bottom - 1 && one.top < next.bottom - 1)
            tally.offend(in.tree, {next.block, next.page}, "words beside words");
    }
}

void check_text_boxes(const Inspection& in, Tally& tally) {
    for (const ShownParagraph& paragraph : in.shown.paragraphs) {
        tally.look();
        if (const NodeId box = float_around(in, paragraph.block))
            tally.offend(in.tree, {box, in.shown.lines_of(paragraph).front().page}, "a box beside the text");
    }
}

void check_text_on_page(const Inspection& in, Tally& tally) {
    constexpr double descent = 0.2;
    for (const ShownRun& run : in.shown.runs) {
        if (run.is_blank)
            continue;
        tally.look();
        const base::Size page = in.pages.pages[run.page].size;
        const bool inside = run.left > -rounding && run.right < page.width.points() + rounding &&
                            distances_of(in, run).top > -rounding &&
                            run.baseline + run.size * descent < page.height.points() + rounding;
        if (!inside)
            tally.offend(in.tree, {run.node, run.page}, "words that leave the page", run.text);
    }
}

void check_text_overlap(const Inspection& in, Tally& tally) {
    std::vector<std::vector<const ShownRun*>> by_page(in.pages.pages.size());
    for (const ShownRun& run : in.shown.runs)
        if (run.shows != Shows::picture && !run.is_blank)
            by_page[run.page].push_back(&run);
    for (auto& runs : by_page)
        check_overlap_on_page(in, runs, tally);
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
                         text_of(in.shown, last));
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
