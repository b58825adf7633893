// Footnotes laid out for the foot of their page (css-gcpm-3, 2).
#pragma once

#include "layout/pass.h"

namespace layout {

// Lays out every note that a piece of the flow calls, in the order of the calls.
void lay_out_notes(Pass& pass);

} // namespace layout
