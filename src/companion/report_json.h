// report.json: the report for programs.
#pragma once

#include <string>

#include "companion/account.h"

namespace companion {

// One object; keys in the order of the alphabet, so that two reports can be compared line by line.
std::string report_json(const Account& account);

} // namespace companion
