// Abbreviations that a full stop stands behind inside a sentence, by language.
#pragma once

#include <cstdint>
#include <string_view>

namespace content {

enum class Abbreviation : std::uint8_t {
    title,         // "Dr. Lee"
    before_number, // "No. 10"
    before_day,    // "9 a.m. Monday"
    never_last,    // "e.g. fruit"
    // Words beside an initial, "J." of a name.
    opener,   // begins a sentence, and is no surname: "We chose plan B. They did too."
    lettered, // has a letter, not an initial: "Band A. Homes in it …"
    day,      // a day or a month
};

// `word` in small letters, without its full stop, is such a word of the language with that tag. Languages
// without a list have none.
bool is_abbreviation(std::string_view word, Abbreviation kind, std::string_view language);

// True if there are lists for that language.
bool has_abbreviations(std::string_view language);

} // namespace content
