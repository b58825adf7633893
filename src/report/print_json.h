// Findings for other programs, as one JSON array.
#pragma once

#include <string>
#include <vector>

#include "report/finding.h"
#include "report/source_map.h"

namespace report {

// Each finding: severity, rule, message, hints and, if it has a place, file, line, column,
// end_line and end_column (one-based; columns count code points). Ends with a line end.
std::string print_json(const std::vector<Finding>& findings, const SourceMap& sources);

} // namespace report
