// What languages are called, as a reader announces them.
#pragma once

#include <string>
#include <string_view>

namespace reading {

// "Welsh" for "cy" and "cy-GB"; the tag itself for a language that is not in the table.
std::string language_name(std::string_view tag);

// The part of a tag that makes another voice speak: "en" of "en-GB".
std::string_view primary_language(std::string_view tag);

} // namespace reading
