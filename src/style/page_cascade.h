// The cascade of @page rules (css-page-3, section 3): one style for each page there can be.
#pragma once

#include <string>
#include <vector>

#include "style/cascade.h"
#include "style/compute.h"

namespace style {

struct PageCombination {
    std::string name;
    std::uint8_t flags = 0; // as page_flags gives them
    PageStyle style;
    Computed footnote_area;
};

// First, left and blank as three bits.
std::uint8_t page_flags(const Styles::PageContext& context);

// Every named page, and the page without a name, in all eight combinations. `root` is the
// style of the root element, which the page inherits from.
std::vector<PageCombination> compute_pages(const std::vector<const Sheet*>& sheets, const Computed& root,
                                           const Variables& variables, Computer& computer);

} // namespace style
