// Numbers in letters.
#pragma once

#include <string>
#include <string_view>

namespace base {

enum class Letters { small, capital };

// "iv", "IV"; empty for numbers below one.
std::string roman(long long number, Letters letters = Letters::small);

// "a" to "z", then "aa" to "az" and so on; `first` is 'a' or 'A'. Empty for
// numbers below one.
std::string alphabetic(long long number, char first);

// `number` as HTML's `type` of a list asks for: "1", "a", "A", "i" or "I".
std::string numeral(int number, std::string_view type);

} // namespace base
