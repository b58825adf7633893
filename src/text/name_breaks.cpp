#include "text/name_breaks.h"

#include "base/ascii.h"
#include "base/utf8.h"

namespace text {
namespace {

// "A.", "A.B."
bool are_initials(std::string_view word) {
    constexpr std::size_t pair = 2;
    if (word.empty() || word.size() % pair != 0)
        return false;
    for (std::size_t i = 0; i < word.size(); i += pair)
        if (!is_capital(word[i]) || word[i + 1] != '.')
            return false;
    return true;
}

// "B", "IV"; "I" is more often the word
bool is_letter_or_roman(std::string_view word) {
    return !word.empty() && word != "I" &&
           (word.size() == 1 ? is_capital(word[0])
                             : word.find_first_not_of("IVXL") == std::string_view::npos);
}

bool begins_with_digit(std::string_view word) {
    return !word.empty() && base::is_digit(word.front());
}

} // namespace

bool splits_name(const Around& at) {
    constexpr std::string_view titles[] = {"Mr",   "Mrs",  "Ms",  "Miss",  "Mx",    "Dr",   "Prof", "Cllr",
                                           "Rev",  "Revd", "Sir", "Dame",  "Lord",  "Lady", "St",   "Mr.",
                                           "Mrs.", "Ms.",  "Dr.", "Prof.", "Cllr.", "Rev.", "St."};
    if (at.after.empty() || !is_capital(at.after.front()))
        return false;
    const std::string_view before = without_opening(at.before);
    return is_one_of(before, titles) || are_initials(before);
}

bool splits_reference(const Around& at) {
    constexpr std::string_view numbered[] = {
        "page",      "pages",     "p.",      "pp.",      "section",  "sections", "clause",  "clauses",
        "paragraph", "para",      "chapter", "part",     "table",    "figure",   "step",    "room",
        "year",      "grade",     "level",   "question", "item",     "line",     "article", "annex",
        "appendix",  "schedule",  "volume",  "age",      "ages",     "aged",     "note",    "stage",
        "phase",     "option",    "version", "no.",      "Page",     "Pages",    "Section", "Sections",
        "Clause",    "Paragraph", "Chapter", "Part",     "Table",    "Figure",   "Fig.",    "Step",
        "Room",      "Year",      "Grade",   "Level",    "Question", "Item",     "Article", "Annex",
        "Appendix",  "Schedule",  "Volume",  "Ages",     "Aged",     "Note",     "Stage",   "Phase",
        "Option",    "Version",   "No.",     "ISBN",     "ISSN",     "Tabl",     "Adran",   "Tudalen",
        "tudalen"};
    constexpr std::string_view lettered[] = {"Section",  "Part",     "Table",  "Figure", "Annex",
                                             "Appendix", "Schedule", "Option", "Atodiad"};
    const std::string_view before = without_opening(at.before);
    if (begins_with_digit(without_opening(at.after)))
        return is_one_of(before, numbered);
    return is_letter_or_roman(without_closing(at.after)) && is_one_of(before, lettered);
}

bool splits_answer(const Around& at) {
    constexpr std::string_view boxes[] = {"☐", "☑", "☒", "□", "▢", "◻", "✓", "✔", "✗", "✘"};
    return static_cast<unsigned char>(at.before.front()) >= 0x80U && is_one_of(at.before, boxes);
}

} // namespace text
