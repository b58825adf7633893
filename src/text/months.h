// The names of months.
#pragma once

#include <string_view>

namespace text {

// True if `word` is the full name of a month in `language`, in whatever case and form.
bool names_month(std::string_view word, std::string_view language);

} // namespace text
