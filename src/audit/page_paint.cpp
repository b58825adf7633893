// Colours: words against what is painted under them.
#include <algorithm>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "audit/colours.h"
#include "audit/page_checks.h"
#include "audit/page_ground.h"

namespace audit {
namespace {

bool is_read(const ShownRun& run) {
    return run.shows != Shows::leader && !run.is_blank;
}

// Large letters may have less contrast (WCAG 2.2, "large scale (text)").
bool is_large(const Inspection& in, const ShownRun& run) {
    constexpr int bold = 700;
    return run.size >= 18 || (run.size >= 14 && in.face_of(run).weight >= bold);
}

bool has_poor_contrast(const Inspection& in, const ShownRun& run, base::Color ground, double wanted) {
    const double least = least_contrast(wanted, is_large(in, run));
    return contrast(painted(ground, run.color), ground) < least;
}

// What is wrong with a colour; empty if another rule tells it, none if nothing is.
using Verdict = std::optional<std::string>;

// Calls `see(run, ground)` for each run and each colour behind it.
template <typename See>
void for_each_ground(const Inspection& in, Tally& tally, See see) {
    Grounds grounds(in.pages);
    for (const ShownRun& run : in.shown.runs) {
        if (!is_read(run))
            continue;
        tally.look();
        for (const base::Color ground : grounds.behind(run))
            if (const Verdict wrong = see(run, ground)) {
                if (wrong->empty())
                    tally.told_elsewhere();
                else
                    tally.offend(in.tree, at(run), *wrong, run.text);
                break;
            }
    }
}

// Of a rule, a frame or a ground.
std::optional<base::Color> color_of(const layout::Mark& mark) {
    if (const auto* fill = std::get_if<layout::Fill>(&mark.shape))
        return fill->color;
    if (const auto* line = std::get_if<layout::DashedLine>(&mark.shape))
        return line->color;
    return std::nullopt;
}

} // namespace

void check_contrast(const Inspection& in, Tally& tally) {
    for_each_ground(in, tally, [&in](const ShownRun& run, base::Color ground) -> Verdict {
        const base::Color ink = painted(ground, run.color);
        if (!has_poor_contrast(in, run, ground, in.value))
            return std::nullopt;
        return fmt::format("contrast of {:.1f} ({} on {})", contrast(ink, ground), hex(ink), hex(ground));
    });
}

// How much less light comes back from the darker of the two: a photocopy keeps nothing else.
void check_photocopy(const Inspection& in, Tally& tally) {
    const double contrast_told = in.profile.number("text-contrast").value_or(0);
    for_each_ground(in, tally, [&](const ShownRun& run, base::Color ground) -> Verdict {
        const auto [less, more] = std::minmax({luminance(painted(ground, run.color)), luminance(ground)});
        const double percent = more > 0 ? (more - less) / more * 100 : 0;
        if (percent >= in.value)
            return std::nullopt;
        if (has_poor_contrast(in, run, ground, contrast_told))
            return "";
        return fmt::format("{:.0f} % less light from {} on {}", percent, hex(painted(ground, run.color)),
                           hex(ground));
    });
}

void check_grey(const Inspection& in, Tally& tally) {
    for_each_ground(in, tally, [](const ShownRun& run, base::Color ground) -> Verdict {
        if (is_grey(painted(ground, run.color)))
            return "grey text";
        return is_grey(ground) ? Verdict("text on grey") : std::nullopt;
    });
    for (std::uint32_t page = 0; page < in.pages.pages.size(); ++page)
        for (const layout::Mark& mark : in.pages.pages[page].marks)
            if (const std::optional<base::Color> color = color_of(mark)) {
                tally.look();
                if (color->alpha > 0 && is_grey(painted({255, 255, 255, 255}, *color)))
                    tally.offend(in.tree, {{}, page}, "a grey rule or box");
            }
    check_grey_in_drawings(in, tally);
}

void check_colour_pairs(const Inspection& in, Tally& tally) {
    for_each_ground(in, tally, [](const ShownRun& run, base::Color ground) -> Verdict {
        const std::string_view ink = name_of(painted(ground, run.color));
        const std::string_view paper = name_of(ground);
        return is_poor_pair(ink, paper) ? Verdict(fmt::format("{} on {}", ink, paper)) : std::nullopt;
    });
    check_colours_that_meet(in, tally);
    check_colour_pairs_in_drawings(in, tally);
}

void check_text_over_picture(const Inspection& in, Tally& tally) {
    Grounds grounds(in.pages);
    for (const ShownRun& run : in.shown.runs) {
        if (!is_read(run))
            continue;
        tally.look();
        if (grounds.meets_picture(run))
            tally.offend(in.tree, at(run), "words over a picture", run.text);
    }
    check_pattern_in_drawings(in, tally);
}

} // namespace audit
