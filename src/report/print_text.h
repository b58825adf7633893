// Findings as people read them on a terminal:
//   guide.xml:41:7: error: figure has no text alternative [figure-alt]
//   the line of the file, carets under the place, and hints.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/finding.h"
#include "report/source_map.h"

namespace report {

enum class Colours { never, always };

struct TextOptions {
    Colours colours = Colours::never;
    std::size_t most_alike = 5; // findings of one rule and message shown; 0 shows all
};

// UTF-8 text, a line end after each line; empty if there are no findings.
std::string print_text(const std::vector<Finding>& findings, const SourceMap& sources,
                       const TextOptions& options = {});

// "error", "warning" or "note".
std::string_view severity_name(Severity severity);

} // namespace report
