// What was found wrong, or worth a look, and where.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/span.h"

namespace report {

enum class Severity { note, warning, error };

struct Finding {
    Severity severity = Severity::error;
    std::string_view rule; // an id listed in report/rules.h; static storage
    Span span;
    std::string message;            // lower case, no full stop: what was found and what was wanted
    std::vector<std::string> hints; // how to mend it, in plain words
};

} // namespace report
