// The references of an e-book's indexes, once the page list is known.
#pragma once

#include "content/page_labels.h"
#include "edition/apply.h"

namespace press {

// Each is named by the number of its page, and where there is none by the section it is in; what would name
// one again is taken out. `labels` are in ids of the tree.
void settle_index_places(edition::Applied& applied, const content::PageLabels& labels);

} // namespace press
