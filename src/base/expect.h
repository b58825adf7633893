// Contracts between parts of the program. A broken contract is our mistake, never the
// manuscript's, so it throws and `main` says so; bad input is reported through report::Log.
#pragma once

#include <stdexcept>
#include <string>

namespace base {

struct BrokenContract : std::logic_error {
    using std::logic_error::logic_error;
};

// Throws BrokenContract with `what` unless `condition` holds.
inline void expect(bool condition, const char* what) {
    if (!condition)
        throw BrokenContract(std::string("internal error: ") + what);
}

} // namespace base
