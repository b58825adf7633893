// All stages, in order: the one function that knows them all.
#pragma once

#include "press/job.h"

namespace press {

// Publishes or checks. Findings and progress go to standard error. Throws base::FileError if
// a file cannot be read or written.
Exit run(const Job& job);

} // namespace press
