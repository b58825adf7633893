// Lines and paragraphs: where lines end, how long they are and how far apart.
#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "audit/data_splits.h"
#include "audit/line_text.h"
#include "audit/page_checks.h"
#include "audit/text_roles.h"
#include "base/utf8.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

bool keeps_spaces(const Inspection& in, NodeId block) {
    const style::WhiteSpace kept = in.styles.of(block).white_space;
    return kept == style::WhiteSpace::pre || kept == style::WhiteSpace::pre_wrap;
}

// The end of one line and the beginning of the next one of the same paragraph.
struct LineEnd {
    const ShownLine& line;
    std::string before;
    std::string after;
    bool hyphen = false;
    std::size_t longest = 0; // bytes in the longest line of the paragraph
};

// Calls `see` for each line of a paragraph that another one follows.
template <typename See>
void for_each_line_end(const Inspection& in, See see) {
    for (const ShownParagraph& paragraph : in.shown.paragraphs) {
        const auto lines = in.shown.lines_of(paragraph);
        if (lines.size() < 2 || keeps_spaces(in, paragraph.block))
            continue;
        std::size_t longest = 0;
        for (const ShownLine& line : lines)
            longest = std::max(longest, text_of(in.shown, line).size());
        std::string before = text_of(in.shown, lines.front());
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
            std::string after = text_of(in.shown, lines[i + 1]);
            const auto runs = in.shown.runs_of(lines[i]);
            const bool hyphen =
                std::any_of(runs.begin(), runs.end(), [](const ShownRun& run) { return run.hyphen; });
            see(LineEnd{lines[i], before, after, hyphen, longest});
            before = std::move(after);
        }
    }
}

// Addresses of the web must break somewhere.
bool is_address(std::string_view word) {
    return word.find_first_of("/@") != std::string_view::npos ||
           (word.find('.') != std::string_view::npos && word.find('.') + 1 < word.size());
}

// A word that is wider than any line of its page could be. Where a sheet made the line narrow, or in a cell,
// there is another way to set it.
bool is_wider_than_page(const Inspection& in, const LineEnd& end) {
    if (is_in_cell(in.tree, end.line.block) || last_word(end.before).size() != end.before.size())
        return false;
    const double begun = end.line.right - end.line.left;
    const double share = static_cast<double>(first_word(end.after).size()) /
                         static_cast<double>(std::max<std::size_t>(end.before.size(), 1));
    return begun * (1 + share) > text_width(in, end.line.page);
}

// The author wrote that a word may break here.
bool ends_at_zero_width_space(const Inspection& in, const ShownLine& line) {
    constexpr std::string_view zero_width_space = "\xE2\x80\x8B";
    const ShownRun& last = in.shown.runs_of(line).back();
    const std::string_view text = last.node ? in.tree[last.node].text : std::string_view{};
    const std::size_t end = last.offset + last.text.size();
    return end < text.size() && text.substr(end).starts_with(zero_width_space);
}

// Shown: a soft one is shown where a line ends at it.
bool is_hyphen(char32_t c) {
    return c == U'-' || c == U'\u2010' || c == U'\u00AD';
}

bool splits_word(const Inspection& in, const LineEnd& end) {
    if (end.hyphen)
        return true;
    if (ends_at_zero_width_space(in, end.line))
        return false;
    const std::string word = std::string(last_word(end.before)) + std::string(first_word(end.after));
    if (end.before.ends_with(' ') || is_address(word) || is_wider_than_page(in, end))
        return false;
    const char32_t last = base::last_code_point(end.before);
    return (is_hyphen(last) || is_word_character(last)) && is_word_character(first_of(end.after));
}

// None of its own where `hyphens` is the cause.
std::string_view word_advice(const LineEnd& end) {
    const bool at_hyphen = end.hyphen || is_hyphen(base::last_code_point(end.before));
    return at_hyphen ? "" : "give the words more room: a wider column, or a smaller margin or picture";
}

double spacing_of(const style::Computed& style) {
    if (const auto* multiple = std::get_if<double>(&style.line_height))
        return *multiple * style.font_size.points();
    if (const auto* length = std::get_if<base::Length>(&style.line_height))
        return length->points();
    constexpr double usual = 1.2;
    return usual * style.font_size.points();
}

// Three lines or more that all end at the same place, with other words in each: lines of the same words are
// equally long by themselves.
bool ends_flush(const Shown& shown, std::span<const ShownLine> lines) {
    constexpr std::size_t fewest = 4; // the last one ends where it ends
    constexpr double rounding = 0.1;
    if (lines.size() < fewest)
        return false;
    std::set<std::string> texts;
    for (const ShownLine& line : lines.first(lines.size() - 1))
        texts.insert(text_of(shown, line));
    if (texts.size() + 1 < fewest)
        return false;
    return std::all_of(lines.begin(), lines.end() - 1, [&lines](const ShownLine& line) {
        return std::abs(line.right - lines.front().right) < rounding;
    });
}

// Lines of characters twice as wide hold half as many of them (WCAG 2.2, 1.4.8).
double counted_length(std::string_view text) {
    double length = static_cast<double>(printed_length(text));
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80U) {
            ++at;
            continue;
        }
        const base::CodePoint point = base::decode_utf8(text, at);
        if (u_getIntPropertyValue(static_cast<UChar32>(point.value), UCHAR_EAST_ASIAN_WIDTH) == U_EA_WIDE)
            length += 1;
        at += std::max<std::size_t>(point.length, 1);
    }
    return length;
}

} // namespace

void check_alignment(const Inspection& in, Tally& tally) {
    for (const ShownParagraph& paragraph : in.shown.paragraphs) {
        const auto lines = in.shown.lines_of(paragraph);
        tally.look(lines.size());
        const style::TextAlign align = in.styles.of(paragraph.block).text_align;
        const Where where{paragraph.block, lines.front().page};
        const bool right_to_left = in.tree[paragraph.block].direction == content::Direction::right_to_left;
        const bool is_figure_column =
            is_in_cell(in.tree, paragraph.block) && align != style::TextAlign::justify;
        const bool broken_anywhere = is_spaceless(first_of(text_of(in.shown, lines.front())));
        if (is_set_off(align, in.tree[paragraph.block].direction) && !is_figure_column)
            tally.offend(in.tree, where,
                         align == style::TextAlign::justify ? "justified text" : "text set off",
                         text_of(in.shown, lines.front()));
        else if (!keeps_spaces(in, paragraph.block) && !right_to_left && !broken_anywhere &&
                 ends_flush(in.shown, lines))
            tally.offend(in.tree, where, "justified text", text_of(in.shown, lines.front()));
    }
}

void check_indent(const Inspection& in, Tally& tally) {
    for (const ShownParagraph& paragraph : in.shown.paragraphs) {
        tally.look();
        const style::Size& indent = in.styles.of(paragraph.block).text_indent;
        const auto* length = std::get_if<base::Length>(&indent);
        const auto* share = std::get_if<style::Percentage>(&indent);
        if ((length != nullptr && *length != base::Length{}) || (share != nullptr && share->value != 0))
            tally.offend(in.tree, {paragraph.block, in.shown.lines_of(paragraph).front().page},
                         "an indented first line", text_of(in.shown, in.shown.lines_of(paragraph).front()));
    }
}

void check_words_whole(const Inspection& in, Tally& tally) {
    for_each_line_end(in, [&](const LineEnd& end) {
        tally.look();
        if (splits_word(in, end))
            tally.offend(in.tree, {end.line.block, end.line.page}, "a word on two lines",
                         fmt::format("{}|{}", last_word(end.before), first_word(end.after)),
                         word_advice(end));
    });
    check_running_words_whole(in, tally);
}

void check_data_whole(const Inspection& in, Tally& tally) {
    DataSplits splits;
    for_each_line_end(in, [&](const LineEnd& end) {
        tally.look();
        const std::string_view what =
            splits.at({end.before, end.after, in.tree[end.line.block].language, end.longest});
        if (!what.empty())
            tally.offend(in.tree, {end.line.block, end.line.page}, fmt::format("{} on two lines", what),
                         fmt::format("{}|{}", last_word(end.before), first_word(end.after)));
    });
}

void check_line_spacing(const Inspection& in, Tally& tally) {
    constexpr double rounding = 0.01;
    for (const ShownParagraph& paragraph : in.shown.paragraphs) {
        const auto lines = in.shown.lines_of(paragraph);
        if (is_heading(in.tree, paragraph.block))
            continue; // large letters are set closer; where they touch, text-overlap tells
        for (std::size_t i = 1; i < lines.size(); ++i) {
            if (lines[i].page != lines[i - 1].page)
                continue;
            tally.look();
            const double size = std::max(lines[i].size, lines[i - 1].size);
            const double spacing = (lines[i].baseline - lines[i - 1].baseline) / size;
            if (spacing < in.value - rounding)
                tally.offend(in.tree, {paragraph.block, lines[i].page},
                             fmt::format("line spacing of {:.2f}", spacing), text_of(in.shown, lines[i]));
        }
    }
}

void check_paragraph_spacing(const Inspection& in, Tally& tally) {
    constexpr double rounding = 0.02; // ems
    for (std::size_t i = 1; i < in.shown.paragraphs.size(); ++i) {
        const ShownLine& above = in.shown.lines_of(in.shown.paragraphs[i - 1]).back();
        const ShownLine& below = in.shown.lines_of(in.shown.paragraphs[i]).front();
        if (above.page != below.page || !is_running_text(in.tree, above.block) ||
            !is_running_text(in.tree, below.block) || above.block == below.block ||
            in.tree[above.block].next_sibling != below.block)
            continue;
        tally.look();
        const double between =
            std::max(0.0, below.baseline - above.baseline - spacing_of(in.styles.of(below.block)));
        if (between < (in.value - rounding) * below.size)
            tally.offend(in.tree, {below.block, below.page},
                         fmt::format("{:.1f} pt between paragraphs", between), text_of(in.shown, below));
    }
}

void check_line_length(const Inspection& in, Tally& tally) {
    for (const ShownLine& line : in.shown.lines) {
        const bool right_to_left = in.tree[line.block].direction == content::Direction::right_to_left;
        if (keeps_spaces(in, line.block) || right_to_left)
            continue; // the guides count letters of Latin script; Arabic ones are narrower
        tally.look();
        const std::string text = text_of(in.shown, line);
        if (const double length = counted_length(text); length > in.value)
            tally.offend(in.tree, {line.block, line.page}, "a longer line",
                         fmt::format("{} characters: {}", length, text));
    }
}

// Of full lines: those that another one follows.
void check_usual_line_length(const Inspection& in, Tally& tally) {
    std::vector<double> lengths;
    for_each_line_end(in, [&](const LineEnd& end) {
        if (!is_in_cell(in.tree, end.line.block) && !is_heading(in.tree, end.line.block))
            lengths.push_back(counted_length(end.before));
    });
    tally.look(lengths.size());
    if (lengths.empty())
        return;
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    if (*middle > in.value)
        tally.offend(in.tree, {}, fmt::format("{} characters in most lines", *middle));
}

} // namespace audit
