// List markers and the numbers of notes (css-lists-3, 3; css-gcpm-3, 2.5), as words and marks.
#pragma once

#include <string>
#include <vector>

#include "layout/page.h"
#include "layout/pass.h"
#include "layout/used_length.h"

namespace layout {

// The padding of a list's box, wide enough at its beginning for the widest label of its items: "100." stands
// behind the edge of the text, not before it. Of any other block: what its style says.
Edges list_padding(Pass& pass, content::NodeId block, Length available);

// What the number of a note says.
std::string note_number(Pass& pass, content::NodeId note);

// The marks of the marker of a list item whose content stands between `left` and `left + width`; y = 0 is the
// baseline of its first line. Advances the item's counter.
std::vector<Mark> marker_marks(Pass& pass, content::NodeId id, Length left, Length width);

// Starts the count of an ordered or unordered list (HTML, 4.4.5: the start attribute).
void start_list(Pass& pass, content::NodeId list);

} // namespace layout
