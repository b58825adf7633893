// Upper and lower case by language (Unicode 3.13; Turkish, Greek and Dutch rules by ICU).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace text {

enum class Case : std::uint8_t { upper, lower, title };

// `text` in that case; `language` is a BCP 47 tag.
std::string map_case(std::string_view text, Case wanted, std::string_view language);

} // namespace text
