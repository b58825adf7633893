// The finished files are read back and held to what they claim and to their manuscript's words,
// before any is published.
#pragma once

#include <vector>

#include "press/edition_run.h"

namespace press {

// Adds an error to the log of each file that has other words than its edition of the manuscript, and of
// each PDF that breaks a rule of the standards it claims, or whose tags differ from those of an edition
// of the same tree: faults of this program, not of the manuscript.
void hold_to_claims(std::vector<EditionResult>& results, unsigned threads);

} // namespace press
