// The tables of stand-in families. Most scripts need no row: the Noto family is named after them.
#include "text/fallback_families.h"

#include <array>
#include <unicode/uscript.h>

#include "text/font_files.h"

namespace text {
namespace {

struct LanguageRow {
    std::string_view tag; // a BCP 47 tag or the beginning of one
    FallbackLanguage language;
};

// The first row whose tag is a prefix wins.
constexpr std::array<LanguageRow, 18> language_rows = {{
    {"ur", FallbackLanguage::nastaliq},
    {"ks", FallbackLanguage::nastaliq},
    {"pnb", FallbackLanguage::nastaliq},
    {"pa-arab", FallbackLanguage::nastaliq},
    {"ja", FallbackLanguage::japanese},
    {"ko", FallbackLanguage::korean},
    {"zh-hant-hk", FallbackLanguage::hong_kong_chinese},
    {"zh-hk", FallbackLanguage::hong_kong_chinese},
    {"yue-hans", FallbackLanguage::simplified_chinese},
    {"yue", FallbackLanguage::hong_kong_chinese},
    {"zh-hant", FallbackLanguage::traditional_chinese},
    {"zh-tw", FallbackLanguage::traditional_chinese},
    {"zh-mo", FallbackLanguage::traditional_chinese},
    {"zh", FallbackLanguage::simplified_chinese},
    {"cmn-hant", FallbackLanguage::traditional_chinese},
    {"cmn", FallbackLanguage::simplified_chinese},
    {"hak", FallbackLanguage::traditional_chinese},
    {"nan", FallbackLanguage::traditional_chinese},
}};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool has_tag_prefix(std::string_view language, std::string_view prefix) {
    if (language.size() < prefix.size())
        return false;
    for (std::size_t i = 0; i < prefix.size(); ++i)
        if (lower(language[i]) != prefix[i])
            return false;
    return language.size() == prefix.size() || language[prefix.size()] == '-';
}

UScriptCode script_of(char32_t character) {
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &error);
    return U_SUCCESS(error) != 0 ? script : USCRIPT_COMMON;
}

bool is_east_asian(char32_t c) {
    return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xA960 && c <= 0xA97F) ||
           (c >= 0xAC00 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
           (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x1F200 && c <= 0x1F2FF) || (c >= 0x20000 && c <= 0x3FFFF);
}

std::vector<std::string> east_asian_families(FallbackLanguage language) {
    switch (language) {
    case FallbackLanguage::japanese: return {"notosanscjkjp"};
    case FallbackLanguage::korean: return {"notosanscjkkr"};
    case FallbackLanguage::simplified_chinese: return {"notosanscjksc"};
    case FallbackLanguage::traditional_chinese: return {"notosanscjktc"};
    case FallbackLanguage::hong_kong_chinese: return {"notosanscjkhk", "notosanscjktc"};
    case FallbackLanguage::any:
    case FallbackLanguage::nastaliq: break;
    }
    return {};
}

// Scripts whose family is not named after the script, or that have a better one.
std::vector<std::string> exceptional_families(UScriptCode script) {
    switch (script) {
    case USCRIPT_ARABIC: return {"notonaskharabic", "notosansarabic"};
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA: return {"notosanscjkjp"};
    case USCRIPT_HANGUL: return {"notosanscjkkr"};
    case USCRIPT_BOPOMOFO: return {"notosanscjktc"};
    case USCRIPT_HAN: return {"notosanscjksc"};
    case USCRIPT_NYIAKENG_PUACHUE_HMONG: return {"notoserifnyiakengpuachuehmong"};
    default: return {};
    }
}

} // namespace

FallbackLanguage fallback_language(std::string_view language) {
    for (const LanguageRow& row : language_rows)
        if (has_tag_prefix(language, row.tag))
            return row.language;
    return FallbackLanguage::any;
}

std::vector<std::string> language_families(char32_t character, FallbackLanguage language) {
    if (is_east_asian(character))
        return east_asian_families(language);
    if (language == FallbackLanguage::nastaliq && script_of(character) == USCRIPT_ARABIC)
        return {"notonastaliqurdu"};
    return {};
}

std::vector<std::string> script_families(char32_t character) {
    const UScriptCode script = script_of(character);
    std::vector<std::string> families = exceptional_families(script);
    if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED && script != USCRIPT_LATIN) {
        const std::string name = family_key(uscript_getName(script));
        families.push_back("notosans" + name);
        families.push_back("notoserif" + name);
    }
    return families;
}

std::vector<std::string> sign_families() {
    return {"notosans",     "dejavusans", "notosanssymbols", "notosanssymbols2",
            "notosansmath", "notomusic",  "notoemoji",       "notosanscjksc"};
}

} // namespace text
