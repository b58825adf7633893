// A sheet's text -> SheetRules: which at-rules apply on paper, pages, and style rules.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "report/log.h"
#include "style/medium.h"
#include "style/rules.h"

namespace style {

// Reads the sheets that @import names.
class ImportReader {
public:
    virtual ~ImportReader() = default;
    // Appends the imported sheet's rules to `rules`.
    virtual void import_sheet(const std::string& address, report::Span span, SheetRules& rules) = 0;
};

// Appends the rules in `text` to `rules`. Without `imports`, @import is a finding.
void read_rules(std::string_view text, report::FileId file, SheetRules& rules, ImportReader* imports,
                report::Log& log, Medium medium = Medium::print);

// One @page rule with its margin boxes; none if it is not clear which pages it is for.
std::optional<PageRule> read_page_rule(const RawRule& raw, report::Log& log);

} // namespace style
