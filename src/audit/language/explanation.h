// Whether a sentence explains a word: by its form, as nobody knows what it means.
#pragma once

#include "audit/language/reading.h"

namespace audit {

// Tokens [first, last] of a sentence that are marked as a hard word.
struct TermPlace {
    const Passage* passage = nullptr;
    const Sentence* sentence = nullptr;
    std::size_t first = 0;
    std::size_t last = 0;
};

// "SEND means …", "A hub is a place …", "This is called co-production".
bool explains_itself(const Reading& reading, const TermPlace& term);

// The sentence behind that of the term: it names the term again or points back to it, and says what it is or
// does; "It starts in May" does not.
bool explains(const Reading& reading, const Passage& passage, const Sentence& sentence,
              const TermPlace& term);

} // namespace audit
