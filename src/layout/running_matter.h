// Margin boxes: running heads, page numbers (css-page-3, 4; css-gcpm-3, 1).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "layout/pass.h"

namespace layout {

// What margin boxes may ask about the page they stand on.
struct RunningValues {
    std::string page;                                        // counter(page)
    std::string pages;                                       // counter(pages)
    std::map<std::string, std::string, std::less<>> strings; // string(name): the first of the page
    std::map<std::string, std::string, std::less<>> last;    // string(name, last)
};

// Words of the program's own in the margin, shaped but not broken.
ShapedInline shape_running_text(Pass& pass, const style::Computed& style, std::string_view text);

// What a margin box shows on a page.
std::string running_text(const std::vector<style::ContentItem>& items, const RunningValues& values);

// Adds the margin boxes of one page to its marks, as artifacts.
void add_running_matter(Pass& pass, const style::PageStyle& style, const RunningValues& values, Page& page);

} // namespace layout
