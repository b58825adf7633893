#include "base/numerals.h"

#include <algorithm>
#include <array>
#include <utility>

namespace base {

std::string roman(long long number, Letters letters) {
    constexpr std::array<std::pair<long long, const char*>, 13> steps{{{1000, "m"},
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
    for (const auto& [value, written] : steps)
        for (; number >= value; number -= value)
            text += written;
    if (letters == Letters::capital)
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char letter) { return static_cast<char>(letter - 'a' + 'A'); });
    return text;
}

std::string alphabetic(long long number, char first) {
    std::string text;
    for (; number > 0; number = (number - 1) / 26)
        text.insert(text.begin(), static_cast<char>(first + (number - 1) % 26));
    return text;
}

std::string numeral(int number, std::string_view type) {
    if (type == "a" || type == "A")
        return alphabetic(number, type.front());
    if (type == "i" || type == "I")
        return roman(number, type == "I" ? Letters::capital : Letters::small);
    return std::to_string(number);
}

} // namespace base
