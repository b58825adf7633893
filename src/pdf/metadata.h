// What the file says about itself: XMP and, before PDF 2.0, the Info dictionary with the same
// words (ISO 19005-2, 6.6; ISO 14289-1, 5).
#pragma once

#include <string>

#include "content/tree.h"
#include "pdf/write.h"

namespace pdf {

// The XMP packet, with the claims of the standard.
std::string xmp_packet(const content::Tree& tree, const Settings& settings);

// The entries of the Info dictionary; none of them is empty.
std::string info_entries(const content::Tree& tree, const Settings& settings);

} // namespace pdf
