// Tree + Styles + fonts + pictures -> Pages.
#pragma once

#include <cstdint>
#include <string>

#include "layout/context.h"
#include "layout/page.h"
#include "report/log.h"

namespace layout {

// Lays out the whole tree. A pure function of its arguments: same arguments, same pages.
// Findings: characters that no font has, boxes that do not fit their page. `source_pages` are the pages
// of another edition, in ids of this tree, which the sheet may show (see source_pages.h).
// Pages are numbered from `first_page`, which is odd: a right-hand page.
Pages paginate(const Context& context, report::Log& log, const content::PageLabels& source_pages = {},
               std::uint32_t first_page = 1);

} // namespace layout
