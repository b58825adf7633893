// A manuscript -> all editions that were asked for, in memory.
#pragma once

#include <functional>

#include "press/make_editions.h"
#include "report/progress.h"

namespace press {

// Calls `use` with the files while all that they were made from is there; spans in them are of `sources`.
// False, and no call, if no edition can be made: the log says why.
bool with_editions(const Job& job, report::ProgressStyle style, report::SourceMap& sources, report::Log& log,
                   const std::function<void(const Shared&, Files&)>& use);

} // namespace press
