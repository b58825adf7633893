// XML text -> Document. Never fails: a file that is not well formed gives findings and an
// empty Document.
#pragma once

#include <filesystem>
#include <string>

#include "report/log.h"
#include "report/source_map.h"
#include "source/document.h"

namespace source {

// Reads the manuscript at `path` with everything it includes (XInclude 1.0, whole XML files
// and parse="text"). Adds each file to `sources` under its path as given. Throws
// base::FileError if `path` itself cannot be read; a missing include is a finding.
Document read(const std::filesystem::path& path, report::SourceMap& sources, report::Log& log);

// The same for text already in memory; includes are looked for beside `path`.
Document read_text(const std::filesystem::path& path, std::string text, report::SourceMap& sources,
                   report::Log& log);

} // namespace source
