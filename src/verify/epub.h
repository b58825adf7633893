// A finished EPUB file -> what fails, and where. Start here.
#pragma once

#include "verify/epub_archive.h"
#include "verify/verify.h"

namespace verify {

// Holds the file to EPUB 3.3, EPUB Accessibility 1.1 and WCAG 2.2, as far as a program can tell. It is
// `claimed` if the file says itself that it conforms. Never throws for what is in the file.
Result verify_epub(const Archive& archive, Questions questions = Questions::none);
Result verify_epub(std::string_view bytes, Questions questions = Questions::none);

// True if the file is a zip, as an EPUB is.
bool is_zip(std::string_view bytes);

} // namespace verify
