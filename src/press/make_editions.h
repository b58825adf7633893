// All editions of a run, from their trees to finished files.
#pragma once

#include <vector>

#include "press/edition_run.h"
#include "report/progress.h"

namespace press {

// Of the same files, in the same order: most editions are one file, a long one is several volumes.
struct Files {
    std::vector<EditionInput> inputs;
    std::vector<EditionResult> results;
};

// First what page numbers are taken from is laid out, then all is made at once. What was laid out for its
// page numbers alone goes no further.
Files make_editions(std::vector<EditionInput> inputs, const Shared& shared, report::Progress& progress);

} // namespace press
