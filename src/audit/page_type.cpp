// Letters: how large, how dark and of what shape they are.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "audit/page_checks.h"
#include "audit/page_letters.h"
#include "base/utf8.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

constexpr double smallest_difference = 0.05; // points: less is rounding

bool is_raised(const Inspection& in, const ShownRun& run) {
    for (NodeId node = run.node; node && node != run.block; node = in.tree[node].parent) {
        const Role role = in.tree[node].role;
        if (role == Role::superscript || role == Role::subscript || role == Role::footnote_reference)
            return true;
    }
    return false;
}

// True if the rule of the least size finds the run too small: then no other rule need say so.
bool is_told_small(const Inspection& in, const ShownRun& run) {
    const std::string_view rule = run.shows == Shows::picture ? "text-size-picture"
                                  : is_raised(in, run)        ? "text-size-raised"
                                                              : "text-size";
    return rule != in.rule.id && run.size < in.profile.number(rule).value_or(0) - smallest_difference;
}

template <typename Concerns>
void check_sizes(const Inspection& in, Tally& tally, double least, Concerns concerns) {
    for (const ShownRun& run : in.shown.runs) {
        if (!concerns(run) || run.is_blank)
            continue;
        tally.look();
        if (run.size >= least - smallest_difference)
            continue;
        if (is_told_small(in, run))
            tally.told_elsewhere();
        else
            offend_run(in, tally, run, fmt::format("{:.1f} pt text", run.size));
    }
}

bool is_outside_pictures(const ShownRun& run) {
    return run.shows != Shows::picture && run.shows != Shows::leader;
}

// A thin line as wide as the words, at or a little below their baseline: the border of a box stands below the
// lowest letters.
bool is_underline(const layout::Mark& mark, const ShownRun& run) {
    const auto* fill = std::get_if<layout::Fill>(&mark.shape);
    if (fill == nullptr)
        return false;
    const double below = fill->rect.top().points() - run.baseline;
    return fill->rect.size.height.points() < run.size * 0.2 && below > -run.size * 0.05 &&
           below < run.size * 0.6 && std::abs(fill->rect.left().points() - run.left) < 1 &&
           std::abs(fill->rect.right().points() - run.right) < 1;
}

// Lines at words are painted right before them (an underline, and one through them).
bool is_underlined(const Inspection& in, const ShownRun& run) {
    const std::vector<layout::Mark>& marks = in.pages.pages[run.page].marks;
    for (std::uint32_t back = 1; back <= 2 && back <= run.mark; ++back)
        if (is_underline(marks[run.mark - back], run))
            return true;
    return false;
}

// Where the profile lets links be underlined, as they are on screens.
bool may_be_underlined(const Inspection& in, const ShownRun& run) {
    if (in.rule.value != "except links" || !run.node)
        return false;
    return in.tree.closest(run.node, Role::link) || in.tree.closest(run.node, Role::cross_reference) ||
           in.tree.closest(run.node, Role::footnote_reference);
}

NodeId emphasis_around(const Inspection& in, const ShownRun& run) {
    for (NodeId node = run.node; node && node != run.block; node = in.tree[node].parent)
        if (in.tree[node].role == Role::emphasis || in.tree[node].role == Role::strong)
            return node;
    return {};
}

// Letters in capitals that follow one another, word by word.
struct Capitals {
    std::size_t letters = 0;
    std::size_t longest = 0;
    std::size_t begin = 0; // of the run that goes on
    std::size_t longest_begin = 0;
    std::size_t longest_end = 0;

    void word(std::string_view text, std::size_t from, std::size_t to) {
        std::size_t upper = 0;
        bool mixed = false;
        for (std::size_t at = from; at < to;) {
            const base::CodePoint point = base::decode_utf8(text, at);
            const auto c = static_cast<UChar32>(point.value);
            upper += u_isUUppercase(c) != 0 ? 1U : 0U;
            mixed = mixed || u_isULowercase(c) != 0 || u_isdigit(c) != 0;
            at += std::max<std::size_t>(point.length, 1);
        }
        if (mixed)
            letters = 0;
        if (mixed || upper == 0)
            return;
        if (letters == 0)
            begin = from;
        letters += upper;
        if (letters > longest) {
            longest = letters;
            longest_begin = begin;
            longest_end = to;
        }
    }
};

Capitals capitals_in(std::string_view text) {
    Capitals found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(" \n", at);
        if (begin == std::string_view::npos)
            break;
        at = std::min(text.find_first_of(" \n", begin), text.size());
        found.word(text, begin, at);
    }
    return found;
}

bool is_set_in_capitals(const ShownRun& run) {
    if (run.style == nullptr || !has_letters(run.text))
        return false;
    return run.style->font_caps == style::FontCaps::small_caps ||
           (run.style->text_transform == style::TextTransform::uppercase &&
            capitals_in(run.text).longest > 1);
}

} // namespace

void check_text_size(const Inspection& in, Tally& tally) {
    check_sizes(in, tally, in.value,
                [&](const ShownRun& run) { return is_outside_pictures(run) && !is_raised(in, run); });
}

void check_raised_text_size(const Inspection& in, Tally& tally) {
    check_sizes(in, tally, in.value,
                [&](const ShownRun& run) { return is_outside_pictures(run) && is_raised(in, run); });
}

void check_picture_text_size(const Inspection& in, Tally& tally) {
    check_sizes(in, tally, in.value, [](const ShownRun& run) { return run.shows == Shows::picture; });
}

// Page numbers, labels and raised letters as large as the text around.
void check_even_text_size(const Inspection& in, Tally& tally) {
    check_sizes(in, tally, in.value * in.shown.body_size, is_outside_pictures);
}

void check_x_height(const Inspection& in, Tally& tally) {
    for (const ShownRun& run : in.shown.runs) {
        const text::FaceMetrics& metrics = in.face_of(run).metrics;
        if (!is_outside_pictures(run) || metrics.x_height <= 0 || is_raised(in, run) ||
            !has_cased_letters(run.text))
            continue;
        tally.look();
        const double millimetres = run.size * metrics.x_height / metrics.units_per_em * 25.4 / 72;
        if (millimetres >= in.value - 0.005)
            continue;
        if (is_told_small(in, run))
            tally.told_elsewhere();
        else
            offend_run(in, tally, run, fmt::format("an x {:.2f} mm high", millimetres));
    }
}

void check_underline(const Inspection& in, Tally& tally) {
    for (const ShownRun& run : in.shown.runs) {
        if (run.shows != Shows::content && run.shows != Shows::running && run.shows != Shows::margin)
            continue;
        if (may_be_underlined(in, run))
            continue;
        tally.look();
        if (is_underlined(in, run))
            offend_run(in, tally, run, "underlined words");
    }
    check_underline_in_drawings(in, tally);
}

void check_emphasis_underlined(const Inspection& in, Tally& tally) {
    constexpr int bold = 600;
    for (const ShownRun& run : in.shown.runs) {
        const NodeId emphasis = emphasis_around(in, run);
        if (run.shows != Shows::content || !emphasis || !has_letters(run.text))
            continue;
        tally.look();
        const bool is_bold_around = in.styles.of(run.block).font_weight >= bold;
        if (!is_underlined(in, run))
            tally.offend(in.tree, {emphasis, run.page}, "emphasis without a line below", run.text);
        else if (in.face_of(run).weight >= bold && !is_bold_around)
            tally.offend(in.tree, {emphasis, run.page}, "bold emphasis", run.text);
    }
}

void check_capitals(const Inspection& in, Tally& tally) {
    for (const ShownRun& run : in.shown.runs)
        if (run.shows != Shows::content && run.shows != Shows::leader) {
            tally.look();
            if (const Capitals found = capitals_in(run.text); static_cast<double>(found.longest) > in.value)
                offend_run(in, tally, run, "words in capitals");
        }
    for (const ShownLine& line : in.shown.lines) {
        tally.look();
        const std::string text = text_of(in.shown, line);
        const Capitals found = capitals_in(text);
        const ShownRun* set = nullptr;
        for (const ShownRun& run : in.shown.runs_of(line))
            if (set == nullptr && is_set_in_capitals(run))
                set = &run;
        if (set != nullptr)
            tally.offend(in.tree, at(*set), "words in capitals", text);
        else if (static_cast<double>(found.longest) > in.value)
            tally.offend(in.tree, {line.block, line.page}, "words in capitals",
                         text.substr(found.longest_begin, found.longest_end - found.longest_begin));
    }
}

} // namespace audit
