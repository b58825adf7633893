// What every check of language reads, and the helpers they share.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "audit/language/known_words.h"
#include "audit/language/language.h"
#include "audit/language/passage.h"
#include "audit/language/phrase_tables.h"
#include "audit/language/place.h"
#include "audit/recorder.h"

namespace audit {

struct Reading {
    const content::Tree& tree;
    const Language& language;
    const KnownWords& words; // without common words if no list is installed
    bool has_common_words = true;
    const OwnWords& own;
    const PhraseTables& phrases;
    const std::vector<Passage>& passages;
    Places& places;
    Recorder& recorder;
    std::unordered_set<std::string> explained{}; // what the text and its word list explain: find_explained
};

// The word at `index` in small letters; nothing for marks, for places outside the sentence, and for
// words that are in another language.
std::string_view word_at(const Passage& passage, const Sentence& sentence, std::size_t index);

// The title names the publication: its words are not chosen for the sentence they stand in.
bool is_prose(const Passage& passage);

// In prose whose words stand one after the other: not headings, terms and cells.
bool is_running_text(const Passage& passage);

// True for a capital letter that does not come from standing first.
bool is_name(const Passage& passage, const Sentence& sentence, std::size_t index);

// The sentence's text, cut short where it is long, for messages.
std::string excerpt(const Passage& passage, const Sentence& sentence);

// Calls `check` with each sentence of prose.
template <typename Check>
void for_each_sentence(const Reading& reading, Check check) {
    for (const Passage& passage : reading.passages)
        if (is_prose(passage))
            for (const Sentence& sentence : passage.sentences)
                check(passage, sentence);
}

// Marks the words of figures of speech: these are found as such, and not by other rules.
void mark_sayings(std::vector<Passage>& passages, const PhraseFinder& sayings);

// Records that the rule was looked at in a sentence; finds nothing if the profile has no such rule.
inline bool begin_rule(const Reading& reading, std::string_view rule) {
    if (!reading.recorder.has(rule))
        return false;
    reading.recorder.checked(rule);
    return true;
}

// The checks, each over the whole edition. Rules in parentheses.
void check_lengths(const Reading& reading);     // sentence-words, paragraph-*, document-words, summary
void check_ideas(const Reading& reading);       // sentence-ideas
void check_voice(const Reading& reading);       // passive-voice
void check_negatives(const Reading& reading);   // negative-statement, double-negative
void check_short_forms(const Reading& reading); // contraction, abbreviation, all-capitals
void check_numbers(const Reading& reading);     // number-word, percentage, numeric-date, roman-numeral
void check_phrases(const Reading& reading);     // figure-of-speech, foreign-word
void check_hard_words(const Reading& reading);  // hard-word
void check_explained(const Reading& reading);   // hard-word-explained, hard-word-marked, word-list
void check_same_words(const Reading& reading);  // same-word
void check_structure(const Reading& reading);   // heading-levels, footnote, cross-reference, question-heading
void check_pictures(const Reading& reading);    // picture-for-idea
void check_readability(const Reading& reading, std::vector<struct Measure>& measures); // readability

} // namespace audit
