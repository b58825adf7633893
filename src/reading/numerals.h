// Numbers in letters.
#pragma once

#include <string>

namespace reading {

// "iv"; empty for numbers below one.
std::string roman(long long number);

// ASCII only.
std::string upper_case(std::string text);

} // namespace reading
