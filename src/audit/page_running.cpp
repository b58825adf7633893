// Words in the heads and feet of pages.
#include <string>
#include <vector>

#include <fmt/format.h>

#include "audit/line_text.h"
#include "audit/page_checks.h"

namespace audit {
namespace {

// Heads and feet have no blocks: words on one baseline are a line, and one below it that shares its width
// goes on from it, in the same margin box.
bool goes_on_below(const ShownLine& above, const ShownLine& below) {
    constexpr double farthest = 2.5; // lines further apart are not of one box
    const double down = below.baseline - above.baseline;
    return above.page == below.page && down > 0 && down < farthest * above.size && below.left < above.right &&
           above.left < below.right;
}

std::vector<ShownLine> running_lines(const Shown& shown) {
    std::vector<ShownLine> lines;
    for (std::uint32_t i = 0; i < shown.runs.size(); ++i) {
        const ShownRun& run = shown.runs[i];
        if (run.shows != Shows::running)
            continue;
        const bool same = !lines.empty() && lines.back().end_run == i && lines.back().page == run.page &&
                          lines.back().baseline == run.baseline && lines.back().right <= run.left + 1;
        if (!same)
            lines.push_back({run.page, {}, i, i, run.left, run.right, run.baseline, run.size});
        lines.back().end_run = i + 1;
        lines.back().right = run.right;
    }
    return lines;
}

} // namespace

void check_running_words_whole(const Inspection& in, Tally& tally) {
    const std::vector<ShownLine> lines = running_lines(in.shown);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!goes_on_below(lines[i], lines[i + 1]))
            continue;
        tally.look();
        const std::string before = text_of(in.shown, lines[i]);
        const std::string after = text_of(in.shown, lines[i + 1]);
        const bool hyphen = in.shown.runs_of(lines[i]).back().hyphen;
        if (hyphen ||
            (is_word_character(base::last_code_point(before)) && is_word_character(first_of(after))))
            tally.offend(in.tree, {{}, lines[i].page, "the head or foot of pages"}, "a word on two lines",
                         fmt::format("{}|{}", last_word(before), first_word(after)),
                         "give the margin box more room, or a shorter title");
    }
}

} // namespace audit
