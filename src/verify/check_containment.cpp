// Which elements may hold which, by ISO/TS 32005 (ISO 14289-2, 8.2.4). Div, Part and NonStruct group
// without a limit of their own.
#include <algorithm>

#include "verify/checks.h"
#include "verify/standard_types.h"

namespace verify {
namespace {

enum class Text { allowed, none }; // content items directly in the element

struct Row {
    std::string_view type;
    Text text;
    std::string_view shared; // the types it may hold, each followed by a space
    std::string_view kids;   // and more of them
};

// What most rows hold.
constexpr std::string_view phrase = "Annot Artifact BibEntry Code Em FENote Figure Form Formula Lbl Link "
                                    "Note Quote Reference Ruby Span Strong Sub Warichu ";
constexpr std::string_view group = "Annot Artifact BlockQuote Code Div DocumentFragment FENote Figure Form "
                                   "Formula H Hn Index L Link Note P Part Sect TOC Table ";

constexpr Row rows[] = {
    {"Document", Text::none, group, "Art Aside Document Title "},
    {"DocumentFragment", Text::none, group, "Art Aside Document Title "},
    {"Art", Text::none, group, "Aside Caption Lbl Title "},
    {"Sect", Text::none, group, "Art Aside Caption Lbl Title "},
    {"Aside", Text::allowed, group, "Art Caption Document Lbl Reference "},
    {"BlockQuote", Text::allowed, group, "Art Caption Document Lbl Reference "},
    {"Annot", Text::allowed, phrase,
     "Art Aside BlockQuote Caption Div DocumentFragment H Hn L P Part Sect Table Title "},
    {"Caption", Text::allowed, phrase,
     "Art Aside BlockQuote Div DocumentFragment H Hn Index L P Part Sect Table "},
    {"Code", Text::allowed, phrase,
     "Art Aside BlockQuote Caption Div DocumentFragment Index L P Part Sect Table "},
    {"FENote", Text::allowed, phrase,
     "Art Aside BlockQuote Caption Div DocumentFragment Index L P Part Sect Table "},
    {"Note", Text::allowed, phrase,
     "Art Aside BlockQuote Caption Div DocumentFragment Index L P Part Sect Table "},
    {"Figure", Text::allowed, phrase, "Art Aside BlockQuote Caption Div H Hn Index L P Part Sect Table "},
    {"Formula", Text::allowed, phrase, "Aside BlockQuote Caption Div H Hn Index L P Part Table MathML "},
    {"Form", Text::allowed, "",
     "Artifact BibEntry Caption Code Div FENote Figure Formula L Lbl Note Part Reference Table "},
    {"H", Text::allowed, phrase, "Sect "},
    {"Hn", Text::allowed, phrase, "Sect "},
    {"P", Text::allowed, phrase, "L Table "},
    {"Title", Text::allowed, "",
     "Annot Artifact Aside BibEntry Caption Code Div Em FENote Figure Form Formula L Lbl Link Note P "
     "Part Quote Reference Ruby Span Strong Table Warichu "},
    {"Em", Text::allowed, phrase, ""},
    {"Span", Text::allowed, phrase, ""},
    {"Strong", Text::allowed, phrase, ""},
    {"Quote", Text::allowed, phrase, ""},
    {"Sub", Text::allowed, "",
     "Annot Artifact BibEntry Code Em FENote Figure Form Formula L Lbl Link Note Quote Reference Ruby Span "
     "Strong Warichu "},
    {"Lbl", Text::allowed, "",
     "Annot Artifact BibEntry Code Em FENote Figure Form Formula Link Note Quote Reference Ruby Span Strong "
     "Sub Warichu "},
    {"Link", Text::allowed, "",
     "Annot Art Artifact Aside BibEntry BlockQuote Caption Code Div DocumentFragment Em FENote Figure "
     "Form Formula H Hn L Lbl Note P Part Quote Reference Ruby Sect Span Strong Sub Table Title Warichu "},
    {"Reference", Text::allowed, "",
     "Annot Art Artifact Aside BibEntry BlockQuote Caption Code Div DocumentFragment Em FENote Figure "
     "Form Formula H Hn L Lbl Note P Part Quote Reference Ruby Sect Span Strong Sub Table Title Warichu "},
    {"BibEntry", Text::allowed, "",
     "Annot Artifact Div Em FENote Figure Lbl Link Note P Part Reference Span Strong "},
    {"Index", Text::none, "",
     "Annot Artifact Caption Div FENote Figure Formula H Hn L Note P Part Reference Sect Table "},
    {"L", Text::none, "", "Artifact Caption L LI "},
    {"LI", Text::allowed, "", "Artifact Div LBody Lbl "},
    {"LBody", Text::allowed, "",
     "Annot Art Artifact Aside BibEntry BlockQuote Caption Code Div Em FENote Figure Form Formula H Hn Index "
     "L "
     "Link Note P Part Quote Reference Ruby Sect Span Strong Sub Table Warichu "},
    {"TOC", Text::none, "", "Artifact Caption Part TOC TOCI "},
    {"TOCI", Text::none, "", "Artifact Div Lbl P Reference TOC "},
    {"Table", Text::none, "", "Artifact Caption TBody TFoot THead TR "},
    {"THead", Text::none, "", "Artifact TR "},
    {"TBody", Text::none, "", "Artifact TR "},
    {"TFoot", Text::none, "", "Artifact TR "},
    {"TR", Text::none, "", "Artifact TD TH "},
    {"TH", Text::allowed, "",
     "Annot Art Artifact BibEntry Code Div Em FENote Figure Form Formula H Hn Index L Lbl Link Note P Quote "
     "Reference Ruby Sect Span Strong Table Warichu "},
    {"TD", Text::allowed, "",
     "Annot Art Artifact BibEntry Code Div Em FENote Figure Form Formula H Hn Index L Lbl Link Note P Quote "
     "Reference Ruby Sect Span Strong Table Warichu "},
    {"Ruby", Text::allowed, "", "RB RP RT "},
    {"RB", Text::allowed, "", "Annot Artifact Em Form Link Quote Reference Span Strong Sub "},
    {"RP", Text::allowed, "", "Annot Artifact Em Form Link Quote Reference Span Strong Sub "},
    {"RT", Text::allowed, "", "Annot Artifact Em Form Link Quote Reference Span Strong Sub "},
    {"Warichu", Text::allowed, "", "WP WT "},
    {"WP", Text::allowed, "", "Annot Artifact Em Form Link Quote Reference Span Strong Sub "},
    {"WT", Text::allowed, "", "Annot Artifact Em Form Link Quote Reference Span Strong Sub "},
};

constexpr std::string_view one_caption[] = {
    "Annot", "Art", "Artifact", "Aside", "BlockQuote", "Code",      "FENote", "Figure", "Form", "Formula",
    "Index", "L",   "LBody",    "Link",  "Note",       "Reference", "TOC",    "Table",  "Title"};

// H1 to H6 and beyond are one type here.
std::string_view folded(std::string_view type) {
    return heading_level(type) > 0 ? "Hn" : type;
}

const Row* row_of(std::string_view type) {
    const auto* const found =
        std::find_if(std::begin(rows), std::end(rows), [type](const Row& row) { return row.type == type; });
    return found == std::end(rows) ? nullptr : found;
}

bool lists(std::string_view types, std::string_view type) {
    for (std::size_t at = types.find(type); at != std::string_view::npos; at = types.find(type, at + 1))
        if ((at == 0 || types[at - 1] == ' ') && types[at + type.size()] == ' ')
            return true;
    return false;
}

void check_element(const File& file, ElementIndex index) {
    const Structure& structure = file.structure;
    const Element& element = structure[index];
    const std::string_view type = folded(element.standard);
    const Row* row = row_of(type);
    if (row == nullptr)
        return;
    const Place place = place_of(element.dictionary, file.document.page_number(element.page));
    std::size_t captions = 0;
    for (const ElementIndex kid : structure.kids_of(index)) {
        const std::string_view held = folded(structure[kid].standard);
        captions += held == "Caption" ? std::size_t{1} : std::size_t{0};
        if (!held.empty() && held != "Private" && (held != "MathML" || type == "Formula") &&
            !lists(row->shared, held) && !lists(row->kids, held))
            file.findings.add("containment", place_of(structure[kid].dictionary, place.page),
                              std::string(type) + " holds " + std::string(held));
    }
    if (captions > 1 &&
        std::find(std::begin(one_caption), std::end(one_caption), type) != std::end(one_caption))
        file.findings.add("containment", place, std::string(type) + " holds more than one Caption");
    const bool content = std::any_of(element.kids.begin(), element.kids.end(),
                                     [](const Kid& kid) { return kid.kind == Kid::Kind::content; });
    if (content && row->text == Text::none)
        file.findings.add("containment", place, std::string(type) + " holds content of its own");
}

} // namespace

void check_containment(const File& file) {
    if (!file.findings.wants("containment"))
        return;
    for (ElementIndex i = 0; i < file.structure.elements().size(); ++i)
        check_element(file, i);
}

} // namespace verify
