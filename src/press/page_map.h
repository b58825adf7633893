// The printed pages of one edition, told in the ids of another made from the same tree.
#pragma once

#include "content/page_labels.h"
#include "edition/apply.h"

namespace press {

// Page starts whose content the other edition does not have are moved to the next leaf that
// both have; starts with none after them are left out.
content::PageLabels translate(const content::PageLabels& labels, const edition::Applied& from,
                              const edition::Applied& to);

// Gives each link of the contents list the number of the page that its target begins on, as
// Name::page_label. `labels` are in ids of `tree`.
void label_contents(content::Tree& tree, const content::PageLabels& labels);

} // namespace press
