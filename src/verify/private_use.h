// Characters of the private use areas: they say nothing to anyone without the font (ISO 14289-2, 8.4.3).
#pragma once

#include <string_view>

namespace verify {

// `text` is UTF-8.
bool has_private_use(std::string_view text);

} // namespace verify
