// Letters: how large, how dark and of what shape they are.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "audit/letters.h"
#include "audit/offend_run.h"
#include "audit/page_checks.h"
#include "audit/text_roles.h"
#include "base/utf8.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

constexpr double smallest_difference = 0.05; // points: less is rounding

// True if the rule of the least size finds the run too small: then no other rule need say so.
bool is_told_small(const Inspection& in, const ShownRun& run) {
    const std::string_view rule = run.shows == Shows::picture               ? "text-size-picture"
                                  : is_raised(in.tree, run.node, run.block) ? "text-size-raised"
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

bool is_set_in_capitals(const ShownRun& run) {
    if (run.style == nullptr || !has_letters(run.text))
        return false;
    return run.style->font_caps == style::FontCaps::small_caps ||
           (run.style->text_transform == style::TextTransform::uppercase &&
            capitals_in(run.text).letters > 1);
}

} // namespace

void check_text_size(const Inspection& in, Tally& tally) {
    check_sizes(in, tally, in.value, [&](const ShownRun& run) {
        return is_outside_pictures(run) && !is_raised(in.tree, run.node, run.block);
    });
}

void check_raised_text_size(const Inspection& in, Tally& tally) {
    check_sizes(in, tally, in.value, [&](const ShownRun& run) {
        return is_outside_pictures(run) && is_raised(in.tree, run.node, run.block);
    });
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
        if (!is_outside_pictures(run) || metrics.x_height <= 0 || is_raised(in.tree, run.node, run.block) ||
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
            if (const Capitals found = capitals_in(run.text); static_cast<double>(found.letters) > in.value)
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
        else if (static_cast<double>(found.letters) > in.value)
            tally.offend(in.tree, {line.block, line.page}, "words in capitals",
                         text.substr(found.begin, found.end - found.begin));
    }
}

} // namespace audit
