#include "companion/openacr.h"

#include <fmt/format.h>

#include "companion/criteria.h"

namespace companion {
namespace {

// A YAML 1.2 double-quoted scalar, 7.3.1.
std::string yaml_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            out += ' ';
        else
            out += c;
    }
    return out + '"';
}

std::string entry(std::string_view number, std::string_view component, std::string_view level,
                  std::string_view notes) {
    return fmt::format("      - num: \"{}\"\n        components:\n          - name: {}\n"
                       "            adherence:\n              level: {}\n              notes: {}\n",
                       number, component, level, yaml_string(notes));
}

// The catalogue has 4.1.1 still, for Section 508 and EN 301 549: W3C counts it as met by anything
// (WCAG 2.1, 4.1.1, note of 2023).
constexpr std::string_view parsing =
    "WCAG 2.2 does not have this criterion. Where WCAG 2.0 and 2.1 are asked "
    "for, it counts as met.";

std::string chapter(std::string_view id, std::string_view level, const Account& account) {
    constexpr std::string_view component = "electronic-docs";
    std::string entries;
    for (const Criterion& criterion : criteria()) {
        if (criterion.level != level)
            continue;
        if (criterion.number == "4.1.2")
            entries += entry("4.1.1", component, name_of(Support::supports), parsing);
        const Adherence adherence = adherence_to(criterion, account);
        entries += entry(criterion.number, component, name_of(adherence.support), adherence.notes);
    }
    return fmt::format("  {}:\n    criteria:\n{}", id, entries);
}

std::string disabled(std::string_view id, std::string_view why) {
    return fmt::format("  {}:\n    disabled: true\n    notes: {}\n", id, yaml_string(why));
}

// Those of Section 508 and EN 301 549 that the success criteria do not answer: every chapter of the
// catalogue is there, so that nobody takes one for forgotten.
std::string other_chapters() {
    constexpr std::string_view for_people =
        "Not evaluated by the program. A person who knows the readers completes this.";
    constexpr std::string_view no_film = "The files hold no film.";
    std::string yaml = disabled("success_criteria_level_aaa", "Not evaluated.");
    yaml += disabled("functional_performance_criteria", for_people);
    yaml += disabled("hardware", "Not a hardware product.");
    yaml += disabled("software", "Not software.");
    yaml += disabled("support_documentation_and_services", for_people);
    yaml += disabled("en_301_549_functional_performance", for_people);
    yaml += disabled("en_301_549_generic_requirements", "Documents have no closed functionality.");
    yaml += disabled("en_301_549_ict_with_two-way_voice", "No voice communication.");
    yaml += disabled("en_301_549_ict_with_video", "No video.");
    yaml += disabled("en_301_549_hardware", "Not a hardware product.");
    yaml += disabled("en_301_549_web", "Documents to download, not web pages.");
    yaml += "  en_301_549_non-web-documents:\n    criteria:\n";
    for (const char* const number : {"10.5", "10.6"})
        yaml += entry(number, "none", name_of(Support::not_applicable), no_film);
    yaml += disabled("en_301_549_software", "Not software.");
    yaml += disabled("en_301_549_documentation_and_support_services", for_people);
    yaml += disabled("en_301_549_ict_providing_relay_or_emergency_service_access", "No such service.");
    return yaml;
}

std::string method(const Account& account) {
    std::string editions;
    for (const EditionAccount& edition : account.editions)
        if (!edition.standards.empty() && !edition.for_printers)
            editions +=
                fmt::format("{}{} ({})", editions.empty() ? "" : ", ", edition.name, edition.standards);
    return fmt::format(
        "Every finished file was read back by the program that made it and held to the standards it claims: "
        "{}. "
        "What a program cannot judge was not evaluated by it: see report.html for the places, and complete "
        "this report after looking at them.",
        editions.empty() ? "none" : editions);
}

} // namespace

std::optional<std::string> openacr(const Account& account) {
    if (account.email.empty())
        return std::nullopt;
    std::string yaml = fmt::format("title: {}\nproduct:\n  name: {}\n",
                                   yaml_string(account.title + " Accessibility Conformance Report"),
                                   yaml_string(account.title));
    if (!account.date.empty())
        yaml += fmt::format("  version: {}\n", yaml_string(account.date));
    const std::string company =
        account.publisher.empty() ? "" : fmt::format("  company_name: {}\n", yaml_string(account.publisher));
    for (const char* const role : {"author", "vendor"})
        yaml += fmt::format("{}:\n{}  email: {}\n", role, company, yaml_string(account.email));
    yaml += fmt::format("evaluation_methods_used: {}\n", yaml_string(method(account)));
    yaml += "catalog: 2.5-edition-wcag-2.2-508-eu-en\nchapters:\n";
    yaml += chapter("success_criteria_level_a", "A", account);
    yaml += chapter("success_criteria_level_aa", "AA", account);
    yaml += other_chapters();
    return yaml;
}

} // namespace companion
