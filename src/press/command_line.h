// Arguments -> a job.
#pragma once

#include <variant>

#include "press/job.h"

namespace press {

// What to publish or check, what to verify, what to read, or the exit code of a run that only printed help,
// the version or a usage error.
std::variant<Job, VerifyJob, ReadJob, int> read_command_line(int argument_count,
                                                             const char* const* arguments);

} // namespace press
