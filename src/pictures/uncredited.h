// Pictures that an edition shows without saying who made them, although that is known.
#pragma once

#include <filesystem>
#include <vector>

#include "content/tree.h"
#include "pictures/symbol.h"
#include "report/log.h"

namespace pictures {

// Warns (picture-credit) at each picture of the edition without credit in its info that is, byte for byte,
// one of `symbols`, or an SVG file whose metadata names a licence. `folder` is the manuscript's. Files that
// cannot be read are passed over: other commands say so.
void report_uncredited(const content::Tree& tree, const std::filesystem::path& folder,
                       const std::vector<Symbol>& symbols, report::Log& log);

} // namespace pictures
