// Names of files inside an EPUB, as its documents write them (EPUB 3.3, 4.2.5).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reading {

// `address` ("../a.xhtml#b", "#b") as written in the file `from`, as a name in the archive:
// "text/a.xhtml#b".
std::string resolved(std::string_view from, std::string_view address);

// The words between spaces.
std::vector<std::string> split(std::string_view words);

} // namespace reading
