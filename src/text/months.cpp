#include "text/months.h"

#include <algorithm>

#include <unicode/dtfmtsym.h>

namespace text {
namespace {

void add_names(const icu::DateFormatSymbols& symbols, icu::DateFormatSymbols::DtContextType form,
               icu::DateFormatSymbols::DtWidthType width, std::vector<std::string>& names) {
    std::int32_t count = 0;
    const icu::UnicodeString* months = symbols.getMonths(count, form, width);
    for (std::int32_t i = 0; i < count; ++i)
        months[i].toUTF8String(names.emplace_back());
}

icu::UnicodeString folded(std::string_view word) {
    return icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())}).foldCase();
}

} // namespace

std::vector<std::string> month_names(std::string_view language, MonthForms forms) {
    std::vector<std::string> names;
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale::forLanguageTag(std::string(language), status), status);
    if (U_FAILURE(status))
        return names;
    add_names(symbols, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE, names);
    if (forms == MonthForms::in_dates)
        return names;
    add_names(symbols, icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::WIDE, names);
    add_names(symbols, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::ABBREVIATED, names);
    return names;
}

bool names_month(std::string_view word, std::string_view language) {
    const icu::UnicodeString wanted = folded(word);
    const std::vector<std::string> names = month_names(language, MonthForms::all);
    return std::any_of(names.begin(), names.end(),
                       [&wanted](const std::string& name) { return folded(name) == wanted; });
}

} // namespace text
