#include "style/declaration.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/ascii.h"

namespace style {
namespace {

void read_custom(const RawDeclaration& raw, DeclarationBlock& block) {
    CustomDeclaration custom{raw.name, raw.value, Defaulting::none, raw.important};
    Stream in(raw.value);
    if (in.take_ident("initial") && in.done())
        custom.defaulting = Defaulting::initial;
    Stream again(raw.value);
    if ((again.take_ident("inherit") || again.take_ident("unset") || again.take_ident("revert")) &&
        again.done())
        custom.defaulting = Defaulting::inherit;
    block.custom.push_back(std::move(custom));
}

bool is_page_property(Property property) {
    return property == Property::size || property == Property::bleed || property == Property::marks;
}

void report_unknown(const RawDeclaration& raw, const std::string& name, report::Log& log) {
    if (is_unsupported_property(name) || name.front() == '-') {
        log.note("css-unsupported", raw.name_span,
                 fmt::format("property {} is not supported in print", name));
        return;
    }
    std::vector<std::string> hints;
    if (const auto similar = similar_property(name))
        hints.push_back(fmt::format("did you mean {}?", *similar));
    log.warning("css-property", raw.name_span, fmt::format("there is no property called {}", name),
                std::move(hints));
}

// css-values-4, 6.2: units that stay what they are when the reader asks for larger letters.
bool has_absolute_length(const ComponentValues& value) {
    constexpr std::array units{"px", "pt", "pc", "cm", "mm", "in", "q"};
    return std::any_of(value.begin(), value.end(), [&units](const ComponentValue& part) {
        const auto is_unit = [&part](std::string_view unit) {
            return base::equals_ignoring_case(part.token.text, unit);
        };
        return (part.kind() == TokenKind::dimension && part.token.number != 0 &&
                std::any_of(units.begin(), units.end(), is_unit)) ||
               has_absolute_length(part.children);
    });
}

void add_other(const RawDeclaration& raw, std::string_view name, DeclarationBlock& block) {
    block.others.push_back({std::string(name), raw.value, raw.important, raw.span});
}

report::Span value_span(const RawDeclaration& raw) {
    return raw.value.empty() ? raw.span : joined(raw.value.front().span, raw.value.back().span);
}

void report_value(const RawDeclaration& raw, const std::string& name, std::string_view accepts,
                  report::Log& log) {
    std::vector<std::string> hints;
    if (!accepts.empty())
        hints.push_back(fmt::format("{} takes {}", name, accepts));
    log.warning("css-value", value_span(raw), fmt::format("this value of {} is not understood", name),
                std::move(hints));
}

void report_what_is_wrong(const RawDeclaration& raw, const std::string& name, const Expansion& expansion,
                          report::Log& log) {
    if (!expansion.known)
        return report_unknown(raw, name, log);
    if (!expansion.understood)
        return report_value(raw, name, expansion.accepts, log);
    if (!expansion.ignored.empty())
        log.note("css-unsupported", value_span(raw),
                 fmt::format("{} is not supported in print", expansion.ignored));
}

// What the rules of a guide ask about, with a value that only a reading system can work out.
void report_unchecked(const RawDeclaration& raw, const std::string& name, report::Log& log) {
    constexpr std::array asked_about{"font-size",      "font",         "color",       "background-color",
                                     "background",     "line-height",  "text-align",  "text-transform",
                                     "letter-spacing", "word-spacing", "font-style",  "text-decoration",
                                     "hyphens",        "font-weight",  "text-indent", "width"};
    if (std::find(asked_about.begin(), asked_about.end(), name) != asked_about.end())
        log.note("css-value", value_span(raw),
                 fmt::format("this value of {} is not understood, so it is not checked", name),
                 {"readers may see another size, colour or shape of letters than the rules ask for"});
}

void add_pending(const RawDeclaration& raw, const std::string& name, DeclarationBlock& block) {
    const auto pending = std::make_shared<const PendingValue>(PendingValue{name, raw.value});
    for (const Property property : longhands_of(name))
        block.declarations.push_back({{property, Defaulting::none, {}, {}},
                                      pending,
                                      raw.important,
                                      has_absolute_length(raw.value),
                                      raw.span});
}

// A reading system may know a property or a value that is not known here: only what looks like a slip of
// the fingers is told.
void read_for_reading_system(const RawDeclaration& raw, const std::string& name, const Expansion& expansion,
                             DeclarationBlock& block, report::Log& log) {
    if (!expansion.known) {
        if (!is_unsupported_property(name) && name.front() != '-' && similar_property(name))
            report_unknown(raw, name, log);
        return add_other(raw, name, block);
    }
    if (!expansion.ignored.empty())
        add_other(raw, name, block);
    if (!expansion.understood)
        report_unchecked(raw, name, log);
}

} // namespace

bool uses_variables(const ComponentValues& value) {
    return std::any_of(value.begin(), value.end(), [](const ComponentValue& part) {
        return (part.kind() == TokenKind::function && base::equals_ignoring_case(part.token.text, "var")) ||
               uses_variables(part.children);
    });
}

void read_declaration(const RawDeclaration& raw, Place place, DeclarationBlock& block, report::Log& log) {
    if (raw.name.substr(0, 2) == "--")
        return read_custom(raw, block);
    const std::string name = base::lowercase(raw.name);
    if (uses_variables(raw.value) && !longhands_of(name).empty())
        return add_pending(raw, name, block);
    Expansion expansion = expand_declaration(name, raw.value);
    if (place == Place::reflow)
        read_for_reading_system(raw, name, expansion, block, log);
    else
        report_what_is_wrong(raw, name, expansion, log);
    for (Assignment& assignment : expansion.assignments) {
        if (is_page_property(assignment.property) && place != Place::page) {
            log.warning("css-property", raw.name_span, fmt::format("{} belongs in @page", name));
            return;
        }
        if (assignment.property == Property::line_clamp && place != Place::margin_box)
            log.note("css-unsupported", raw.name_span,
                     fmt::format("{} has no effect but in the margin boxes of @page", name));
        block.declarations.push_back(
            {std::move(assignment), nullptr, raw.important, has_absolute_length(raw.value), raw.span});
    }
}

} // namespace style
