// The standard structure types (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4 and annex L).
#pragma once

#include <string_view>

namespace verify {

// The type's name in static storage, or empty.
std::string_view standard_type_17(std::string_view name);
std::string_view standard_type_20(std::string_view name); // Hn of every level too

// 1 to 6 (any number in PDF 2.0) for "H1" and so on; 0 for anything else.
int heading_level(std::string_view type);

} // namespace verify
