// The form of a language identifier (RFC 3066, as ISO 32000-1, 14.9.2 has it).
#pragma once

#include <string_view>

namespace verify {

bool is_language_tag(std::string_view text);

} // namespace verify
