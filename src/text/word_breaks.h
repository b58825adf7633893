// The breaks inside words that UAX #14 does not know: hyphenation, and web addresses.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "text/break_opportunities.h"
#include "text/hyphenator.h"

namespace text {

struct WordBreaks {
    std::vector<BreakOpportunity> opportunities;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> addresses; // from byte, to byte
};

// In order. Inside the addresses no other opportunities count.
WordBreaks word_breaks(std::string_view text, const std::vector<BreakRange>& ranges,
                       const Hyphenator& hyphenator);

} // namespace text
