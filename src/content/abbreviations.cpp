#include "content/abbreviations.h"

#include <array>

namespace content {
namespace {

struct Lists {
    std::string_view tag;
    // In the order of Abbreviation; words between blanks, one before the first and one behind the last.
    std::array<std::string_view, 7> words;
};

// clang-format off
constexpr std::array languages{Lists{
    "en",
    {" mr mrs ms miss mx dr prof rev revd sir cllr st sgt pc capt lt col gen maj hon messrs ",
     " no nos p pp vol fig ch tel ext approx art sec ref para est max min jan feb mar apr jun jul aug sep sept oct nov "
    "dec reg regs cl pt edn ",
     " am pm a.m p.m ",
     " e.g eg i.e ie viz vs cf approx inc incl ",
     " a an the this that these those it they we you he she i there here my our your his her their if in on at "
     "for to and but or so as when where what who why how all each every some many most no not yes please do "
     "did is are was were can will would should may then now people everyone ask tell call go write read ",
     " plan band group class grade hepatitis vitamin vitamins part block option section level room form unit "
     "ward zone step phase team type list box route bus gate table figure appendix question answer category ",
     " monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
     "august september october november december "}}};
// clang-format on

const Lists* find_lists(std::string_view language) {
    for (const Lists& lists : languages)
        if (language.substr(0, language.find('-')) == lists.tag)
            return &lists;
    return nullptr;
}

} // namespace

bool is_abbreviation(std::string_view word, Abbreviation kind, std::string_view language) {
    const Lists* const lists = find_lists(language);
    if (lists == nullptr || word.empty())
        return false;
    const std::string_view words = lists->words[static_cast<std::size_t>(kind)];
    for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1))
        if (words[at - 1] == ' ' && words[at + word.size()] == ' ')
            return true;
    return false;
}

bool has_abbreviations(std::string_view language) {
    return find_lists(language) != nullptr;
}

} // namespace content
