// What the letters of a run are, and how a run is told.
#pragma once

#include "audit/page_checks.h"

namespace audit {

bool has_letters(std::string_view text);
bool has_letters_or_digits(std::string_view text);

// Letters that stand on the height of an x: Latin, Greek, Cyrillic.
bool has_cased_letters(std::string_view text);

// A single character says little: the line that it stands in does.
void offend_run(const Inspection& in, Tally& tally, const ShownRun& run, std::string_view measured);

} // namespace audit
