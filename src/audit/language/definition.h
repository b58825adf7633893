// Where a sentence says what a word means: "A policy is a list of rules", "This is called a consultation".
#pragma once

#include <optional>
#include <vector>

#include "audit/language/reading.h"

namespace audit {

// Tokens [first, last] of a sentence are the word that it explains.
struct Definition {
    std::size_t first = 0;
    std::size_t last = 0;
    bool outright = false; // "means", "is called": it can be nothing else, as "A form is a sheet" can
    bool behind = false;   // "This is called …": the sentences before say what it is
};

// The words that the sentence explains, found by its form: nobody knows what the words mean. One, or as many
// as "This is called a tumour or a growth" names.
std::vector<Definition> find_definitions(const Reading& reading, const Passage& passage,
                                         const Sentence& sentence);

// The last words of `sentence`, if the sentence behind it says what they are: "You sign a lease. This is a
// contract."
std::optional<Definition> find_defined_next(const Reading& reading, const Passage& passage,
                                            const Sentence& sentence, const Sentence& next);

} // namespace audit
