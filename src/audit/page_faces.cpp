// The faces that letters are set in, and the marks of lists.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "audit/letters.h"
#include "audit/offend_run.h"
#include "audit/page_checks.h"

namespace audit {
namespace {

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
            offend_run(in, tally, run, fmt::format("{} ({})", measured, in.face_of(run).postscript_name));
    }
}

bool is_narrow(const text::Face& face) {
    constexpr std::array names{"Condensed", "Narrow", "Compressed", "Cond"};
    return std::any_of(names.begin(), names.end(), [&face](std::string_view name) {
        return face.family.find(name) != std::string::npos ||
               face.postscript_name.find(name) != std::string::npos;
    });
}

// Letters that are set nearer to one another than the family has them.
bool squeezes_letters(const Inspection& in, const ShownRun& run) {
    if (run.style != nullptr)
        return run.style->letter_spacing < base::Length{};
    if (run.shows != Shows::running)
        return false;
    const auto& boxes = in.styles.page({{}, run.page == 0, run.page % 2 == 1, false}).margin_boxes;
    return std::any_of(boxes.begin(), boxes.end(),
                       [](const auto& box) { return box && box->letter_spacing < base::Length{}; });
}

} // namespace

void check_italic(const Inspection& in, Tally& tally) {
    check_faces(
        in, tally, [&in](const ShownRun& run) { return leans(in.face_of(run)); }, "italic letters");
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
            constexpr double narrowest = 0.9; // of their height, in a drawing
            return squeezes_letters(in, run) || run.stretch < narrowest || is_narrow(in.face_of(run));
        },
        "narrow letters");
}

void check_sans_serif(const Inspection& in, Tally& tally) {
    check_faces(
        in, tally,
        [&in](const ShownRun& run) { return in.face_of(run).serif && has_cased_letters(run.text); },
        "letters with serifs");
}

void check_letters_alike(const Inspection& in, Tally& tally) {
    check_faces(
        in, tally,
        [&in](const ShownRun& run) {
            return in.face_of(run).letters_alike && run.text.find_first_of("Il1") != std::string_view::npos;
        },
        "I, l and 1 alike");
}

} // namespace audit
