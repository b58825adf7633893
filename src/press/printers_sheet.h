// The sheet of text that goes to the print shop with the file: what it is, and how to print it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "edition/plan.h"
#include "layout/page.h"
#include "pdf/inks.h"
#include "pdf/write_for_press.h"
#include "text/font_book.h"

namespace press {

// Which part of a longer edition the file is.
struct SheetVolume {
    std::size_t number = 1;
    std::size_t first_page = 1;     // the number printed on its first page
    std::vector<std::size_t> pages; // of each volume
};

struct PrintersSheet {
    std::string title;
    std::string file; // name of the PDF
    bool claims_x4 = true;
    std::size_t pages = 0;
    std::size_t blank_pages = 0; // of these, at the end
    base::Size trim;
    base::Length bleed;
    bool crop_marks = false;
    std::string condition;           // "FOGRA39 (ISO Coated v2 300% (basICColor))"
    std::vector<pdf::Coverage> inks; // by page
    std::vector<std::string> fonts;  // PostScript names, sorted
    base::Length smallest_text;
    edition::Binding binding = edition::Binding::none;
    std::optional<SheetVolume> volume; // none: all of it is in one file
};

// What the pages themselves say: sizes, fonts, smallest text.
PrintersSheet describe_pages(const layout::Pages& pages, const text::FontBook& fonts);

// Plain text, lines of at most 78 characters, UTF-8 with a mark so that browsers take it as such.
std::string printers_sheet(const PrintersSheet& sheet);

} // namespace press
