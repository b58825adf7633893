// What the text explains by itself: the word list, and sentences like "SEND means …".
#pragma once

#include <string>
#include <unordered_set>

#include "audit/language/reading.h"

namespace audit {

// Small letters; terms of several words, and each word of them.
std::unordered_set<std::string> find_explained(const Reading& reading);

} // namespace audit
