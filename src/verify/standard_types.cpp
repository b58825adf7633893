#include "verify/standard_types.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace verify {
namespace {

constexpr auto types_17 = std::to_array<std::string_view>(
    {"Annot", "Art",     "BibEntry", "BlockQuote", "Caption", "Code",  "Div",       "Document", "Figure",
     "Form",  "Formula", "H",        "H1",         "H2",      "H3",    "H4",        "H5",       "H6",
     "Index", "L",       "LBody",    "LI",         "Lbl",     "Link",  "NonStruct", "Note",     "P",
     "Part",  "Private", "Quote",    "RB",         "RP",      "RT",    "Reference", "Ruby",     "Sect",
     "Span",  "TBody",   "TD",       "TFoot",      "TH",      "THead", "TOC",       "TOCI",     "TR",
     "Table", "WP",      "WT",       "Warichu"});

constexpr auto types_20 = std::to_array<std::string_view>(
    {"Annot",     "Artifact", "Aside",  "Caption", "Document", "DocumentFragment",
     "Div",       "Em",       "FENote", "Figure",  "Form",     "Formula",
     "H",         "H1",       "H2",     "H3",      "H4",       "H5",
     "H6",        "L",        "LBody",  "LI",      "Lbl",      "Link",
     "NonStruct", "P",        "Part",   "RB",      "RP",       "RT",
     "Ruby",      "Sect",     "Span",   "Strong",  "Sub",      "TBody",
     "TD",        "TFoot",    "TH",     "THead",   "TR",       "Table",
     "Title",     "WP",       "WT",     "Warichu"});

template <std::size_t size>
std::string_view find(const std::array<std::string_view, size>& types, std::string_view name) {
    const auto found = std::find(types.begin(), types.end(), name);
    return found == types.end() ? std::string_view() : *found;
}

} // namespace

std::string_view standard_type_17(std::string_view name) {
    return find(types_17, name);
}

std::string_view standard_type_20(std::string_view name) {
    if (const std::string_view listed = find(types_20, name); !listed.empty())
        return listed;
    return heading_level(name) > 0 ? "Hn" : std::string_view();
}

int heading_level(std::string_view type) {
    if (type.size() < 2 || type[0] != 'H' || type[1] == '0')
        return 0;
    int level = 0;
    const auto [end, error] = std::from_chars(type.data() + 1, type.data() + type.size(), level);
    return error == std::errc() && end == type.data() + type.size() && level > 0 ? level : 0;
}

} // namespace verify
