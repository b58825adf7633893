// What a run tells of what it found.
#pragma once

#include <vector>

#include "press/edition_run.h"
#include "report/finding.h"
#include "report/log.h"
#include "report/source_map.h"

namespace press {

// The same thing found twice is told once. A sheet that several editions import is read for each of them.
std::vector<report::Finding> without_repeats(const report::Log& log, const report::SourceMap& sources);

// Those of manuscript and sheets, then those of the editions, which say of which editions they are.
std::vector<report::Finding> findings_to_tell(const report::Log& log,
                                              const std::vector<EditionResult>& results,
                                              const report::SourceMap& sources);

} // namespace press
