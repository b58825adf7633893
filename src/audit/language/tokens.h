// Cuts running text into words, numbers, addresses and marks.
#pragma once

#include <string_view>
#include <vector>

#include "audit/language/passage.h"

namespace audit {

// All tokens of `text` in order; white space is in none. `quoted` is set between double quotation
// marks, and between single ones that open after a blank.
std::vector<Token> find_tokens(std::string_view text);

bool is_capital(std::string_view text);      // the first character is a capital letter
bool is_all_capitals(std::string_view text); // two letters or more, none of them small

} // namespace audit
