// Margin boxes: running heads, page numbers (css-page-3, 4; css-gcpm-3, 1).
#pragma once

#include <map>
#include <string>

#include "layout/pass.h"

namespace layout {

// What margin boxes may ask about the page they stand on.
struct RunningValues {
    std::string page;  // counter(page)
    std::string pages; // counter(pages)
    std::map<std::string, std::string, std::less<>> strings;
};

// Adds the margin boxes of one page to its marks, as artifacts.
void add_running_matter(Pass& pass, const style::PageStyle& style, const RunningValues& values, Page& page);

} // namespace layout
