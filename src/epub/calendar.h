// Seconds since 1970 as calendar dates, always in UTC: no locale and no time zone comes in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace epub {

// "2024-06-01T09:30:00Z"
std::string utc_time(std::int64_t seconds);
// "2024-06-01"
std::string utc_date(std::int64_t seconds);

// True for "2024", "2024-06" and "2024-06-01" (W3C date and time formats, as dc:date wants).
bool is_w3c_date(std::string_view date);

} // namespace epub
