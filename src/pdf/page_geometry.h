// The sheet around the trimmed page: bleed, room for crop marks, and the five boxes.
#pragma once

#include <string>

#include "layout/page.h"

namespace pdf {

// From the lower left corner of the sheet to that of the trimmed page; the same on all sides.
base::Length margin_of_sheet(const layout::Page& page);

// The same as a vector to add to a place on the page.
inline base::Point shift_of(const layout::Page& page) {
    return {margin_of_sheet(page), margin_of_sheet(page)};
}

// "/MediaBox[...]", and /TrimBox, /BleedBox where they differ from it (ISO 32000-1, 14.11.2).
std::string page_boxes(const layout::Page& page);

// The operators that draw the crop marks, empty if the page has none.
std::string crop_marks(const layout::Page& page);

} // namespace pdf
