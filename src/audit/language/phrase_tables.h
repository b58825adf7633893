// The lists and tables of a language and of own words, ready to be looked up in running text: made once for
// all publications and editions that are read with them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "audit/language/phrase_finder.h"

namespace audit {

struct OwnWords;

// Groups of words for one thing. Forms of one word stand between slashes: "young people/young person".
struct WordGroups {
    std::vector<std::vector<std::string>> groups;
    PhraseFinder finder;
    std::map<std::string, std::size_t, std::less<>> group_of; // by form
    std::map<std::string, std::string, std::less<>> word_of;  // by form: the first of its forms
};

struct PhraseTables {
    PhraseFinder not_negatives;
    PhraseFinder fixed_pairs;
    PhraseFinder clause_openers;
    PhraseFinder state_phrases;
    PhraseFinder explaining;
    PhraseFinder explaining_leads;
    PhraseFinder plain;
    PhraseFinder own_plain;
    PhraseFinder sayings;
    PhraseFinder foreign_words;
    PhraseFinder percent_words;
    PhraseFinder cross_references;
    PhraseFinder cross_reference_phrases;
    PhraseFinder places_on_page;
    PhraseFinder everyday_phrases;
    PhraseFinder picture_words;
    WordGroups same;
    WordGroups own_same;
};

PhraseTables make_phrase_tables(const Language& language, const OwnWords& own);

} // namespace audit
