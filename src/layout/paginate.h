// Tree + Styles + fonts + pictures -> Pages.
#pragma once

#include <string>

#include "layout/context.h"
#include "layout/page.h"
#include "report/log.h"

namespace layout {

// Lays out the whole tree. A pure function of its arguments: same arguments, same pages.
// Findings: characters that no font has, boxes that do not fit their page.
Pages paginate(const Context& context, report::Log& log);

} // namespace layout
