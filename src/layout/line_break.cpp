#include "layout/line_break.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace layout {
namespace {

using text::BreakKind;
using text::is_last_resort;

// A place where a line may end: after `end`, the next one starting at `next`.
struct Candidate {
    std::uint32_t offset = 0;
    bool hyphen = false;
    bool forced = false;
};

using Opportunity = std::vector<text::BreakOpportunity>::const_iterator;

// Where to go on from `first`, the first opportunity inside an address or compound that begins at byte
// `begin`: behind it if it fits on a line of its own and so stays whole, else at `first`.
Opportunity behind_whole_word(const ShapedInline& paragraph, std::uint32_t begin, Opportunity first,
                              Length width) {
    for (Opportunity next = first;; ++next) {
        const bool at_end = next == paragraph.breaks.end();
        const auto offset = at_end ? static_cast<std::uint32_t>(paragraph.text.size()) : next->offset;
        if (line_width(paragraph, begin, offset) > width)
            return first;
        if (at_end || !is_last_resort(next->kind))
            return next;
    }
}

std::vector<Candidate> candidates(const ShapedInline& paragraph, Length width) {
    std::vector<Candidate> list{{0, false, false}};
    bool in_word = false;
    for (auto next = paragraph.breaks.begin(); next != paragraph.breaks.end(); ++next) {
        if (is_last_resort(next->kind) && !in_word)
            next = behind_whole_word(paragraph, list.back().offset, next, width);
        if (next == paragraph.breaks.end())
            break;
        in_word = is_last_resort(next->kind);
        const bool hyphen = next->kind == BreakKind::hyphen || next->kind == BreakKind::soft_hyphen;
        list.push_back({next->offset, hyphen, next->kind == BreakKind::mandatory});
    }
    list.push_back({static_cast<std::uint32_t>(paragraph.text.size()), false, true});
    return list;
}

// What a line that falls short by `slack` of `width` costs. Last lines may be short, but not
// a single short word.
double line_cost(Length slack, Length width, const Candidate& end) {
    const double share = static_cast<double>(slack.units()) / std::max(1, width.units());
    if (end.forced) {
        constexpr double shortest_last_line = 0.15;
        return share > 1 - shortest_last_line ? 0.25 : 0;
    }
    constexpr double hyphen_cost = 0.05;
    return share * share + (end.hyphen ? hyphen_cost : 0);
}

struct Best {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t lines = 0;
    std::size_t previous = 0;
};

// Breaks at a space after all, or else between graphemes: for a stretch without opportunities that is
// wider than the line.
std::uint32_t emergency_break(const ShapedInline& paragraph, std::uint32_t begin, std::uint32_t end,
                              Length width) {
    // Only what a line can hold is looked at: one word may be as long as a book.
    constexpr std::uint32_t longest_grapheme = 128;
    std::uint32_t upto = begin;
    while (upto < end && paragraph.advance[upto] - paragraph.advance[begin] <= width)
        ++upto;
    const std::uint32_t seen = std::min(end - begin, upto - begin + longest_grapheme);
    const auto starts = text::grapheme_starts(paragraph.text.substr(begin, seen));
    std::uint32_t best = 0;
    for (const std::uint32_t start : starts) {
        if (start == 0)
            continue;
        if (best != 0 && line_width(paragraph, begin, begin + start) > width)
            break;
        best = start;
    }
    const std::size_t space = paragraph.text.substr(begin, best + 1).rfind(' ');
    if (space != std::string_view::npos && space > 0 && begin + space + 1 < end)
        return begin + static_cast<std::uint32_t>(space) + 1;
    // The space after the last grapheme hangs at the end of its line; it makes no line of its own.
    const bool rest_is_space = begin + best >= text::trimmed_end(paragraph.text, begin, end);
    return best == 0 || rest_is_space ? end : begin + best;
}

class Breaker {
public:
    Breaker(const ShapedInline& paragraph, Length width, Length first_indent, Length hyphen_width)
        : paragraph_(paragraph), width_(width), first_indent_(first_indent), hyphen_width_(hyphen_width),
          candidates_(candidates(paragraph, width)), best_(candidates_.size()) {}

    // nullopt if some stretch is wider than a line.
    std::optional<std::vector<Line>> run() {
        best_[0] = {0, 0, 0};
        std::size_t first = 0; // earliest start whose line may still reach the candidate
        for (std::size_t end = 1; end < candidates_.size(); ++end) {
            first = find_best(end, first);
            if (!candidates_[end].forced)
                continue;
            if (best_[end].cost == std::numeric_limits<double>::infinity())
                return std::nullopt;
            first = end;
        }
        return collect();
    }

private:
    std::size_t find_best(std::size_t end, std::size_t first) {
        const Candidate& candidate = candidates_[end];
        for (std::size_t start = end; start-- > first;) {
            const Length room = start == 0 ? width_ - first_indent_ : width_;
            Length used = line_width(paragraph_, candidates_[start].offset, candidate.offset);
            if (candidate.hyphen)
                used += hyphen_width_;
            if (used > room) {
                // Longer lines are no narrower, except before a hyphen that is not drawn.
                if (start + 1 < end || !candidate.hyphen)
                    first = std::max(first, candidate.hyphen ? first : start + 1);
                break;
            }
            consider(start, end, line_cost(room - used, room, candidate));
        }
        return first;
    }

    void consider(std::size_t start, std::size_t end, double cost) {
        if (best_[start].cost == std::numeric_limits<double>::infinity())
            return;
        const double total = best_[start].cost + cost;
        const std::size_t lines = best_[start].lines + 1;
        Best& best = best_[end];
        if (lines < best.lines || best.lines == 0 || (lines == best.lines && total < best.cost))
            best = {total, lines, start};
    }

    [[nodiscard]] std::vector<Line> collect() const {
        std::vector<Line> lines;
        for (std::size_t end = candidates_.size() - 1; end > 0; end = best_[end].previous) {
            const Candidate& from = candidates_[best_[end].previous];
            lines.push_back(
                {from.offset, candidates_[end].offset, candidates_[end].hyphen, candidates_[end].forced});
        }
        std::reverse(lines.begin(), lines.end());
        return lines;
    }

    const ShapedInline& paragraph_;
    Length width_;
    Length first_indent_;
    Length hyphen_width_;
    std::vector<Candidate> candidates_;
    std::vector<Best> best_;
};

std::vector<Line> greedy(const ShapedInline& paragraph, Length width, Length first_indent,
                         Length hyphen_width) {
    std::vector<Line> lines;
    for (std::uint32_t begin = 0; begin < paragraph.text.size();) {
        lines.push_back(next_line(paragraph, begin, begin == 0 ? width - first_indent : width, hyphen_width));
        begin = lines.back().end;
    }
    return lines;
}

} // namespace

Length line_width(const ShapedInline& paragraph, std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t shown = text::trimmed_end(paragraph.text, begin, end);
    return paragraph.advance[shown] - paragraph.advance[begin];
}

std::vector<Line> break_lines(const ShapedInline& paragraph, Length width, Length first_indent,
                              Length hyphen_width) {
    if (paragraph.text.empty())
        return {};
    if (auto lines = Breaker(paragraph, width, first_indent, hyphen_width).run())
        return *std::move(lines);
    return greedy(paragraph, width, first_indent, hyphen_width);
}

Line next_line(const ShapedInline& paragraph, std::uint32_t begin, Length width, Length hyphen_width) {
    const auto& breaks = paragraph.breaks;
    auto opportunity = std::upper_bound(breaks.begin(), breaks.end(), begin,
                                        [](std::uint32_t offset, const text::BreakOpportunity& candidate) {
                                            return offset < candidate.offset;
                                        });
    const auto size = static_cast<std::uint32_t>(paragraph.text.size());
    Line best;
    best.begin = begin;
    bool in_word = false;
    for (std::uint32_t word = begin;; ++opportunity) {
        if (opportunity != breaks.end() && is_last_resort(opportunity->kind) && !in_word)
            opportunity = behind_whole_word(paragraph, word, opportunity, width);
        const bool at_end = opportunity == breaks.end();
        const std::uint32_t offset = at_end ? size : opportunity->offset;
        const BreakKind kind = at_end ? BreakKind::mandatory : opportunity->kind;
        const bool hyphen = kind == BreakKind::hyphen || kind == BreakKind::soft_hyphen;
        const Length used = line_width(paragraph, begin, offset) + (hyphen ? hyphen_width : Length{});
        if (used <= width)
            best = {begin, offset, hyphen, kind == BreakKind::mandatory};
        else if (best.end != 0)
            return best;
        else if (!hyphen)
            return {begin, emergency_break(paragraph, begin, offset, width), false, false};
        if (best.forced || at_end)
            return best;
        in_word = is_last_resort(kind);
        word = offset;
    }
}

} // namespace layout
