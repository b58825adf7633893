#include "verify/verify.h"

#include <algorithm>
#include <exception>

#include "verify/checks.h"
#include "verify/human.h"
#include "verify/walk.h"

namespace verify {
namespace {

// Every dictionary once, but for structure elements, which the checks above have been through.
void check_objects(const File& file) {
    for_each_object(file.document, file.structure, [&file](Object& object, Place place) {
        check_object_limits(file, object, place);
        if (!object.is_dictionary())
            return;
        check_action(file, object, place);
        check_embedded_file(file, object, place);
        check_signature(file, object, place);
    });
}

void check_all(const File& file) {
    check_header_and_trailer(file);
    check_raw(file);
    check_page_sizes(file);
    check_metadata(file);
    check_xmp_properties(file);
    check_catalog(file);
    check_languages(file);
    check_roles(file);
    check_nesting(file);
    check_containment(file);
    check_headings(file);
    check_tables(file);
    check_alternatives(file);
    check_texts(file);
    check_parent_tree(file);
    check_structure_root(file);
    check_annotations(file);
    check_actions(file);
    check_forms(file);
    check_fonts(file);
    check_output_intents(file);
    check_optional_content(file);
    check_print(file);
    check_objects(file);
}

// In the order a reader of the report goes through the file.
void sort(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return a.place.page != b.place.page ? a.place.page < b.place.page : a.place.object < b.place.object;
    });
}

std::string damage(const std::exception& error) {
    return std::string("the file is damaged: ") + error.what();
}

void run(Document& document, const Structure& structure, const Profile& asked, ContentListener* listener,
         Result& result) {
    const Metadata metadata = read_metadata(get(document.catalog(), "/Metadata"));
    result.profile = asked.empty() ? claims(metadata) : asked;
    if (result.profile.empty()) {
        result.claimed = false;
        result.profile.add(Standard::ua1);
    }
    result.pages = document.pages().size();
    Findings findings(result.profile);
    Colours colours(document, findings);
    const Content content = ContentReader(document, structure, colours, findings, listener).read();
    check_all({document, result.profile, metadata, structure, content, colours, findings,
               text(document.catalog(), "/Lang").value_or("")});
    result.take(findings);
    sort(result.findings);
}

} // namespace

bool Result::has_errors() const {
    return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.rule->severity == report::Severity::error;
    });
}

void Result::take(const Findings& found) {
    findings = found.all();
    for (const Finding& finding : findings)
        counts[finding.rule] = found.count(finding.rule);
}

Result verify_pdf(Document& document, const Structure& structure, const Profile& asked, Questions questions,
                  ContentListener* listener) {
    Result result;
    result.problem = document.problem();
    if (!result.problem.empty())
        return result;
    try {
        run(document, structure, asked, listener, result);
        if (questions == Questions::all)
            result.questions = human_questions(document, structure);
    } catch (const std::exception& error) {
        result.problem = damage(error);
    }
    return result;
}

Result verify_pdf(std::string_view bytes, const Profile& asked, Questions questions) {
    Document document(bytes);
    Structure structure;
    try {
        if (document.problem().empty())
            structure = Structure(document);
    } catch (const std::exception& error) {
        Result result;
        result.problem = damage(error);
        return result;
    }
    return verify_pdf(document, structure, asked, questions);
}

} // namespace verify
