// What of the text explains words of its own: the word list, and sentences like "SEND means …".
#pragma once

#include <string>
#include <unordered_set>

#include "audit/language/reading.h"

namespace audit {

// Small letters; terms of several words, and each word of them. `everywhere`: also by sentences of the
// running text.
enum class Explained : std::uint8_t { in_word_list, everywhere };
std::unordered_set<std::string> find_explained(const Reading& reading, Explained where);

} // namespace audit
