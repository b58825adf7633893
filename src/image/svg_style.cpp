#include "image/svg_style.h"

#include <map>

#include "image/svg_property.h"

namespace image {

namespace {

using Winners = std::map<std::string_view, std::string_view>;

void take(Winners& winners, const std::vector<Declaration>& declarations, bool important) {
    for (const Declaration& declaration : declarations)
        if (declaration.important == important)
            winners[declaration.name] = declaration.value;
}

// Presentation attributes, then sheets, then the style attribute, then what is !important
// (SVG 2, 6.6; CSS Cascade 4, 6).
Winners cascade(const SvgDocument& document, pugi::xml_node element, const std::vector<Declaration>& own) {
    Winners winners;
    for (const pugi::xml_attribute attribute : element.attributes())
        winners[attribute.name()] = attribute.value();
    std::vector<const CssRule*> rules;
    for (const CssRule& rule : document.sheet.rules)
        if (matches(rule, element))
            rules.push_back(&rule);
    for (const CssRule* rule : rules)
        take(winners, rule->declarations, false);
    take(winners, own, false);
    for (const CssRule* rule : rules)
        take(winners, rule->declarations, true);
    take(winners, own, true);
    return winners;
}

SvgStyle inherited(const SvgStyle& parent) {
    const SvgStyle first;
    SvgStyle style = parent;
    style.opacity = first.opacity;
    style.displayed = first.displayed;
    style.overflow_visible = first.overflow_visible;
    style.non_scaling_stroke = first.non_scaling_stroke;
    style.clip_path.clear();
    style.transform.clear();
    style.stop_color = first.stop_color;
    style.stop_opacity = first.stop_opacity;
    return style;
}

} // namespace

SvgStyle style_of(const SvgDocument& document, pugi::xml_node element, const SvgStyle& parent,
                  Viewport viewport) {
    SvgStyle style = inherited(parent);
    const std::vector<Declaration> own = parse_declarations(element.attribute("style").value());
    Winners winners = cascade(document, element, own);
    // Other lengths may be in em, so these come first; "font" is the shorthand of the rest.
    for (const char* first : {"font", "font-size", "color"})
        if (const auto found = winners.find(first); found != winners.end())
            set_property(style, first, found->second, {parent, viewport, document.left_out});
    for (const auto& [name, value] : winners)
        if (name != "font" && name != "font-size" && name != "color")
            set_property(style, name, value, {parent, viewport, document.left_out});
    return style;
}

} // namespace image
