#include "press/account.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "audit/structure.h"
#include "base/percent.h"
#include "press/version.h"
#include "reading/language_names.h"
#include "report/rules.h"

namespace press {
namespace {

using companion::EditionAccount;

companion::Place place_of(const report::Span& span, const report::SourceMap& sources) {
    if (!span.file)
        return {};
    const report::Position position = sources.position(span.file, span.begin);
    // The folder is this machine's, and none of a reader's business.
    const std::filesystem::path path = sources.name(span.file);
    return {path.filename().string(), position.line, position.column};
}

companion::Check check_of(const audit::Outcome& outcome, const audit::Profile& profile) {
    companion::Check check;
    check.rule = outcome.rule;
    check.checked = outcome.checked;
    check.found = outcome.found;
    if (const report::Rule* const rule = report::find_rule(outcome.rule)) {
        check.requirement = rule->summary;
        check.source = rule->clause;
    }
    if (const audit::ProfileRule* const rule = profile.find(outcome.rule)) {
        check.value = rule->value;
        if (!rule->source.empty())
            check.source = rule->source;
    }
    if (!outcome.asked.empty())
        check.value = outcome.asked;
    return check;
}

// Questions of one topic become one list.
void add_questions(const audit::Audit& audit, const report::SourceMap& sources, EditionAccount& edition) {
    for (const audit::Question& question : audit.questions) {
        auto look = std::find_if(edition.looks.begin(), edition.looks.end(),
                                 [&question](const companion::Look& each) {
                                     return each.topic == question.topic && each.question == question.text;
                                 });
        if (look == edition.looks.end())
            look = edition.looks.insert(look, {question.topic, question.text, question.mend, {}});
        look->places.push_back({question.what, place_of(question.span, sources), question.language,
                                question.language.empty() ? "" : reading::language_name(question.language)});
    }
}

void add_findings(const std::vector<report::Finding>& findings, const report::SourceMap& sources,
                  EditionAccount& edition) {
    for (const report::Finding& finding : findings) {
        // What easy read leaves out is no matter of the other editions.
        if (finding.rule == "easy-read-coverage" && edition.parts.empty())
            continue;
        edition.mends.push_back({finding.severity, std::string(finding.rule), finding.message,
                                 place_of(finding.span, sources), finding.hints});
        // Somebody has to know what to do: without a hint, what the rule asks for.
        const report::Rule* const rule = report::find_rule(finding.rule);
        if (finding.hints.empty() && rule != nullptr)
            edition.mends.back().hints.emplace_back(rule->summary);
    }
}

void add_audit(const audit::Audit& audit, const audit::Profile& profile, const report::SourceMap& sources,
               EditionAccount& edition) {
    for (const audit::Outcome& outcome : audit.outcomes)
        edition.checks.push_back(check_of(outcome, profile));
    add_questions(audit, sources, edition);
    for (const audit::Measure& measure : audit.measures)
        edition.measures.push_back({std::string(measure.id), measure.name, measure.value, measure.meaning});
}

void add_parts(const audit::Audit& audit, const report::SourceMap& sources, EditionAccount& edition) {
    for (const audit::Coverage& part : audit.coverage)
        edition.parts.push_back({part.title, place_of(part.span, sources), part.covered});
}

EditionAccount account_of(const EditionInput& input, const EditionResult& result,
                          const companion::Download& download, const std::vector<report::Finding>& findings,
                          const Shared& shared) {
    EditionAccount edition;
    edition.name = download.name;
    edition.file = result.file;
    edition.format = download.format;
    edition.bytes = result.bytes.size();
    edition.pages = result.pages;
    edition.for_printers = is_for_printers(input.plan);
    edition.standards = result.verified.standards;
    edition.rules_verified = result.verified.rules;
    edition.rules_failed = result.verified.failed;
    if (result.words)
        edition.words =
            companion::SameWords{result.words->characters, result.words->mismatches, result.words->digest};
    edition.reviewers = result.audit.reader_tests;
    edition.guide = input.profile.name;
    edition.guide_name = input.profile.title;
    edition.guide_version = input.profile.version;
    add_parts(result.audit, shared.sources, edition);
    add_findings(findings, shared.sources, edition);
    add_findings(result.log.findings(), shared.sources, edition);
    if (!edition.for_printers)
        add_audit(audit::audit_structure(input.applied.tree, findings), input.profile, shared.sources,
                  edition);
    add_audit(result.audit, input.profile, shared.sources, edition);
    return edition;
}

// The first link that begins with `scheme`; none if there is none.
content::NodeId first_link(const content::Tree& tree, std::string_view scheme) {
    for (content::NodeId id = tree.root; id; id = tree.next(id, tree.root))
        if (tree.attribute(id, content::Name::href).value_or("").starts_with(scheme))
            return id;
    return {};
}

// The words of a link may be "Write to us": the address is what it leads to (RFC 6068, 2).
std::string mail_address(const content::Tree& tree) {
    constexpr std::string_view scheme = "mailto:";
    const content::NodeId link = first_link(tree, scheme);
    if (!link)
        return {};
    const std::string_view address = tree.attribute(link, content::Name::href)->substr(scheme.size());
    return base::decode_percent(address.substr(0, address.find('?')));
}

std::string telephone_number(const content::Tree& tree) {
    const content::NodeId link = first_link(tree, "tel:");
    return link ? content::text_of(tree, link) : std::string{};
}

} // namespace

companion::Account account_for(const std::vector<EditionInput>& inputs,
                               const std::vector<EditionResult>& results, const companion::DownloadPage& page,
                               const std::vector<report::Finding>& findings, const Shared& shared) {
    const content::Tree& tree = publication_of(inputs.front());
    companion::Account account;
    account.title = page.title;
    account.language = page.language;
    account.publisher = page.publisher;
    account.date = page.date;
    account.email = mail_address(tree);
    account.telephone = telephone_number(tree);
    account.producer = producer;
    account.draft = shared.job.draft;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const auto download =
            std::find_if(page.downloads.begin(), page.downloads.end(),
                         [&](const companion::Download& each) { return each.file == results[i].file; });
        account.editions.push_back(account_of(inputs[i], results[i], *download, findings, shared));
    }
    return account;
}

} // namespace press
