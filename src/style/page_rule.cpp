// @page: which pages, their box, their sixteen margin boxes and the area of footnotes
// (css-page-3, sections 3 and 4; css-gcpm-3, 2.6).
#include <array>

#include <fmt/format.h>

#include "style/declaration.h"
#include "style/read_rules.h"
#include "style/stream.h"

namespace style {
namespace {

// In the order of MarginBox.
constexpr std::array<std::string_view, margin_box_count> margin_box_names{
    "top-left-corner",     "top-left",     "top-center",    "top-right",
    "top-right-corner",    "right-top",    "right-middle",  "right-bottom",
    "bottom-right-corner", "bottom-right", "bottom-center", "bottom-left",
    "bottom-left-corner",  "left-bottom",  "left-middle",   "left-top"};

bool read_pseudo(Stream& in, PageSelector& selector) {
    constexpr std::array<Keyword<bool PageSelector::*>, 6> words{{{"first", &PageSelector::first},
                                                                  {"left", &PageSelector::left},
                                                                  {"right", &PageSelector::right},
                                                                  {"blank", &PageSelector::blank},
                                                                  {"verso", &PageSelector::left},
                                                                  {"recto", &PageSelector::right}}};
    const auto member = parse_keyword(in, words);
    if (member)
        selector.** member = true;
    return member.has_value();
}

bool read_selector(Stream& in, PageSelector& selector) {
    const auto* name = in.next(TokenKind::ident);
    if (name && !base::equals_ignoring_case(name->token.text, "auto"))
        selector.name = name->token.text;
    bool any = name != nullptr;
    while (in.take(TokenKind::colon)) {
        if (!read_pseudo(in, selector))
            return false;
        any = true;
    }
    return any;
}

// False if the selectors make no sense.
bool read_selectors(const ComponentValues& prelude, std::vector<PageSelector>& selectors) {
    Stream in(prelude);
    if (in.done())
        return true;
    do {
        PageSelector selector;
        if (!read_selector(in, selector))
            return false;
        selectors.push_back(std::move(selector));
    } while (in.take(TokenKind::comma));
    return in.done();
}

void read_box(const RawRule& raw, DeclarationBlock& block, report::Log& log) {
    if (!raw.block)
        return;
    for (const BlockItem& item : parse_block(*raw.block, log)) {
        if (const auto* declaration = std::get_if<RawDeclaration>(&item))
            read_declaration(*declaration, Place::margin_box, block, log);
        else
            log.warning("css-at-rule", std::get<RawRule>(item).span,
                        "a rule cannot stand inside a margin box");
    }
}

void read_inner_rule(const RawRule& raw, PageRule& rule, report::Log& log) {
    if (raw.at_name == "footnote")
        return read_box(raw, rule.footnote, log);
    for (std::size_t i = 0; i < margin_box_count; ++i)
        if (margin_box_names[i] == raw.at_name)
            return read_box(raw, rule.margin_boxes[i], log);
    log.warning("css-at-rule", raw.span, fmt::format("there is no margin box called @{}", raw.at_name),
                {"@top-center, @bottom-left-corner and @right-middle are three of the sixteen"});
}

} // namespace

std::optional<PageRule> read_page_rule(const RawRule& raw, report::Log& log) {
    PageRule rule;
    if (!read_selectors(raw.prelude, rule.selectors)) {
        log.warning("css-selector", raw.prelude_span, "this choice of pages is not understood",
                    {"@page takes a name, :first, :left, :right and :blank"});
        return std::nullopt;
    }
    if (!raw.block)
        return std::nullopt;
    for (const BlockItem& item : parse_block(*raw.block, log)) {
        if (const auto* declaration = std::get_if<RawDeclaration>(&item))
            read_declaration(*declaration, Place::page, rule.block, log);
        else
            read_inner_rule(std::get<RawRule>(item), rule, log);
    }
    return rule;
}

} // namespace style
