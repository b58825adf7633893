// What the letters of a text are.
#pragma once

#include <cstddef>
#include <string_view>

namespace audit {

bool has_letters(std::string_view text);

bool has_letters_or_digits(std::string_view text);

// Letters that stand on the height of an x: Latin, Greek, Cyrillic.
bool has_cased_letters(std::string_view text);

// The longest run of words that are all in capitals. A word with small letters or digits ends it.
struct Capitals {
    std::size_t letters = 0;
    std::size_t begin = 0; // bytes
    std::size_t end = 0;
};
Capitals capitals_in(std::string_view text);

} // namespace audit
