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

std::string criterion_entry(const Criterion& criterion, const Account& account) {
    const Adherence adherence = adherence_to(criterion, account);
    return fmt::format("      - num: \"{}\"\n        components:\n          - name: electronic-docs\n"
                       "            adherence:\n              level: {}\n              notes: {}\n",
                       criterion.number, name_of(adherence.support), yaml_string(adherence.notes));
}

std::string chapter(std::string_view id, std::string_view level, const Account& account) {
    std::string criteria_text;
    for (const Criterion& criterion : criteria())
        if (criterion.level == level)
            criteria_text += criterion_entry(criterion, account);
    return fmt::format("  {}:\n    criteria:\n{}", id, criteria_text);
}

std::string disabled(std::string_view id, std::string_view why) {
    return fmt::format("  {}:\n    disabled: true\n    notes: {}\n", id, yaml_string(why));
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
    yaml += disabled("success_criteria_level_aaa", "Not evaluated.");
    yaml += disabled("hardware", "Not a hardware product.");
    yaml += disabled("software", "Not software.");
    return yaml;
}

} // namespace companion
