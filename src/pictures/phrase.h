// A word or a few that name an idea, as a table or an index of pictures writes them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pictures/words.h"

namespace pictures {

enum class Fit : std::uint8_t {
    none,
    other_form, // "voting" for "vote"
    exact,
};

struct Phrase {
    std::vector<Word> words;
    bool only_exact = false; // written with "=": other forms of the words are other words
};

// "vote; polling station; =rights": parts between semicolons, empty ones left out.
std::vector<Phrase> read_phrases(std::string_view list, Stemming stemming);

// The parts between semicolons, without spaces at their ends.
std::vector<std::string> split_list(std::string_view list);

// How the phrase fits the words at the start of `sentence`. A word in capitals (SEND) fits capitals only.
Fit fit_of(const Phrase& phrase, std::span<const Word> sentence);

} // namespace pictures
