// Letters: how large they are beside those that the reader chose, how dark and of what shape.
#include <algorithm>

#include <fmt/format.h>

#include "audit/letters.h"
#include "audit/reflow_checks.h"
#include "audit/text_roles.h"
#include "content/role_table.h"

namespace audit {
namespace {

using content::NodeId;
using style::Property;

constexpr double rounding = 0.01; // of a size: 1em of 1em
constexpr int bold = 600;

// Reading systems begin with `medium`, whatever the reader makes of it (css-fonts-4, 2.5).
double share_of_own_size(const ReflowPlace& at) {
    return at.style().font_size.points() / style::Computed{}.font_size.points();
}

bool is_raised_text(const ReflowPlace& at) {
    return is_raised(at.tree, at.node, at.block);
}

// As small beside the text as the guide lets them be in print; where it says nothing, they are still to be
// read.
double least_of_raised(const ReflowPlace& at) {
    constexpr double readable = 0.75;
    const auto raised = at.profile.number("text-size-raised");
    const auto text = at.profile.number("text-size");
    if (!raised)
        return readable;
    return text ? std::min(*raised / *text, 1.0) : 1;
}

double least_share(const ReflowPlace& at) {
    return is_raised_text(at) ? least_of_raised(at) : 1;
}

bool is_small(const ReflowPlace& at, double least) {
    return share_of_own_size(at) < least - rounding;
}

void judge_size(const ReflowPlace& at, double least, ReflowVerdict& verdict) {
    verdict.ask();
    if (is_small(at, least))
        verdict.offend(fmt::format("text of {:.2f} times the reader's own size", share_of_own_size(at)),
                       at.sized_by());
}

bool is_in_link(const ReflowPlace& at) {
    for (NodeId node = at.tree[at.node].parent; node && node != at.block; node = at.tree[node].parent)
        if (content::role_row(at.tree[node].role).element == "a")
            return true;
    return false;
}

// The line may come from any node around.
report::Span underlined_by(const ReflowPlace& at) {
    for (NodeId node = at.node; node; node = at.tree[node].parent)
        if (at.view.styles.of(node).underline &&
            (!at.tree[node].parent || !at.view.styles.of(at.tree[node].parent).underline)) {
            const auto* const own = at.view.declared.own(node, Property::text_decoration_line);
            return own != nullptr ? own->span : report::Span{};
        }
    return {};
}

} // namespace

void check_reflow_size(const ReflowPlace& at, ReflowVerdict& verdict) {
    if (!is_raised_text(at) || at.profile.find("text-size-raised") == nullptr)
        judge_size(at, least_share(at), verdict);
}

void check_reflow_raised_size(const ReflowPlace& at, ReflowVerdict& verdict) {
    if (is_raised_text(at))
        judge_size(at, least_of_raised(at), verdict);
}

void check_reflow_even_size(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    const double around = at.view.styles.of(at.tree.root).font_size.points();
    const double share = at.style().font_size.points() / around;
    if (share >= at.value - rounding)
        return;
    const bool is_told = is_raised_text(at) && at.profile.find("text-size-raised") != nullptr
                             ? is_small(at, least_of_raised(at))
                             : at.profile.find("text-size") != nullptr && is_small(at, least_share(at));
    if (is_told)
        verdict.told_elsewhere = true;
    else
        verdict.offend(fmt::format("text of {:.2f} times the size of the text around", share), at.sized_by());
}

void check_reflow_italic(const ReflowPlace& at, ReflowVerdict& verdict) {
    if (!has_letters_or_digits(at.tree[at.node].text))
        return;
    verdict.ask();
    if (at.style().font_style == style::FontStyle::italic)
        verdict.offend("italic letters", at.set_by(Property::font_style));
}

// Links are known by their line, in whatever colours the reader chose (WCAG 2.2, 1.4.1).
void check_reflow_underline(const ReflowPlace& at, ReflowVerdict& verdict) {
    if (is_in_link(at))
        return;
    verdict.ask();
    if (at.style().underline)
        verdict.offend("underlined words", underlined_by(at));
}

void check_reflow_weight(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    if (at.style().font_weight < at.value)
        verdict.offend("letters of a light weight", at.set_by(Property::font_weight));
}

void check_reflow_condensed(const ReflowPlace& at, ReflowVerdict& verdict) {
    verdict.ask();
    if (at.style().letter_spacing < base::Length{})
        verdict.offend("letters moved together", at.set_by(Property::letter_spacing));
    if (at.style().word_spacing < base::Length{})
        verdict.offend("words moved together", at.set_by(Property::word_spacing));
}

// Of what the sheet asks for; without, the family is the reader's.
void check_reflow_sans_serif(const ReflowPlace& at, ReflowVerdict& verdict) {
    if (!has_cased_letters(at.tree[at.node].text))
        return;
    verdict.ask();
    const std::vector<std::string>& families = at.style().font_family;
    const report::Span cause = at.set_by(Property::font_family);
    if (is_written(cause) && std::find(families.begin(), families.end(), "serif") != families.end())
        verdict.offend("letters with serifs", cause);
}

// In bold or in another colour than the words around. Where all is bold, nothing can stand out.
void check_reflow_hard_word(const ReflowPlace& at, ReflowVerdict& verdict) {
    const style::Computed& around = at.view.styles.of(at.block);
    if (!hard_word_around(at.tree, at.node, at.block) || around.font_weight >= bold)
        return;
    verdict.ask();
    if (at.style().font_weight < bold && at.style().color == around.color)
        verdict.offend("a hard word that looks like the words around", at.set_by(Property::font_weight));
}

} // namespace audit
