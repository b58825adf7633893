// Dates in finished files come from the manuscript, else from SOURCE_DATE_EPOCH, never from
// the clock: the same manuscript gives the same bytes on any day.
#pragma once

#include <cstdint>
#include <string_view>

namespace press {

// Seconds since 1970, UTC, of "2024", "2024-06" or "2024-06-01" (ISO 8601); if `date` is none
// of these, of the environment variable SOURCE_DATE_EPOCH; if that is not set either, 0.
std::int64_t publication_time(std::string_view date);

} // namespace press
