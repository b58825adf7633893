// A finished EPUB -> what a screen reader is given of it: its documents in the order of the spine.
#pragma once

#include <string_view>

#include "reading/book.h"
#include "verify/epub_archive.h"

namespace reading {

// Never throws for what is in the file: Book::problem then says why it cannot be read.
Book read_epub(const verify::Archive& archive);

} // namespace reading
