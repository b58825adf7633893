// Words that cannot be read for what stands there: other words, or the edge of paper or picture.
#include <algorithm>
#include <vector>

#include "audit/page_checks.h"

namespace audit {
namespace {

// A drawing may write the same letters twice, to give them an outline.
bool is_same_word(const ShownRun& a, const ShownRun& b) {
    return a.shows == Shows::picture && b.shows == Shows::picture && a.text == b.text;
}

bool overlap(const ShownRun& a, const ShownRun& b) {
    constexpr double touching = 1; // points
    const Extent one = extent_of(a);
    const Extent other = extent_of(b);
    return std::min(a.right, b.right) - std::max(a.left, b.left) > touching &&
           std::min(one.bottom, other.bottom) - std::max(one.top, other.top) > touching &&
           !is_same_word(a, b);
}

// From above to below, each run against those that reach down to it.
void check_overlap_on_page(const Inspection& in, std::vector<const ShownRun*>& runs, Tally& tally) {
    std::sort(runs.begin(), runs.end(), [](const ShownRun* a, const ShownRun* b) {
        return std::pair(a->baseline, a->mark) < std::pair(b->baseline, b->mark);
    });
    double largest = 0;
    for (const ShownRun* run : runs)
        largest = std::max(largest, run->size);
    std::vector<const ShownRun*> near;
    for (const ShownRun* run : runs) {
        std::erase_if(near, [run, largest](const ShownRun* other) {
            return other->baseline + other->size < run->baseline - largest;
        });
        tally.look();
        const bool hidden = std::any_of(near.begin(), near.end(),
                                        [run](const ShownRun* other) { return overlap(*run, *other); });
        if (hidden)
            tally.offend(in.tree, at(*run), "words over words", run->text);
        near.push_back(run);
    }
}

bool is_on_paper(const Inspection& in, const ShownRun& run) {
    constexpr double rounding = 0.1; // points
    const base::Size page = in.pages.pages[run.page].size;
    const Extent letters = extent_of(run);
    return run.left > -rounding && run.right < page.width.points() + rounding && letters.top > -rounding &&
           letters.bottom < page.height.points() + rounding;
}

} // namespace

void check_text_on_page(const Inspection& in, Tally& tally) {
    for (const ShownRun& run : in.shown.runs) {
        if (run.is_blank)
            continue;
        tally.look();
        if (run.is_cut)
            tally.offend(in.tree, at(run), "words that the edge of a drawing cuts off", run.text,
                         "give the drawing more room around them: a larger viewBox");
        else if (!is_on_paper(in, run))
            tally.offend(in.tree, at(run), "words beyond the edge of the paper", run.text);
    }
}

void check_text_overlap(const Inspection& in, Tally& tally) {
    std::vector<std::vector<const ShownRun*>> by_page(in.pages.pages.size());
    for (const ShownRun& run : in.shown.runs)
        if (!run.is_blank && run.is_level)
            by_page[run.page].push_back(&run);
    for (auto& runs : by_page)
        check_overlap_on_page(in, runs, tally);
}

} // namespace audit
