// What PDF/A asks of pictures in JPEG 2000.
#pragma once

#include <string_view>

#include "verify/findings.h"

namespace verify {

// `bytes` are a JP2 file. The colours that it states count only where the PDF states none.
void check_jpeg2000(std::string_view bytes, bool has_colour_space, Place place, Findings& findings);

} // namespace verify
