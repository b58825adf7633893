// evenpage verify: finished files -> findings on standard output.
#pragma once

#include "press/job.h"

namespace press {

// Exit::findings if any file breaks a rule, Exit::unusable if one cannot be read, which counts for more.
Exit verify_files(const VerifyJob& job);

} // namespace press
