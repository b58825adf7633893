// The breaks inside words that UAX #14 does not know: hyphenation, and web addresses.
#pragma once

#include <string_view>
#include <vector>

#include "text/break_opportunities.h"
#include "text/hyphenator.h"

namespace text {

// Appends the opportunities inside the words of `text`, in order.
void add_word_breaks(std::string_view text, const std::vector<BreakRange>& ranges,
                     const Hyphenator& hyphenator, std::vector<BreakOpportunity>& out);

} // namespace text
