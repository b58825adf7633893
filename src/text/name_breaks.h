// Names, and what they are the names of, that a line end would take apart.
#pragma once

#include "text/around.h"

namespace text {

// "Dr |Okafor", "A. |B. Granville"
bool splits_name(const Around& at);

// "page |47", "Section |4.2", "Appendix |B", "pp. |112–118", "ages |0 to 25"
bool splits_reference(const Around& at);

// A box to tick and what is ticked with it.
bool splits_answer(const Around& at);

} // namespace text
