// Files of an earlier run that would say something else than those of this one.
#pragma once

#include <string>
#include <vector>

#include "press/edition_run.h"

namespace press {

// Names of files in the output folder: volumes of an edition that now has fewer of them or none, and the
// one file of an edition that now is in volumes, each with its instructions for the print shop. An edition
// without a suffix has none unless it may be split: "report-volume-2.pdf" may be another publication.
std::vector<std::string> earlier_files(const Job& job, const std::vector<EditionInput>& made);

} // namespace press
