// openacr.yaml: an accessibility conformance report for programs, after the schema openacr-0.1.0 and the
// catalogue of VPAT 2.5 with WCAG 2.2, Section 508 and EN 301 549.
#pragma once

#include <optional>
#include <string>

#include "companion/account.h"

namespace companion {

// None if no e-mail address is known: the schema asks for one.
std::optional<std::string> openacr(const Account& account);

} // namespace companion
