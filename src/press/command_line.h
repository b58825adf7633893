// Arguments -> a job.
#pragma once

#include <variant>

#include "press/job.h"

namespace press {

// A job, or the exit code of a run that only printed help, the version or a usage error.
std::variant<Job, int> read_command_line(int argument_count, const char* const* arguments);

} // namespace press
