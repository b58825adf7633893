// Proof that a finished file has the words that it was made from: two texts held against each
// other, character by character.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "reading/book.h"
#include "report/span.h"

namespace reading {

// A part of the words of a document, in reading order.
struct Passage {
    std::string text;       // UTF-8
    report::Span span;      // where it was written; points nowhere for what is read from a file
    bool new_block = false; // a paragraph, cell or the like begins or ends before it
};

struct Comparison {
    std::size_t characters = 0; // of the words that were expected, without white space
    std::size_t mismatches = 0; // characters or spaces that differ, lack or are too many
    std::string digest;         // SHA-256 of the words that were found, in hexadecimal
    std::string expected;       // at the first difference, a few words
    std::string found;
    report::Span span; // of what was expected there
};

// Any white space is a space, soft hyphens and the like are nothing, and where blocks meet there
// may be white space or none.
Comparison compare_words(const std::vector<Passage>& expected, const std::vector<Passage>& found);

// What a file has as text, with ActualText in place of what it stands for; not what is drawn in
// pictures, which their text alternatives stand for.
std::vector<Passage> passages_of(const Book& book);

// The same of an EPUB that this program wrote, without what it adds to the words of the edition: the
// contents list, numbers of list items, ways to and from notes and descriptions, the page on
// accessibility. First the text, then the notes, then the descriptions of pictures.
std::vector<Passage> passages_of_edition(const Book& book);

} // namespace reading
