// Words as they are matched: without case, plural, -ing and -ed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pictures {

enum class Stemming : std::uint8_t {
    none,    // words match as they are written, but for capitals
    english, // "plan" stands for "plans", "planned" and "planning" too
};

struct Word {
    std::string written; // "Planned"
    std::string plain;   // "planned": small letters, without 's
    std::string stem;    // what all forms of the word share, and a few other words: to look for it by
};

// The words of a sentence in order. Hyphens part words, apostrophes do not.
std::vector<Word> words_of(std::string_view text, Stemming stemming);

// The stem of an English word in small letters: the same for "vote", "votes", "voted" and "voting". Other
// words may have it as well ("not" and "note"): is_form_of tells them apart.
std::string english_stem(std::string_view word);

// True if `word` is a plural or another form of the English word `base`: "voting" of "vote", "children" of
// "child". Not the other way round: "housing" in a table is not "house" in a sentence.
bool is_form_of(std::string_view base, std::string_view word);

} // namespace pictures
