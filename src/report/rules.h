// Every rule that a finding may name: one table, so that a reader of a report, a SARIF viewer
// and the documentation say the same of it.
#pragma once

#include <span>
#include <string_view>

#include "report/finding.h"

namespace report {

struct Rule {
    std::string_view id;      // kebab-case, as findings give it
    Severity severity;        // what it is unless the finding says otherwise
    std::string_view summary; // one sentence for a reader
    std::string_view clause;  // the specification it serves; empty for a rule of our own
};

// All rules, sorted by id.
std::span<const Rule> rules();

// The rule, or null if the table does not have it.
const Rule* find_rule(std::string_view id);

} // namespace report
