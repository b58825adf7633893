// Names only: the properties of CSS that a page of print has no use for, and the nearest name
// to one that was misspelt.
#include <algorithm>
#include <array>
#include <numeric>

#include "style/declaration.h"
#include "style/shorthand.h"

namespace style {
namespace {

// clang-format off
constexpr std::array<std::string_view, 159> unsupported{
    "accent-color", "align-content", "align-items", "align-self", "all", "animation", "animation-delay",
    "animation-duration", "animation-name", "appearance", "aspect-ratio", "backdrop-filter",
    "backface-visibility", "background-attachment", "background-blend-mode", "background-clip",
    "background-image", "background-origin", "background-position", "background-repeat", "background-size",
    "border-bottom-left-radius", "border-bottom-right-radius", "border-image", "border-image-outset",
    "border-image-repeat", "border-image-slice", "border-image-source", "border-image-width",
    "border-top-left-radius", "border-top-right-radius", "bottom", "box-decoration-break", "box-shadow",
    "caret-color", "clip", "clip-path", "color-adjust", "color-scheme", "column-count", "column-fill",
    "column-gap", "column-rule", "column-rule-color", "column-rule-style", "column-rule-width",
    "column-span", "column-width", "columns", "contain", "container", "cursor", "direction", "empty-cells",
    "filter", "flex", "flex-basis", "flex-direction", "flex-flow", "flex-grow", "flex-shrink", "flex-wrap",
    "float-offset", "font-display", "font-language-override", "font-optical-sizing", "font-palette",
    "font-size-adjust", "font-variant-alternates", "font-variant-east-asian", "font-variant-position",
    "font-variation-settings", "footnote-display", "footnote-policy", "forced-color-adjust", "gap", "grid",
    "grid-area", "grid-auto-columns", "grid-auto-flow", "grid-auto-rows", "grid-column", "grid-row",
    "grid-template", "grid-template-areas", "grid-template-columns", "grid-template-rows",
    "hanging-punctuation", "hyphenate-character", "hyphenate-limit-chars", "hyphenate-limit-lines",
    "hyphenate-limit-zone", "image-orientation", "image-rendering", "image-resolution", "initial-letter",
    "inset", "isolation", "justify-content", "justify-items", "justify-self", "left", "line-break",
    "list-style-image", "mask", "mask-image", "mix-blend-mode", "object-fit", "object-position", "opacity",
    "order", "outline", "outline-color", "outline-offset", "outline-style", "outline-width", "overflow",
    "overflow-x", "overflow-y", "page-orientation", "perspective", "place-content", "place-items",
    "pointer-events", "position", "print-color-adjust", "resize", "right", "row-gap", "ruby-align",
    "ruby-position", "running", "scroll-behavior", "scroll-margin-top", "speak", "tab-size",
    "text-align-last", "text-decoration-color", "text-decoration-skip-ink", "text-decoration-style",
    "text-decoration-thickness", "text-emphasis", "text-orientation", "text-overflow", "text-shadow",
    "text-underline-offset", "text-underline-position", "text-wrap", "top", "transform", "transform-origin",
    "transition", "unicode-bidi", "user-select", "visibility", "will-change", "writing-mode", "z-index",
    "zoom",
};
// clang-format on

// The number of letters to add, drop or change (Levenshtein's distance).
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t change = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row[b.size()];
}

} // namespace

bool is_unsupported_property(std::string_view name) {
    return std::find(unsupported.begin(), unsupported.end(), name) != unsupported.end();
}

std::optional<std::string_view> similar_property(std::string_view name) {
    constexpr std::size_t longest_name = 40;
    std::optional<std::string_view> best;
    std::size_t best_distance = name.size() < 6 ? 2 : 3; // nearer than this
    if (name.size() > longest_name)
        return best;
    const auto consider = [&](std::string_view known) {
        const std::size_t distance = edit_distance(name, known);
        if (distance < best_distance) {
            best_distance = distance;
            best = known;
        }
    };
    for (std::size_t i = 0; i < property_count; ++i)
        consider(longhand_row(static_cast<Property>(i)).name);
    for (const ShorthandRow& row : shorthands())
        consider(row.name);
    return best;
}

} // namespace style
