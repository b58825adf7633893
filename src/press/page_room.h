// Pages that no words fit on.
#pragma once

#include "content/tree.h"
#include "report/log.h"
#include "style/cascade.h"

namespace press {

// False, and an error, if the margins or the size of the text leave a page less than a few short lines: it
// would be thousands of pages with a letter on each, and nothing that could be said of these pages would
// help.
bool has_page_room(const content::Tree& tree, const style::Styles& styles, report::Log& log);

} // namespace press
