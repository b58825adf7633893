// The finished files are read back and held to what they claim, before any is published.
#pragma once

#include <vector>

#include "press/edition_run.h"

namespace press {

// Adds to the log of each PDF and EPUB what breaks a rule of the standards it claims. It is a
// fault of this program, not of the manuscript.
void hold_to_claims(std::vector<EditionResult>& results, unsigned threads);

} // namespace press
