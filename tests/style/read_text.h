// Style sheets written in the test itself.
#pragma once

#include <string_view>

#include "style/cascade.h"
#include "style/read_rules.h"

namespace style::test {

// An author's sheet from `text`; spans are offsets into it, in no file.
inline Sheet author_sheet(std::string_view text, report::Log& log) {
    auto rules = std::make_unique<SheetRules>();
    read_rules(text, report::FileId{}, *rules, nullptr, log);
    return Sheet(std::move(rules));
}

// The styles of `tree` with the built-in sheet and `text`.
inline Styles styles_of(const content::Tree& tree, std::string_view text, report::Log& log) {
    const Sheet built_in = user_agent_sheet();
    const Sheet author = author_sheet(text, log);
    return cascade(tree, {&built_in, &author}, log);
}

} // namespace style::test
