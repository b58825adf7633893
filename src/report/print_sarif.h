// Findings for code-scanning tools, as SARIF 2.1.0 (OASIS).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/finding.h"
#include "report/source_map.h"

namespace report {

// One run of the tool `version` of evenpage. Ends with a line end.
std::string print_sarif(const std::vector<Finding>& findings, const SourceMap& sources,
                        std::string_view version);

} // namespace report
