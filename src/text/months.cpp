#include "text/months.h"

#include <string>
#include <unicode/dtfmtsym.h>

namespace text {

bool names_month(std::string_view word, std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale::forLanguageTag(std::string(language), status), status);
    if (U_FAILURE(status))
        return false;
    const auto wanted =
        icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())}).foldCase();
    for (const auto form : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
        std::int32_t count = 0;
        const icu::UnicodeString* names = symbols.getMonths(count, form, icu::DateFormatSymbols::WIDE);
        for (std::int32_t i = 0; i < count; ++i)
            if (icu::UnicodeString(names[i]).foldCase() == wanted)
                return true;
    }
    return false;
}

} // namespace text
