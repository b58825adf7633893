// Where a sentence says what a word means: "A policy is a list of rules", "This is called a consultation".
#pragma once

#include <optional>

#include "audit/language/reading.h"

namespace audit {

// Tokens [first, last] of a sentence are the word that it explains.
struct Definition {
    std::size_t first = 0;
    std::size_t last = 0;
    bool outright = false; // "means", "is called": it can be nothing else, as "A form is a sheet" can
    bool behind = false;   // "This is called …": the sentences before say what it is
};

// The first that the sentence has, found by its form: nobody knows what the words mean.
std::optional<Definition> find_definition(const Reading& reading, const Passage& passage,
                                          const Sentence& sentence);

} // namespace audit
