// The printed pages of one edition, told in the ids of another made from the same tree.
#pragma once

#include "content/page_labels.h"
#include "edition/apply.h"

namespace press {

// Page starts whose content the other edition does not have are moved to the next leaf that
// both have; starts with none after them are left out.
content::PageLabels translate(const content::PageLabels& labels, const edition::Applied& from,
                              const edition::Applied& to);

} // namespace press
