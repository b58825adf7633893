#include "press/dates.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <optional>

namespace press {
namespace {

std::optional<unsigned> number(std::string_view digits) {
    unsigned value = 0;
    const auto [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || rest != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> read_iso_date(std::string_view date) {
    constexpr std::size_t year_only = 4;
    constexpr std::size_t with_month = 7;
    constexpr std::size_t with_day = 10;
    if (date.size() != year_only && date.size() != with_month && date.size() != with_day)
        return std::nullopt;
    const auto year = number(date.substr(0, 4));
    const auto month = date.size() > year_only ? number(date.substr(5, 2)) : 1u;
    const auto day = date.size() > with_month ? number(date.substr(8, 2)) : 1u;
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day calendar{std::chrono::year(static_cast<int>(*year)),
                                               std::chrono::month(*month), std::chrono::day(*day)};
    if (!calendar.ok())
        return std::nullopt;
    const auto time = std::chrono::sys_days(calendar).time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(time).count();
}

} // namespace

std::int64_t publication_time(std::string_view date) {
    if (const auto time = read_iso_date(date))
        return *time;
    const char* const epoch = std::getenv("SOURCE_DATE_EPOCH");
    return epoch == nullptr ? 0 : std::strtoll(epoch, nullptr, 10);
}

} // namespace press
