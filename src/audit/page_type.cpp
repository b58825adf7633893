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
#include "audit/page_checks.h"
#include "audit/text_roles.h"
#include "base/utf8.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

constexpr double smallest_difference = 0.05; // points: less is rounding

// A single character says little: the words around it do.
void offend(const Inspection& in, Tally& tally, const ShownRun& run, std::string_view measured) {
    constexpr std::size_t telling = 3;
    const bool is_short = printed_length(run.text) < telling && run.shows == Shows::content && run.block;
    tally.offend(in.tree, at(run), measured,
                 is_short ? content::text_of(in.tree, run.block) : std::string(run.text));
}

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
            offend(in, tally, run, fmt::format("{:.1f} pt text", run.size));
    }
}

bool is_outside_pictures(const ShownRun& run) {
    return run.shows != Shows::picture && run.shows != Shows::leader;
}

// Any face but one that leans: the face says it itself.
bool leans(const text::Face& face) {
    return face.italic || face.metrics.italic_angle != 0;
}

template <typename IsWrong>
void check_faces(const Inspection& in, Tally& tally, IsWrong is_wrong, std::string_view measured) {
    for (const ShownRun& run : in.shown.runs) {
        if (run.shows == Shows::leader || !has_letters_or_digits(run.text))
            continue;
        tally.look();
        if (is_wrong(run))
            offend(in, tally, run, fmt::format("{} ({})", measured, in.face_of(run).postscript_name));
    }
}

// A thin line as wide as the words, at or a little below their baseline.
bool is_underline(const layout::Mark& mark, const ShownRun& run) {
    const auto* fill = std::get_if<layout::Fill>(&mark.shape);
    if (fill == nullptr)
        return false;
    const double below = fill->rect.top().points() - run.baseline;
    return fill->rect.size.height.points() < run.size * 0.2 && below > -run.size * 0.05 &&
           below < run.size * 0.35 && std::abs(fill->rect.left().points() - run.left) < 1 &&
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

bool is_narrow(const text::Face& face) {
    constexpr std::array names{"Condensed", "Narrow", "Compressed", "Cond"};
    return std::any_of(names.begin(), names.end(), [&face](std::string_view name) {
        return face.family.find(name) != std::string::npos ||
               face.postscript_name.find(name) != std::string::npos;
    });
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
            offend(in, tally, run, fmt::format("an x {:.2f} mm high", millimetres));
    }
}

void check_italic(const Inspection& in, Tally& tally) {
    check_faces(
        in, tally, [&in](const ShownRun& run) { return leans(in.face_of(run)); }, "italic letters");
}

void check_underline(const Inspection& in, Tally& tally) {
    for (const ShownRun& run : in.shown.runs) {
        if (run.shows != Shows::content && run.shows != Shows::running && run.shows != Shows::margin)
            continue;
        tally.look();
        if (is_underlined(in, run))
            offend(in, tally, run, "underlined words");
    }
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
                offend(in, tally, run, "words in capitals");
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

void check_light_weight(const Inspection& in, Tally& tally) {
    check_faces(
        in, tally, [&in](const ShownRun& run) { return in.face_of(run).weight < in.value; },
        "letters of a light weight");
}

void check_condensed(const Inspection& in, Tally& tally) {
    check_faces(
        in, tally,
        [&in](const ShownRun& run) {
            const bool squeezed = run.style != nullptr && run.style->letter_spacing < base::Length{};
            return squeezed || is_narrow(in.face_of(run));
        },
        "narrow letters");
}

void check_sans_serif(const Inspection& in, Tally& tally) {
    check_faces(
        in, tally,
        [&in](const ShownRun& run) { return in.face_of(run).serif && has_cased_letters(run.text); },
        "letters with serifs");
}

void check_bullets(const Inspection& in, Tally& tally) {
    constexpr std::array hollow{"◦", "○", "–", "—", "-", "▫", "□"};
    for (const ShownRun& run : in.shown.runs) {
        if (run.shows != Shows::marker || in.tree[run.node].role != Role::list_item)
            continue;
        tally.look();
        std::string_view bullet = run.text;
        while (bullet.ends_with(' '))
            bullet.remove_suffix(1);
        if (std::find(hollow.begin(), hollow.end(), bullet) != hollow.end())
            offend(in, tally, run, fmt::format("the bullet {}", bullet));
    }
}

} // namespace audit
