// accessibility.html: the model accessibility statement for documents, with its fields filled from what
// is known. What only the publisher can know is left as a marked blank.
#pragma once

#include <string>

#include "companion/account.h"

namespace companion {

// The order of the sections is that of GOV.UK's model for documents ("Accessible documents policy").
std::string accessibility_statement(const Account& account);

} // namespace companion
