// The style sheet of the package: the edition's own, after the few rules that the writer's own
// additions (scrolling tables, links back, page breaks) can not do without.
#pragma once

#include <string>
#include <string_view>

namespace epub {

constexpr std::string_view stylesheet_file = "epub.css";

std::string write_stylesheet(std::string_view edition_sheet);

// True if some font size is fixed, so that the reader's own choice would be overruled
// (EPUB Accessibility 1.1, displayTransformability).
bool fixes_font_sizes(std::string_view sheet);

} // namespace epub
