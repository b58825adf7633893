// Words that stand too near to read: at a line, or at words beside them.
#include <algorithm>
#include <cmath>
#include <vector>

#include "audit/colours.h"
#include "audit/page_checks.h"

namespace audit {
namespace {

// The left or right edge of what is painted: a line of a frame, or where a ground ends.
struct Edge {
    double x = 0;
    double top = 0;
    double bottom = 0;
};

constexpr double least_gap = 0.06;      // ems between words and a line
constexpr double least_word_gap = 0.14; // ems between words: half of the space of most families

// Edges at one place, one below the other, become one. Sorted by x.
std::vector<Edge> joined(std::vector<Edge> edges) {
    constexpr double near = 0.1; // points
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
        return std::pair(std::lround(a.x / near), a.top) < std::pair(std::lround(b.x / near), b.top);
    });
    std::vector<Edge> all;
    for (const Edge& edge : edges) {
        const bool goes_on = !all.empty() && std::abs(all.back().x - edge.x) < 2 * near &&
                             edge.top <= all.back().bottom + near;
        if (goes_on)
            all.back().bottom = std::max(all.back().bottom, edge.bottom);
        else
            all.push_back(edge);
    }
    return all;
}

void add_edges(const base::Rect& rect, std::vector<Edge>& edges) {
    constexpr double lowest = 4; // points: an underline has no sides
    if (rect.size.height.points() < lowest)
        return;
    for (const base::Length x : {rect.left(), rect.right()})
        edges.push_back({x.points(), rect.top().points(), rect.bottom().points()});
}

// A pastel ground ends without a line that letters could run into.
bool is_pastel(const layout::Fill& fill) {
    constexpr double least_contrast = 1.5;
    constexpr double thickest = 8; // points: a rule is a line in any colour
    const base::Color white{255, 255, 255, 255};
    return fill.rect.size.width.points() > thickest &&
           contrast(painted(white, fill.color), white) < least_contrast;
}

std::vector<Edge> edges_of(const layout::Page& page) {
    std::vector<Edge> edges;
    for (const layout::Mark& mark : page.marks) {
        if (const auto* fill = std::get_if<layout::Fill>(&mark.shape); fill != nullptr && !is_pastel(*fill))
            add_edges(fill->rect, edges);
        else if (const auto* line = std::get_if<layout::DashedLine>(&mark.shape);
                 line != nullptr && line->from.x == line->to.x)
            add_edges({line->from, {line->width, line->to.y - line->from.y}}, edges);
    }
    return joined(std::move(edges));
}

// An edge that the words touch or run over; null if none does.
const Edge* edge_at(const std::vector<Edge>& edges, const ShownRun& run) {
    const double gap = least_gap * run.size;
    const double top = run.baseline - run.size / 2;
    auto edge = std::lower_bound(edges.begin(), edges.end(), run.left - gap,
                                 [](const Edge& one, double x) { return one.x < x; });
    for (; edge != edges.end() && edge->x < run.right + gap; ++edge)
        if (edge->top < top && edge->bottom > run.baseline)
            return &*edge;
    return nullptr;
}

// Words that follow one another in one line have spaces of their own between them: so have the words and the
// number of a foot that runs from right to left.
bool are_of_one_line(const ShownRun& one, const ShownRun& other) {
    return one.block == other.block && one.shows == other.shows;
}

bool run_together(const ShownRun& left, const ShownRun& right) {
    const double size = std::max(left.size, right.size);
    const double gap = right.left - left.right;
    // A label in the margin stands at no line of the text.
    const double height = left.shows == Shows::margin || right.shows == Shows::margin ? 0.7 : 0.3;
    return gap < least_word_gap * size && gap > -size / 2 &&
           std::abs(left.baseline - right.baseline) < size * height && !are_of_one_line(left, right);
}

// A label in the margin and the words beside it.
void check_margin_label(const Inspection& in, const std::vector<const ShownRun*>& runs, const ShownRun& label,
                        Tally& tally) {
    for (const ShownRun* run : runs)
        if (run->shows != Shows::margin && (run_together(label, *run) || run_together(*run, label))) {
            tally.offend(in.tree, at(label), "a label in the margin that runs into the words", label.text);
            return;
        }
}

bool is_read(const ShownRun& run) {
    return run.shows != Shows::leader && run.shows != Shows::picture && !run.is_blank;
}

void check_page(const Inspection& in, std::vector<const ShownRun*>& runs, Tally& tally) {
    std::sort(runs.begin(), runs.end(), [](const ShownRun* a, const ShownRun* b) {
        return std::pair(a->baseline, a->left) < std::pair(b->baseline, b->left);
    });
    const std::vector<Edge> edges = edges_of(in.pages.pages[runs.front()->page]);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        tally.look();
        const ShownRun& run = *runs[i];
        if (run.shows == Shows::margin)
            check_margin_label(in, runs, run, tally);
        if (edge_at(edges, run) != nullptr)
            tally.offend(in.tree, at(run), "words that touch a line", run.text);
        else if (i > 0 && run_together(*runs[i - 1], run) && run.shows != Shows::marker)
            tally.offend(in.tree, at(run), "words that run into those beside them", run.text);
    }
}

} // namespace

void check_text_touches(const Inspection& in, Tally& tally) {
    std::vector<std::vector<const ShownRun*>> by_page(in.pages.pages.size());
    for (const ShownRun& run : in.shown.runs)
        if (is_read(run))
            by_page[run.page].push_back(&run);
    for (auto& runs : by_page)
        if (!runs.empty())
            check_page(in, runs, tally);
}

} // namespace audit
