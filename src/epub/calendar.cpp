#include "epub/calendar.h"

#include <chrono>

#include <fmt/format.h>

namespace epub {
namespace {

std::string format_date(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

} // namespace

std::string utc_date(std::int64_t seconds) {
    const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
    return format_date(std::chrono::floor<std::chrono::days>(time));
}

std::string utc_time(std::int64_t seconds) {
    const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss clock(time - day);
    return fmt::format("{}T{:02}:{:02}:{:02}Z", format_date(day), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

bool is_w3c_date(std::string_view date) {
    constexpr std::string_view pattern = "0000-00-00";
    if (date.size() != 4 && date.size() != 7 && date.size() != 10)
        return false;
    for (std::size_t i = 0; i < date.size(); ++i) {
        const bool digit = date[i] >= '0' && date[i] <= '9';
        if (pattern[i] == '0' ? !digit : date[i] != pattern[i])
            return false;
    }
    return true;
}

} // namespace epub
