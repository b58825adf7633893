// What the pages of a PDF are called (ISO 32000-1, 12.4.2).
#pragma once

#include <string>
#include <vector>

#include "verify/document.h"

namespace reading {

// One label a page: "iv", "12"; the page's number if the file has no labels.
std::vector<std::string> read_page_labels(const verify::Document& document);

} // namespace reading
