// What makes a word hard for readers.
#pragma once

#include "audit/language/reading.h"

namespace audit {

// No everyday word, no form of one, and no name, number or short form. False without a list of common words.
bool is_unknown(const Reading& reading, const Passage& passage, const Sentence& sentence, std::size_t index);

// Whether a word of tokens [first, last] is unknown, in the table of hard words, or initials.
bool has_hard_word(const Reading& reading, const Passage& passage, const Sentence& sentence,
                   std::size_t first, std::size_t last);

} // namespace audit
