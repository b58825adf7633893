// How a run of letters is told.
#pragma once

#include "audit/page_checks.h"

namespace audit {

// A single character says little: the line that it stands in does.
void offend_run(const Inspection& in, Tally& tally, const ShownRun& run, std::string_view measured);

} // namespace audit
