// The names of months.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

enum class MonthForms : std::uint8_t {
    in_dates, // as they stand beside a day: "maja"
    all,      // alone too: "maj"; and shortened: "Apr"
};

// The names in `language`, in UTF-8 as they are written; none if it is not known.
std::vector<std::string> month_names(std::string_view language, MonthForms forms);

// True if `word` is the name of a month in `language`, in whatever case and form.
bool names_month(std::string_view word, std::string_view language);

} // namespace text
