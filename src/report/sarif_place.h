// Places as SARIF 2.1.0 (OASIS) has them, for all that is printed so.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "report/finding.h"
#include "report/source_map.h"

namespace report {

// A path as a relative or file URI (RFC 3986, 2.1).
std::string uri_of(std::string_view path);

// The physicalLocation (3.29 and 3.30) of a span, whose file must be known.
nlohmann::ordered_json sarif_place(const Span& span, const SourceMap& sources);

} // namespace report
