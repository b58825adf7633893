#include "reading/numerals.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace reading {

std::string roman(long long number) {
    struct Step {
        long long value;
        const char* letters;
    };
    constexpr std::array<Step, 13> steps{{{1000, "m"},
                                          {900, "cm"},
                                          {500, "d"},
                                          {400, "cd"},
                                          {100, "c"},
                                          {90, "xc"},
                                          {50, "l"},
                                          {40, "xl"},
                                          {10, "x"},
                                          {9, "ix"},
                                          {5, "v"},
                                          {4, "iv"},
                                          {1, "i"}}};
    std::string text;
    for (const auto& [value, letters] : steps)
        for (; number >= value; number -= value)
            text += letters;
    return text;
}

std::string upper_case(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

} // namespace reading
