#include "text/case_map.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringoptions.h>

namespace text {

std::string map_case(std::string_view text, Case wanted, std::string_view language) {
    const std::string locale(language);
    const icu::StringPiece source(text.data(), static_cast<std::int32_t>(text.size()));
    std::string mapped;
    icu::StringByteSink<std::string> sink(&mapped);
    UErrorCode error = U_ZERO_ERROR;
    switch (wanted) {
    case Case::upper: icu::CaseMap::utf8ToUpper(locale.c_str(), 0, source, sink, nullptr, error); break;
    case Case::lower: icu::CaseMap::utf8ToLower(locale.c_str(), 0, source, sink, nullptr, error); break;
    case Case::title:
        icu::CaseMap::utf8ToTitle(locale.c_str(), U_TITLECASE_NO_LOWERCASE, nullptr, source, sink, nullptr,
                                  error);
        break;
    }
    return U_SUCCESS(error) ? mapped : std::string(text);
}

} // namespace text
