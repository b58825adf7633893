// Where sentences begin (UAX 29, 4), by the rules of their language.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace content {

// The byte offsets of all sentences of `text` but the first, rising. `language` is a BCP 47 tag. A full
// stop after a usual abbreviation of the language ("Dr. Lee") ends no sentence.
std::vector<std::uint32_t> sentence_starts(std::string_view text, std::string_view language);

} // namespace content
