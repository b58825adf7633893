// styles/editions.xml -> the editions in order.
#pragma once

#include <filesystem>
#include <vector>

#include "edition/plan.h"
#include "report/log.h"
#include "report/source_map.h"

namespace edition {

// Unknown attributes, missing names and sheets that are not there are errors at their line.
// Throws base::FileError if the file itself cannot be read.
std::vector<Plan> read_catalog(const std::filesystem::path& path, report::SourceMap& sources,
                               report::Log& log);

} // namespace edition
