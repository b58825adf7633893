// The cover is one page.
#pragma once

#include "layout/pass.h"

namespace layout {

// A cover that is taller than the first page gives up room that no words need: half of its upper edge, what
// its pictures can be smaller, half of the space between its lines. The summary behind it stays on the page
// too, if that is enough for both. Where it is not even enough for the cover, nothing is changed.
void fit_front_page(Pass& pass);

} // namespace layout
