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

// Words of a cell that go on over lines: not a figure, nor a head that is set over its column.
bool is_prose(const Inspection& in, std::span<const ShownLine> lines) {
    constexpr std::size_t fewest_letters = 24;
    std::size_t letters = 0;
    for (const ShownLine& line : lines)
        for (const char c : text_of(in.shown, line))
            letters += u_isalpha(static_cast<UChar32>(static_cast<unsigned char>(c))) != 0 ? 1U : 0U;
    return letters >= fewest_letters && in.tree.closest(lines.front().block, Role::data_cell);
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
// A row of dots or lines to write on is not read.
std::string without_filling(std::string_view text) {
    constexpr std::size_t fewest = 4;
    std::string words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of(text[at], at), text.size());
        const bool fills = (text[at] == '.' || text[at] == '_') && end - at >= fewest;
        if (!fills)
            words += text.substr(at, end - at);
        at = end;
    }
    return words;
}

double counted_length(std::string_view shown) {
    const std::string text = without_filling(shown);
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
        const bool is_figure_column = is_in_cell(in.tree, paragraph.block) &&
                                      align != style::TextAlign::justify && !is_prose(in, lines);
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

namespace {

enum class Setting : std::uint8_t { text, list, box };

Setting setting_of(const Inspection& in, NodeId block) {
    constexpr std::array boxes{Role::admonition, Role::sidebar, Role::block_quote, Role::description_details};
    if (in.tree.closest(block, Role::list_item))
        return Setting::list;
    const bool boxed = std::any_of(boxes.begin(), boxes.end(),
                                   [&](Role role) { return in.tree.closest(block, role).valid(); });
    return boxed ? Setting::box : Setting::text;
}

double median(std::vector<double>& lengths) {
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    return *middle;
}

// The lengths of full lines, those that another one follows.
struct FullLines {
    std::vector<double> lengths;
    NodeId first; // the block of the first of them
    std::uint32_t page = 0;

    void add(const LineEnd& end, double length) {
        if (lengths.empty()) {
            first = end.line.block;
            page = end.line.page;
        }
        lengths.push_back(length);
    }
};

struct AllFullLines {
    std::array<FullLines, 3> settings; // lists and boxes have widths of their own
    std::vector<FullLines> paragraphs; // each for itself
};

AllFullLines full_lines(const Inspection& in) {
    AllFullLines found;
    for_each_line_end(in, [&](const LineEnd& end) {
        const NodeId block = end.line.block;
        const bool right_to_left = in.tree[block].direction == content::Direction::right_to_left;
        if (is_in_cell(in.tree, block) || is_heading(in.tree, block) || right_to_left)
            return;
        const double length = counted_length(end.before);
        found.settings[static_cast<std::size_t>(setting_of(in, block))].add(end, length);
        if (in.tree[block].role != Role::paragraph)
            return;
        if (found.paragraphs.empty() || found.paragraphs.back().first != block)
            found.paragraphs.emplace_back();
        found.paragraphs.back().add(end, length);
    });
    return found;
}

} // namespace

void check_usual_line_length(const Inspection& in, Tally& tally) {
    constexpr double far_beyond = 1.15; // of a single paragraph, which hides in the median of all
    constexpr std::size_t fewest = 4;   // lines: fewer are not most
    AllFullLines lines = full_lines(in);
    bool is_told = false;
    for (FullLines& set : lines.settings) {
        tally.look(set.lengths.size());
        if (set.lengths.size() < fewest)
            continue;
        const double usual = median(set.lengths);
        if (usual <= in.value)
            continue;
        is_told = true;
        tally.offend(in.tree, {set.first, set.page}, fmt::format("{} characters in most lines", usual));
    }
    for (FullLines& paragraph : lines.paragraphs)
        if (const double usual = median(paragraph.lengths); !is_told && usual > in.value * far_beyond)
            tally.offend(in.tree, {paragraph.first, paragraph.page}, "much longer lines in one place",
                         fmt::format("{} characters", usual));
}

// Few lines of a text with an uneven edge are as long as they could be: what nine of ten do not reach counts.
void check_least_line_length(const Inspection& in, Tally& tally) {
    constexpr std::size_t fewest = 10; // lines: fewer say nothing of the width
    std::vector<double> lengths = full_lines(in).settings[static_cast<std::size_t>(Setting::text)].lengths;
    tally.look(lengths.size());
    if (lengths.size() < fewest)
        return;
    const auto long_one = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 9 / 10);
    std::nth_element(lengths.begin(), long_one, lengths.end());
    if (*long_one < in.value)
        tally.offend(in.tree, {}, fmt::format("{} characters in a long line", *long_one));
}

} // namespace audit
