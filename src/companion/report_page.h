// report.html: what was checked in each edition and with what result, what is to mend, and what a
// person must still look at. For an officer who is no engineer.
#pragma once

#include <string>

#include "companion/account.h"

namespace companion {

std::string report_page(const Account& account);

// "send-impact-report.xml, line 41"; empty if there is no place.
std::string place_in_words(const Place& place);

} // namespace companion
