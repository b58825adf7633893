// The pages of another edition, shown in this one: large print tells where the pages of the standard
// edition begin, so that two readers can speak of the same page. In a sheet:
//   attr(data-page-label)            in the contents list: the page of the other edition
//   string(-evenpage-source-pages)   in a margin box: the pages of the other edition that a page shows, "4–5"
//   string(-evenpage-source-page)    in a box of the left or right margin: makes it stand, once for each page
//                                    of the other edition, beside the line where that page begins
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/page_labels.h"
#include "layout/page_break.h"
#include "layout/running_matter.h"

namespace layout {

inline constexpr std::string_view source_page_string = "-evenpage-source-page";
inline constexpr std::string_view source_pages_string = "-evenpage-source-pages";

// One page of the other edition that begins on a page of this one.
struct SourcePageStart {
    std::string label;
    Length baseline;         // of the line, from the top of the page area
    bool first_line = false; // of the page
};

// For each page of `contents` the pages of the other edition that begin on it, from top to bottom.
// A start at a node that is no leaf is that of its first leaf. Linear in the number of marks.
std::vector<std::vector<SourcePageStart>> find_source_page_starts(const Pass& pass,
                                                                  const content::PageLabels& source,
                                                                  const std::vector<PageContent>& contents);

// "4", or "4–5": what a page shows, if `carried` was the latest page of the other edition before it.
std::string source_page_range(const std::string& carried, const std::vector<SourcePageStart>& starts);

// True if a margin box is one that stands beside lines.
bool shows_source_page(const style::Computed& box);

// Adds those boxes to the marks of one page, as artifacts.
void add_source_pages(Pass& pass, const style::PageStyle& style, const RunningValues& values,
                      const std::vector<SourcePageStart>& starts, Page& page);

} // namespace layout
