#include "companion/criteria.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace companion {
namespace {

constexpr std::string_view no_media =
    "The files hold no film and no sound; where the manuscript has one, words stand for it.";
constexpr std::string_view no_forms = "The files hold no forms and take no input.";
constexpr std::string_view no_scripts =
    "The files hold no scripts, nothing that moves and nothing that reacts to the pointer.";
constexpr std::string_view viewer = "The reading program sees to it; the files put nothing in its way.";

// clang-format off
constexpr Criterion table[] = {
    {"1.1.1", "Non-text Content", "A", Basis::judged,
     "Every picture has a text alternative or is marked as decoration. Whether the words say what the picture shows is for a person to judge.",
     {"figure-alt", "alt-file-name"}},
    {"1.2.1", "Audio-only and Video-only (Prerecorded)", "A", Basis::not_applicable, no_media},
    {"1.2.2", "Captions (Prerecorded)", "A", Basis::not_applicable, no_media},
    {"1.2.3", "Audio Description or Media Alternative (Prerecorded)", "A", Basis::not_applicable, no_media},
    {"1.3.1", "Info and Relationships", "A", Basis::judged,
     "Headings, lists, tables, notes and quotations are tagged as what they are, in PDF and in EPUB. Whether the manuscript calls them by their names is for a person to judge.",
     {"table-shape", "heading-empty", "pdf-verified", "epub-verified"}},
    {"1.3.2", "Meaningful Sequence", "A", Basis::built_in,
     "The order of the tags, of the page contents and of the EPUB is the order of the manuscript."},
    {"1.3.3", "Sensory Characteristics", "A", Basis::judged,
     "Whether the words point to things by shape or place alone is for a person to judge."},
    {"1.4.1", "Use of Color", "A", Basis::judged,
     "The style sheets tell nothing by colour alone. Whether pictures do is for a person to judge."},
    {"1.4.2", "Audio Control", "A", Basis::not_applicable, no_media},
    {"2.1.1", "Keyboard", "A", Basis::built_in, "Links and bookmarks are the only things to act on, and all can be reached by keyboard."},
    {"2.1.2", "No Keyboard Trap", "A", Basis::built_in, "Nothing in the files takes the keyboard."},
    {"2.1.4", "Character Key Shortcuts", "A", Basis::not_applicable, no_scripts},
    {"2.2.1", "Timing Adjustable", "A", Basis::not_applicable, no_scripts},
    {"2.2.2", "Pause, Stop, Hide", "A", Basis::not_applicable, no_scripts},
    {"2.3.1", "Three Flashes or Below Threshold", "A", Basis::not_applicable, no_scripts},
    {"2.4.1", "Bypass Blocks", "A", Basis::built_in, "Headings, bookmarks and the contents list lead past what is not wanted; running heads are not read."},
    {"2.4.2", "Page Titled", "A", Basis::checked, "Every file has a title, and readers show it.", {"document-title"}},
    {"2.4.3", "Focus Order", "A", Basis::built_in, "Links are reached in the order in which they are read."},
    {"2.4.4", "Link Purpose (In Context)", "A", Basis::judged,
     "Every link has words and leads to something. Whether its words say where it leads is for a person to judge.",
     {"link-target", "link-edition"}},
    {"2.5.1", "Pointer Gestures", "A", Basis::not_applicable, no_scripts},
    {"2.5.2", "Pointer Cancellation", "A", Basis::not_applicable, no_scripts},
    {"2.5.3", "Label in Name", "A", Basis::built_in, "What is spoken of a link begins with the words that are seen."},
    {"2.5.4", "Motion Actuation", "A", Basis::not_applicable, no_scripts},
    {"3.1.1", "Language of Page", "A", Basis::checked, "Every file says its language.", {"document-language", "language-code"}},
    {"3.2.1", "On Focus", "A", Basis::built_in, "Nothing happens when something is reached."},
    {"3.2.2", "On Input", "A", Basis::not_applicable, no_forms},
    {"3.2.6", "Consistent Help", "A", Basis::not_applicable, "This is asked of sets of web pages."},
    {"3.3.1", "Error Identification", "A", Basis::not_applicable, no_forms},
    {"3.3.2", "Labels or Instructions", "A", Basis::not_applicable, no_forms},
    {"3.3.7", "Redundant Entry", "A", Basis::not_applicable, no_forms},
    {"4.1.2", "Name, Role, Value", "A", Basis::checked,
     "The finished files are held to PDF/UA and to EPUB Accessibility, which ask for this.", {"pdf-verified", "epub-verified"}},
    {"1.2.4", "Captions (Live)", "AA", Basis::not_applicable, no_media},
    {"1.2.5", "Audio Description (Prerecorded)", "AA", Basis::not_applicable, no_media},
    {"1.3.4", "Orientation", "AA", Basis::built_in, viewer},
    {"1.3.5", "Identify Input Purpose", "AA", Basis::not_applicable, no_forms},
    {"1.4.3", "Contrast (Minimum)", "AA", Basis::checked,
     "The colours of all words are measured against what is printed under them.", {"text-contrast", "text-over-picture"}},
    {"1.4.4", "Resize text", "AA", Basis::built_in, "Pages can be enlarged without loss, and EPUBs reflow."},
    {"1.4.5", "Images of Text", "AA", Basis::judged, "Words are never turned into pictures. Whether pictures of the manuscript are pictures of words is for a person to judge."},
    {"1.4.10", "Reflow", "AA", Basis::built_in, "The EPUB reflows to any width; the PDF is tagged, so that readers can reflow it."},
    {"1.4.11", "Non-text Contrast", "AA", Basis::judged, "Whether the parts of charts and drawings stand out is for a person to judge."},
    {"1.4.12", "Text Spacing", "AA", Basis::built_in, "The EPUB sets no heights, so that readers can space the words as they need."},
    {"1.4.13", "Content on Hover or Focus", "AA", Basis::not_applicable, no_scripts},
    {"2.4.5", "Multiple Ways", "AA", Basis::built_in, "There are a contents list, bookmarks, page numbers and search."},
    {"2.4.6", "Headings and Labels", "AA", Basis::judged, "No heading is empty. Whether headings say what follows is for a person to judge.", {"heading-empty"}},
    {"2.4.7", "Focus Visible", "AA", Basis::built_in, viewer},
    {"2.4.11", "Focus Not Obscured (Minimum)", "AA", Basis::built_in, viewer},
    {"2.5.7", "Dragging Movements", "AA", Basis::not_applicable, no_scripts},
    {"2.5.8", "Target Size (Minimum)", "AA", Basis::built_in, "Links stand in lines of text, which the criterion excepts."},
    {"3.1.2", "Language of Parts", "AA", Basis::judged,
     "Words that are marked as another language are marked in the files. Whether all such words are marked is for a person to judge.",
     {"language-code"}},
    {"3.2.3", "Consistent Navigation", "AA", Basis::not_applicable, "This is asked of sets of web pages."},
    {"3.2.4", "Consistent Identification", "AA", Basis::not_applicable, "This is asked of sets of web pages."},
    {"3.3.3", "Error Suggestion", "AA", Basis::not_applicable, no_forms},
    {"3.3.4", "Error Prevention (Legal, Financial, Data)", "AA", Basis::not_applicable, no_forms},
    {"3.3.8", "Accessible Authentication (Minimum)", "AA", Basis::not_applicable, no_forms},
    {"4.1.3", "Status Messages", "AA", Basis::not_applicable, no_scripts},
};
// clang-format on

bool counts_against(const Criterion& criterion, const Mend& mend) {
    return mend.severity != report::Severity::note &&
           std::find(criterion.rules.begin(), criterion.rules.end(), mend.rule) != criterion.rules.end();
}

} // namespace

std::span<const Criterion> criteria() {
    return table;
}

Adherence adherence_to(const Criterion& criterion, const Account& account) {
    if (criterion.basis == Basis::not_applicable)
        return {Support::not_applicable, std::string(criterion.because)};
    std::size_t found = 0;
    std::string editions;
    for (const EditionAccount& edition : account.editions) {
        const auto against =
            std::count_if(edition.mends.begin(), edition.mends.end(),
                          [&criterion](const Mend& mend) { return counts_against(criterion, mend); });
        if (against == 0 || edition.for_printers)
            continue;
        found += static_cast<std::size_t>(against);
        editions += (editions.empty() ? "" : ", ") + edition.name;
    }
    if (found == 0)
        return {Support::supports, std::string(criterion.because)};
    const std::vector<std::string> messages = found_against(criterion, account);
    return {Support::partially_supports,
            fmt::format("Found against it: {} ({}): {}.", found, editions, fmt::join(messages, "; "))};
}

std::vector<std::string> found_against(const Criterion& criterion, const Account& account) {
    constexpr std::size_t most = 10;
    std::vector<std::string> messages;
    for (const EditionAccount& edition : account.editions)
        for (const Mend& mend : edition.mends)
            if (messages.size() < most && !edition.for_printers && counts_against(criterion, mend) &&
                std::find(messages.begin(), messages.end(), mend.message) == messages.end())
                messages.push_back(mend.message);
    return messages;
}

std::string_view name_of(Support support) {
    switch (support) {
    case Support::supports: return "supports";
    case Support::partially_supports: return "partially-supports";
    case Support::not_applicable: break;
    }
    return "not-applicable";
}

} // namespace companion
