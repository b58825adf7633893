// A rule profile as data: one file of styles/profiles. The published guides to easy read and to
// large print contradict each other, so a profile says which of them an edition is held to.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/finding.h"
#include "report/log.h"
#include "report/source_map.h"

namespace audit {

// How well a rule is founded.
enum class Evidence : std::uint8_t {
    read,        // C: read in the source named
    measured,    // M
    derived,     // D: arithmetic from one of these
    unconfirmed, // U: common practice; never more than a note
};

struct ProfileRule {
    std::string id;    // as report::rules() has it: "sentence-words"
    std::string value; // a number or a word, as the check of that rule reads it
    report::Severity severity = report::Severity::warning;
    Evidence evidence = Evidence::read;
    std::string source; // who says so
};

struct Profile {
    std::string name;    // "uk-gov": the file's name
    std::string title;   // "Easy read: GOV.UK guidance"
    std::string version; // of the guide: a year or a number
    std::vector<ProfileRule> rules;
    std::vector<std::filesystem::path> word_lists; // of the organisation; see known_words.h

    // The rule, or null if this profile does not have it: then nothing is checked.
    [[nodiscard]] const ProfileRule* find(std::string_view id) const;
    // The value of a rule; none if there is no such rule, or if it is no number.
    [[nodiscard]] std::optional<double> number(std::string_view id) const;
};

// A rule that cannot be checked because its value is missing, or is no number where one is wanted.
void report_no_value(const ProfileRule& rule, const Profile& profile, report::Log& log);

// `folder`/NAME.xml, with the rules of the profile that it extends, if any, before its own. A file that
// is missing, badly written or names an unknown rule is a finding (profile-file); what could be read is
// returned.
Profile read_profile(const std::filesystem::path& folder, std::string_view name, report::SourceMap& sources,
                     report::Log& log);

} // namespace audit
