// A finished PDF -> what a screen reader is given of it: its structure tree with the text of its
// leaves, or where there is none the text of its pages.
#pragma once

#include <string_view>

#include "reading/book.h"
#include "reading/shown_text.h"
#include "verify/structure.h"

namespace reading {

// Never throws for what is in the file: Book::problem then says why it cannot be read.
Book read_pdf(std::string_view bytes);

// The same of a file that is open already and whose pages have been read. May throw what libqpdf throws for a
// damaged one.
Book read_pdf(verify::Document& document, const verify::Structure& structure, ShownText shown);

} // namespace reading
