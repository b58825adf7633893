// The sheet around the trimmed page: bleed, room for crop marks, and the five boxes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "layout/page.h"

namespace pdf {

// From the lower left corner of the sheet to that of the trimmed page; the same on all sides.
base::Length margin_of_sheet(const layout::Page& page);

// The same as a vector to add to a place on the page.
inline base::Point shift_of(const layout::Page& page) {
    return {margin_of_sheet(page), margin_of_sheet(page)};
}

// "/MediaBox[...]/BleedBox[...]/TrimBox[...]" (ISO 32000-1, 14.11.2).
enum class Boxes : std::uint8_t { where_they_differ, all };
std::string page_boxes(const layout::Page& page, Boxes boxes = Boxes::where_they_differ);

// The operators that draw the crop marks, outside the bleed; empty if the page has none. `color`
// sets that of strokes.
std::string crop_marks(const layout::Page& page, std::string_view color = "0 G");

} // namespace pdf
