// What a print shop would send back, found before it is sent.
#pragma once

#include "content/tree.h"
#include "layout/page.h"
#include "report/log.h"

namespace pdf {

// Warnings at the manuscript's lines: pictures with too few pixels for the size at which they are
// printed, words too near the edge where the page is cut, and colour that ends there.
void check_for_press(const content::Tree& tree, const layout::Pages& pages, report::Log& log);

} // namespace pdf
