// Colours that a sheet sets where the reader has colours too: day, sepia, night or their own.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "audit/colours.h"
#include "audit/reflow_checks.h"

namespace audit {
namespace {

using content::NodeId;
using style::Property;

constexpr base::Color white{255, 255, 255, 255};

struct Background {
    base::Color color = white; // what reading systems begin with
    const style::Declaration* set = nullptr;
};

// The nearest background around the node that can be seen.
Background background_of(const ReflowPlace& at) {
    for (NodeId node = at.node; node; node = at.tree[node].parent) {
        const auto* const own = at.view.declared.own(node, Property::background_color);
        const std::optional<base::Color>& color = at.view.styles.of(node).background_color;
        if (own != nullptr && color && color->alpha > 0)
            return {painted(white, *color), own};
    }
    return {};
}

// The colours of a text, as far as the sheet sets them.
struct Colours {
    Background ground;
    base::Color ink; // painted on the ground
    const style::Declaration* ink_set = nullptr;

    [[nodiscard]] bool is_set() const { return ink_set != nullptr || ground.set != nullptr; }
    [[nodiscard]] bool is_pair() const { return ink_set != nullptr && ground.set != nullptr; }
    [[nodiscard]] report::Span cause() const { return ink_set != nullptr ? ink_set->span : ground.set->span; }
};

Colours colours_of(const ReflowPlace& at) {
    Colours colours;
    colours.ground = background_of(at);
    colours.ink = painted(colours.ground.color, at.style().color);
    colours.ink_set = at.view.declared.inherited(at.tree, at.node, Property::color);
    return colours;
}

// Large letters may have less contrast (WCAG 2.2, "large scale (text)").
bool is_large(const style::Computed& style) {
    constexpr int bold = 700;
    return style.font_size.points() >= 18 || (style.font_size.points() >= 14 && style.font_weight >= bold);
}

bool has_poor_contrast(const ReflowPlace& at, const Colours& colours, double wanted) {
    return contrast(colours.ink, colours.ground.color) < least_contrast(wanted, is_large(at.style()));
}

// How much less light comes back from the darker of the two, in per cent.
double difference_of_light(const Colours& colours) {
    const auto [less, more] = std::minmax({luminance(colours.ink), luminance(colours.ground.color)});
    return more > 0 ? (more - less) / more * 100 : 0;
}

bool is_contrast_told(const ReflowPlace& at, const Colours& colours) {
    const auto wanted = at.profile.number("text-contrast");
    return wanted && has_poor_contrast(at, colours, *wanted);
}

bool is_picture(const style::ComponentValue& part) {
    return part.kind() == style::TokenKind::url || part.kind() == style::TokenKind::function;
}

} // namespace

void check_reflow_contrast(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    const Colours colours = colours_of(at);
    if (colours.is_set() && has_poor_contrast(at, colours, at.value))
        verdict.offend(fmt::format("contrast of {:.1f} ({} on {})",
                                   contrast(colours.ink, colours.ground.color), hex(colours.ink),
                                   hex(colours.ground.color)),
                       colours.cause());
}

void check_reflow_photocopy(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    const Colours colours = colours_of(at);
    if (!colours.is_set() || difference_of_light(colours) >= at.value)
        return;
    if (is_contrast_told(at, colours))
        verdict.told_elsewhere = true;
    else
        verdict.offend(fmt::format("{:.0f} % less light from {} on {}", difference_of_light(colours),
                                   hex(colours.ink), hex(colours.ground.color)),
                       colours.cause());
}

void check_reflow_grey(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    const Colours colours = colours_of(at);
    if (colours.ink_set != nullptr && is_grey(colours.ink))
        verdict.offend("grey text", colours.ink_set->span);
    if (colours.ground.set != nullptr && is_grey(colours.ground.color))
        verdict.offend("text on grey", colours.ground.set->span);
}

void check_reflow_colour_pairs(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    const Colours colours = colours_of(at);
    const std::string_view ink = name_of(colours.ink);
    const std::string_view paper = name_of(colours.ground.color);
    if (colours.is_set() && is_poor_pair(ink, paper))
        verdict.offend(fmt::format("{} on {}", ink, paper), colours.cause());
}

void check_reflow_over_picture(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    for (NodeId node = at.node; node; node = at.tree[node].parent)
        for (const std::string_view name : {"background-image", "background"})
            if (const auto* const set = at.view.declared.other(node, name);
                set != nullptr && std::any_of(set->value.begin(), set->value.end(), is_picture))
                return verdict.offend("words over a picture", set->span);
}

// One colour alone meets the reader's own on the other side, which may be the same (WCAG 2.2, failure F24).
void check_reader_colours(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    const Colours colours = colours_of(at);
    if (!colours.is_set() || colours.is_pair())
        return;
    if (is_contrast_told(at, colours))
        verdict.told_elsewhere = true;
    else
        verdict.offend(colours.ink_set != nullptr ? "a colour of words without one behind them"
                                                  : "a colour behind words without one of the words",
                       colours.cause());
}

} // namespace audit
