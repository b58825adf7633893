// What is one piece of information stays on one line: dates, telephone numbers, figures with their
// unit, postcodes, e-mail addresses.
#pragma once

#include <string_view>
#include <vector>

#include "text/break_opportunities.h"

namespace text {

// Takes out the opportunities that would cut such a piece. Linear in their number.
void keep_together(std::string_view text, std::vector<BreakOpportunity>& opportunities);

} // namespace text
