// The character names of HTML 4 and of the ISO sets in the DocBook 4 DTD: `eacute`, `mdash`.
#pragma once

#include <optional>
#include <string_view>

namespace source {

// The character that `&name;` stands for in HTML and DocBook 4; none if there is no such name.
std::optional<char32_t> character_named(std::string_view name);

} // namespace source
