// A book -> the lines that a screen reader would speak, in order.
#pragma once

#include <string>
#include <vector>

#include "reading/book.h"

namespace reading {

// One utterance a line. Words stand as the file has them; what the reader adds stands before a
// comma at the start of a line or in brackets: "heading level 2, Our aims", "[Welsh] Ein nodau".
std::vector<std::string> speak(const Book& book);

} // namespace reading
