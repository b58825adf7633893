// A folder of the user's own pictures, and the index that says what they are: pictures.xml or pictures.csv.
#pragma once

#include <filesystem>
#include <vector>

#include "pictures/symbol.h"
#include "report/log.h"
#include "report/source_map.h"

namespace pictures {

// The pictures that the index of `folder` lists (docs/pictures.md has its format). A picture without words,
// without a licence or whose file is not there is a finding (picture-index) and left out. Throws
// base::FileError if there is no index.
std::vector<Symbol> read_own_pictures(const std::filesystem::path& folder, Stemming stemming,
                                      report::SourceMap& sources, report::Log& log);

} // namespace pictures
