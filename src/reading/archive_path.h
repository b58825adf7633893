// Names of files inside an EPUB, as its documents write them (EPUB 3.3, 4.2.5).
#pragma once

#include <string>
#include <string_view>

namespace reading {

// `address` ("../a.xhtml#b", "#b") as written in the file `from`, as a name in the archive:
// "text/a.xhtml#b". An address outside the book stays as it is.
std::string resolved(std::string_view from, std::string_view address);

} // namespace reading
