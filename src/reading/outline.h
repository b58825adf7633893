// The tags of a file without their words.
#pragma once

#include <string>
#include <vector>

#include "reading/book.h"

namespace reading {

// One line for each element in reading order: its depth and type, its language where it changes, its
// text alternative and expansion, and for cells their spans, scope and headers.
std::vector<std::string> outline_of(const Book& book);

} // namespace reading
