// Parts of the manuscript that no edition takes.
#pragma once

#include <vector>

#include "content/tree.h"
#include "edition/plan.h"
#include "report/log.h"

namespace edition {

// Warns, once for each value, of audience, condition and outputformat values that leave a part of
// the manuscript out of every one of `plans`: mostly the profiles of another publishing system.
void report_unmatched(const content::Tree& shared, const std::vector<Plan>& plans, report::Log& log);

} // namespace edition
