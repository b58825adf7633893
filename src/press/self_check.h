// The finished files are read back and held to what they claim and to their manuscript's words,
// before any is published.
#pragma once

#include <vector>

#include "press/edition_run.h"

namespace press {

// Adds an error to the log of each PDF that breaks a rule of the standards it claims, or whose tags
// have other words than its edition of the manuscript: a fault of this program, not of the
// manuscript. EPUBs are not looked at.
void hold_to_claims(std::vector<EditionResult>& results, unsigned threads);

} // namespace press
