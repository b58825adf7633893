// Headings (ISO 14289-1, 7.4; Matterhorn checkpoint 14).
#include <algorithm>

#include "verify/checks.h"
#include "verify/standard_types.h"

namespace verify {

void check_headings(const File& file) {
    const Structure& structure = file.structure;
    int before = 0;
    bool numbered = false;
    bool plain = false;
    Place mixed;
    for (ElementIndex i = 0; i < structure.elements().size(); ++i) {
        const Element& element = structure[i];
        const Place place = place_of(element.dictionary, file.document.page_number(element.page));
        if (element.kids.size() > 1) {
            const std::vector<std::string_view> kids = structure.kid_types(i);
            if (std::count(kids.begin(), kids.end(), "H") > 1)
                file.findings.add("heading-h-twice", place, element.type);
        }
        plain = plain || element.standard == "H";
        const int level = heading_level(element.standard);
        if (level == 0)
            continue;
        numbered = true;
        mixed = place;
        if (before == 0 && level != 1)
            file.findings.add("heading-first", place,
                              "the first heading is " + std::string(element.standard));
        else if (level > before + 1)
            file.findings.add("heading-skipped", place,
                              std::string(element.standard) + " follows H" + std::to_string(before));
        before = level;
    }
    if (numbered && plain)
        file.findings.add("heading-mixed", mixed);
}

} // namespace verify
