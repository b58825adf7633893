// Numbers and what belongs to them: "12 May 2024", "0300 123 456", "£3 million", "2023–24", "5 to 7 pm", "DT1
// 1XJ".
#pragma once

#include <cstdint>
#include <string_view>

namespace text {

// True if a line that ended at byte `offset` would take such a thing apart: a day and its month, a
// month and its year, the groups of a telephone number and its extension, a number and its unit, the ends of
// a range, the halves of a British postcode.
// Knows no language: a number up to 31 is kept with whatever word follows it, a year with the word before.
bool splits_number(std::string_view text, std::uint32_t offset);

// True if all that is kept together there is a year and a word that names no month of `language`:
// "Baseline 2022" heads a column in two lines as well as in one, "March 2022" does not.
bool parts_year_from_word(std::string_view text, std::uint32_t offset, std::string_view language);

} // namespace text
