// From what was found in a finished file back to the manuscript.
#pragma once

#include "press/edition_run.h"
#include "verify/findings.h"

namespace press {

// Where the object or the line in an EPUB is written that a finding is about; of an object that comes from
// no one place, where the first words of its page are, or else where the publication begins.
report::Span line_of(const Origins& origins, const verify::Finding& finding);

} // namespace press
