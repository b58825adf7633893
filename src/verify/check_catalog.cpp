// What the document catalog must say (ISO 14289-1, 6.2 and 7.1; ISO 19005-2, 6.7.2, 6.10, 6.11).
#include "verify/checks.h"
#include "verify/language_tag.h"

namespace verify {

void check_catalog(const File& file) {
    Object catalog = file.document.catalog();
    const Place place = place_of(catalog);
    Findings& findings = file.findings;
    const Object marks = get(catalog, "/MarkInfo");
    if (!is_true(marks, "/Marked"))
        findings.add("not-marked", place);
    if (is_true(marks, "/Suspects"))
        findings.add("suspects", place);
    if (!is_true(get(catalog, "/ViewerPreferences"), "/DisplayDocTitle"))
        findings.add("title-not-shown", place);
    if (!file.structure.present())
        findings.add("structure-missing", place);
    if (file.default_language.empty()) {
        findings.add("default-language", place);
        if (has(get(catalog, "/Outlines"), "/First"))
            findings.add("language-outline", place_of(get(catalog, "/Outlines")));
    }
    if (const auto lang = text(catalog, "/Lang"); lang && !lang->empty() && !is_language_tag(*lang))
        findings.add("language-tag", place, "the Lang of the document is \"" + *lang + "\"");
    if (const auto lang = text(catalog, "/Lang"); lang && lang->empty())
        findings.add("language-empty", place, "the Lang of the document is empty");
    if (const auto version = name(catalog, "/Version");
        version &&
        (version->size() != 3 || !version->starts_with("2.") || (*version)[2] < '0' || (*version)[2] > '9'))
        findings.add("version-entry", place, *version);
    if (Object permissions = get(catalog, "/Perms"); permissions.is_dictionary())
        for (const std::string_view key : permissions.keys())
            if (key != "/UR3" && key != "/DocMDP")
                findings.add("permissions", place, std::string(key.substr(1)));
    if (has(catalog, "/Requirements"))
        findings.add("requirements", place);
    if (is_true(catalog, "/NeedsRendering"))
        findings.add("needs-rendering", place);
    if (has(get(catalog, "/Names"), "/AlternatePresentations"))
        findings.add("alternate-presentations", place);
    for (const Page& page : file.document.pages())
        if (has(page.dictionary, "/PresSteps"))
            findings.add("presentation-steps", place_of(page.dictionary, page.number));
}

} // namespace verify
