// What a reader takes in as one thing, and a line end must not part: "12 May 2024", "0300 123 456", "£3
// million", "2023–24", "5 to 7 pm", "DT1 1XJ", "page 12", "Dr Okafor", a tick box and its answer.
#pragma once

#include <cstdint>
#include <string_view>

namespace text {

// True if a line that ended at byte `offset` would take such a thing apart (UKAAF G003: "do not split single
// pieces of information"). Knows English, and of other languages the forms of numbers: a number up to 31 is
// kept with whatever word follows it, a year with the word before.
bool belongs_together(std::string_view text, std::uint32_t offset);

// True if all that is kept together there is a year and a word that names no month of `language`:
// "Baseline 2022" heads a column in two lines as well as in one, "March 2022" does not.
bool parts_year_from_word(std::string_view text, std::uint32_t offset, std::string_view language);

} // namespace text
