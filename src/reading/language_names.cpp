#include "reading/language_names.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace reading {
namespace {

struct Name {
    std::string_view tag;
    std::string_view name;
};

// The languages of the United Kingdom and those most read beside English there.
constexpr Name names[] = {
    {"am", "Amharic"},   {"ar", "Arabic"},     {"bg", "Bulgarian"}, {"bn", "Bengali"}, {"cs", "Czech"},
    {"cy", "Welsh"},     {"da", "Danish"},     {"de", "German"},    {"el", "Greek"},   {"en", "English"},
    {"es", "Spanish"},   {"et", "Estonian"},   {"fa", "Persian"},   {"fi", "Finnish"}, {"fr", "French"},
    {"ga", "Irish"},     {"gd", "Gaelic"},     {"gu", "Gujarati"},  {"gv", "Manx"},    {"he", "Hebrew"},
    {"hi", "Hindi"},     {"hr", "Croatian"},   {"hu", "Hungarian"}, {"it", "Italian"}, {"ja", "Japanese"},
    {"ko", "Korean"},    {"ku", "Kurdish"},    {"kw", "Cornish"},   {"la", "Latin"},   {"lt", "Lithuanian"},
    {"lv", "Latvian"},   {"ml", "Malayalam"},  {"mr", "Marathi"},   {"ne", "Nepali"},  {"nl", "Dutch"},
    {"no", "Norwegian"}, {"pa", "Panjabi"},    {"pl", "Polish"},    {"ps", "Pashto"},  {"pt", "Portuguese"},
    {"ro", "Romanian"},  {"ru", "Russian"},    {"sco", "Scots"},    {"sk", "Slovak"},  {"sl", "Slovenian"},
    {"so", "Somali"},    {"sq", "Albanian"},   {"sr", "Serbian"},   {"sv", "Swedish"}, {"ta", "Tamil"},
    {"te", "Telugu"},    {"th", "Thai"},       {"ti", "Tigrinya"},  {"tr", "Turkish"}, {"uk", "Ukrainian"},
    {"ur", "Urdu"},      {"vi", "Vietnamese"}, {"yi", "Yiddish"},   {"yo", "Yoruba"},  {"zh", "Chinese"},
};

} // namespace

std::string_view primary_language(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

std::string language_name(std::string_view tag) {
    std::string primary(primary_language(tag));
    std::transform(primary.begin(), primary.end(), primary.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto found =
        std::find_if(std::begin(names), std::end(names), [&](const Name& row) { return row.tag == primary; });
    return std::string(found == std::end(names) ? tag : found->name);
}

} // namespace reading
