// One declaration -> assignments to longhands: shorthands (css-cascade-4, section 2.1), old
// names and logical names.
#include <algorithm>
#include <array>

#include "style/property.h"
#include "style/shorthand.h"

namespace style {
namespace {

struct Alias {
    std::string_view name;
    std::string_view meaning;
};
// css-break-3, 3.4; css-text-3, 5.3; css-logical-1, 4 (horizontal text: block is vertical).
constexpr std::array aliases{
    Alias{"page-break-before", "break-before"},
    Alias{"page-break-after", "break-after"},
    Alias{"page-break-inside", "break-inside"},
    Alias{"word-wrap", "overflow-wrap"},
    Alias{"inline-size", "width"},
    Alias{"block-size", "height"},
    Alias{"min-inline-size", "min-width"},
    Alias{"min-block-size", "min-height"},
    Alias{"max-inline-size", "max-width"},
    Alias{"max-block-size", "max-height"},
    Alias{"margin-block-start", "margin-top"},
    Alias{"margin-block-end", "margin-bottom"},
    Alias{"padding-block-start", "padding-top"},
    Alias{"padding-block-end", "padding-bottom"},
    Alias{"border-block-start", "border-top"},
    Alias{"border-block-end", "border-bottom"},
    Alias{"border-block-start-style", "border-top-style"},
    Alias{"border-block-start-width", "border-top-width"},
    Alias{"border-block-start-color", "border-top-color"},
    Alias{"border-block-end-style", "border-bottom-style"},
    Alias{"border-block-end-width", "border-bottom-width"},
    Alias{"border-block-end-color", "border-bottom-color"},
};

// Understood by other programs, harmless here: the outline comes from headings, quotation
// marks from the language.
constexpr std::array<std::string_view, 9> without_effect{
    "bookmark-level", "bookmark-label",         "bookmark-state", "quotes",        "font-feature-settings",
    "font-kerning",   "font-variant-ligatures", "font-stretch",   "font-synthesis"};

std::string_view meaning_of(std::string_view name) {
    for (const Alias& alias : aliases)
        if (alias.name == name)
            return alias.meaning;
    return name;
}

std::optional<Defaulting> defaulting_of(const ComponentValues& value) {
    constexpr std::array<Keyword<Defaulting>, 5> words{{{"inherit", Defaulting::inherit},
                                                        {"initial", Defaulting::initial},
                                                        {"unset", Defaulting::unset},
                                                        {"revert", Defaulting::unset},
                                                        {"revert-layer", Defaulting::unset}}};
    Stream in(value);
    const auto word = parse_keyword(in, words);
    return word && in.done() ? word : std::nullopt;
}

bool is_without_effect(std::string_view name) {
    return std::find(without_effect.begin(), without_effect.end(), name) != without_effect.end();
}

void expand_known(std::string_view name, const ComponentValues& value, Expansion& expansion) {
    const ShorthandRow* shorthand = find_shorthand(name);
    const LonghandRow* longhand = shorthand ? nullptr : find_longhand(name);
    if (!shorthand && !longhand)
        return;
    expansion.known = true;
    if (const auto defaulting = defaulting_of(value)) {
        for (const Property property : longhands_of(name))
            expansion.assignments.push_back({property, *defaulting, {}, {}});
        expansion.understood = true;
        return;
    }
    if (longhand) {
        const LonghandRow& reader =
            longhand_row(physical(longhand->property, content::Direction::left_to_right));
        expansion.accepts = reader.accepts;
        expansion.understood = assign(longhand->property, value, expansion.assignments);
        return;
    }
    expansion.accepts = shorthand->accepts;
    expansion.understood = shorthand->expand(*shorthand, value, expansion);
}

} // namespace

bool assign(Property property, const ComponentValues& value, std::vector<Assignment>& out) {
    const auto read = [&value](Property one) {
        Stream in(value);
        Setter setter = longhand_row(one).parse(in);
        return in.done() ? setter : Setter{};
    };
    const Property left = physical(property, content::Direction::left_to_right);
    const Property right = physical(property, content::Direction::right_to_left);
    Setter setter = read(left);
    if (!setter)
        return false;
    out.push_back({property, Defaulting::none, std::move(setter), left == right ? Setter{} : read(right)});
    return true;
}

Expansion expand_declaration(std::string_view name, const ComponentValues& value) {
    Expansion expansion;
    if (is_without_effect(name)) {
        expansion.known = expansion.understood = true;
        return expansion;
    }
    expand_known(meaning_of(name), value, expansion);
    if (!expansion.understood)
        expansion.assignments.clear();
    return expansion;
}

std::vector<Property> longhands_of(std::string_view name) {
    name = meaning_of(name);
    if (const ShorthandRow* shorthand = find_shorthand(name))
        return {shorthand->longhands.begin(), shorthand->longhands.end()};
    if (const LonghandRow* longhand = find_longhand(name))
        return {longhand->property};
    return {};
}

} // namespace style
