// nav.xhtml: contents, landmarks and the page list (EPUB 3.3, section 7).
#pragma once

#include <string>
#include <vector>

#include "epub/book.h"
#include "epub/xhtml.h"

namespace epub {

// A document at the end of the contents that is not made from the tree.
struct ExtraEntry {
    std::string title;
    std::string file;
    std::string_view language;
};

std::string write_navigation(const Book& book, const std::vector<WrittenPageBreak>& breaks,
                             const std::vector<ExtraEntry>& extras);

// The page breaks that stand in nav.xhtml itself: pages of the printed contents list.
std::vector<WrittenPageBreak> page_breaks_in_navigation(const Book& book);

} // namespace epub
