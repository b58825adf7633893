// `evenpage pictures`: pictures to choose from, for easy-read sentences that have none.
#pragma once

#include "press/job.h"

namespace press {

// Prints the proposals to standard output, findings to standard error, and copies the proposed pictures if
// asked to. Never changes the manuscript. Exit::findings if the manuscript cannot be read as XML or a table
// or index is broken. Throws base::FileError for what cannot be read or written, and rather than write over
// another picture.
Exit propose_pictures(const PicturesJob& job);

} // namespace press
