// The finding for a picture that is not where the manuscript says.
#pragma once

#include "image/reading.h"

namespace image {

// Reports the path looked for and, if the folder holds a file of nearly that name (other case,
// other ending, other spaces and dashes), which one was probably meant.
void report_missing(const Reading& reading);

} // namespace image
