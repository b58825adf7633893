// Dates that a line end would take apart.
#pragma once

#include "text/around.h"

namespace text {

// "(May |2024)", "12 |May", "June |3, 2025", "June 3, |2025", "21st of |March", "15 Sept. |2024", "Monday |3
// May"
bool splits_date(const Around& at);

} // namespace text
