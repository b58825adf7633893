// Numbers and what belongs to them: "12 May 2024", "0300 123 456", "800 m", "2023–24", "DT1 1XJ".
#pragma once

#include <cstdint>
#include <string_view>

namespace text {

// True if a line that ended at byte `offset` would take such a thing apart: a day and its month, a
// month and its year, the groups of a telephone number, a number and its unit, the ends of a range, the
// halves of a British postcode.
// Knows no language: a number up to 31 is kept with whatever word follows it, a year with the word before.
bool splits_number(std::string_view text, std::uint32_t offset);

} // namespace text
