// evenpage read: a finished file -> what a screen reader would say, on standard output.
#pragma once

#include "press/job.h"

namespace press {

// Exit::unusable if the file cannot be read.
Exit read_file(const ReadJob& job);

} // namespace press
