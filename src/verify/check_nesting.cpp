// Which structure elements may stand in which (ISO 14289-1, 7.2; Matterhorn checkpoint 09).
#include <algorithm>
#include <array>

#include "verify/checks.h"

namespace verify {
namespace {

using Types = std::vector<std::string_view>;

struct Parents {
    std::string_view type;
    std::array<std::string_view, 4> parents;
};

// Types that may stand only in these.
constexpr Parents parents_wanted[] = {
    {"TR", {"Table", "THead", "TBody", "TFoot"}},
    {"THead", {"Table"}},
    {"TBody", {"Table"}},
    {"TFoot", {"Table"}},
    {"TH", {"TR"}},
    {"TD", {"TR"}},
    {"LI", {"L"}},
    {"LBody", {"LI"}},
    {"TOCI", {"TOC"}},
};

struct Kids {
    std::string_view type;
    std::array<std::string_view, 5> kids;
};

// Types that may hold only these.
constexpr Kids kids_wanted[] = {
    {"Table", {"TR", "THead", "TBody", "TFoot", "Caption"}},
    {"TR", {"TH", "TD"}},
    {"THead", {"TR"}},
    {"TBody", {"TR"}},
    {"TFoot", {"TR"}},
    {"L", {"L", "LI", "Caption"}},
    {"LI", {"Lbl", "LBody"}},
    {"TOC", {"TOC", "TOCI", "Caption"}},
};

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& list, std::string_view type) {
    return !type.empty() && std::find(list.begin(), list.end(), type) != list.end();
}

std::size_t count(const Types& types, std::string_view type) {
    return static_cast<std::size_t>(std::count(types.begin(), types.end(), type));
}

bool caption_is_first(const Types& kids) {
    return kids.empty() || std::find(kids.begin() + 1, kids.end(), "Caption") == kids.end();
}

void check_table(const Types& kids, Place place, Findings& findings) {
    if (count(kids, "THead") > 1 || count(kids, "TFoot") > 1)
        findings.add("nesting-table", place, "a Table has more than one THead or TFoot");
    if (count(kids, "THead") + count(kids, "TFoot") > 0 && count(kids, "TBody") == 0)
        findings.add("nesting-table", place, "a Table has THead or TFoot but no TBody");
    if (count(kids, "Caption") > 1)
        findings.add("nesting-table", place, "a Table has more than one Caption");
    if (kids.size() > 2 && std::find(kids.begin() + 1, kids.end() - 1, "Caption") != kids.end() - 1)
        findings.add("nesting-table", place, "the Caption of a Table is neither first nor last");
}

void report(std::string_view type, Place place, const std::string& detail, Findings& findings) {
    if (type == "L" || type == "LI" || type == "LBody")
        findings.add("nesting-list", place, detail);
    else if (type == "TOC" || type == "TOCI")
        findings.add("nesting-contents", place, detail);
    else
        findings.add("nesting-table", place, detail);
}

void check_element(const File& file, ElementIndex index) {
    const Element& element = file.structure[index];
    const Place place = place_of(element.dictionary, file.document.page_number(element.page));
    const std::string type(element.standard);
    for (const Parents& row : parents_wanted) {
        const std::string_view parent = file.structure.parent_type(index);
        if (row.type == type && !contains(row.parents, parent))
            report(type, place, type + " stands in " + (parent.empty() ? "no element" : std::string(parent)),
                   file.findings);
    }
    const auto* const wanted = std::find_if(std::begin(kids_wanted), std::end(kids_wanted),
                                            [&](const Kids& row) { return row.type == type; });
    const bool ordered = type == "Ruby" || type == "Warichu";
    if (wanted == std::end(kids_wanted) && !ordered)
        return;
    const Types kids = file.structure.kid_types(index);
    if (ordered) {
        const bool good = type == "Ruby" ? kids == Types{"RB", "RT"} || kids == Types{"RB", "RP", "RT", "RP"}
                                         : kids == Types{"WP", "WT", "WP"};
        if (type == "Ruby" && !good)
            file.findings.add("nesting-ruby", place);
        if (type == "Warichu" && !good)
            file.findings.add("nesting-warichu", place);
        return;
    }
    for (const std::string_view kid : kids)
        if (!contains(wanted->kids, kid))
            report(type, place, type + " holds " + (kid.empty() ? "a type without a role" : std::string(kid)),
                   file.findings);
    if (type == "Table")
        check_table(kids, place, file.findings);
    if ((type == "L" || type == "TOC") && !caption_is_first(kids))
        report(type, place, "the Caption of " + type + " is not first", file.findings);
}

} // namespace

void check_nesting(const File& file) {
    for (ElementIndex i = 0; i < file.structure.elements().size(); ++i)
        check_element(file, i);
}

} // namespace verify
