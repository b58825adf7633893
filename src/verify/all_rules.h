// The rules for PDFs and those for EPUBs as one table.
#pragma once

#include <algorithm>
#include <array>
#include <iterator>

#include "verify/epub_rule_table.h"
#include "verify/rule_table.h"

namespace verify {

inline constexpr auto all_rules = [] {
    std::array<Rule, std::size(rule_table) + std::size(epub_rule_table)> all{};
    const auto next = std::copy(std::begin(rule_table), std::end(rule_table), all.begin());
    std::copy(std::begin(epub_rule_table), std::end(epub_rule_table), next);
    return all;
}();

} // namespace verify
