// Arguments -> a job.
#pragma once

#include <variant>

#include "press/job.h"

namespace press {

// What to do: publish or check, verify, read, propose pictures; or the exit code of a run that only printed
// help, the version or a usage error.
std::variant<Job, VerifyJob, ReadJob, PicturesJob, int> read_command_line(int argument_count,
                                                                          const char* const* arguments);

} // namespace press
