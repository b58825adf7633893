// A table, or one group of its columns, as rows of the flow.
#pragma once

#include "layout/column.h"
#include "layout/table_setting.h"

namespace layout {

// Lays out the rows of `part` into `column`. The head, or the first row of a record that may be cut, is
// shown again on every page that the rows reach.
void place_part(Column& column, Pass& pass, content::NodeId table, const TablePart& part);

} // namespace layout
