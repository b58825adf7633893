// A table as rows of the flow: its head is shown again on every page it reaches.
#pragma once

#include "layout/column.h"

namespace layout {

// Lays out `table` into `column`, with its caption.
void place_table(Column& column, Pass& pass, content::NodeId table);

} // namespace layout
