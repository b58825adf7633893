// Every rule of the verifier: what it says, and in which clause of which standard. The rows are in
// rule_table.h (PDF) and epub_rule_table.h; the check of a rule is found by searching src/verify for
// its id.
#pragma once

#include <span>
#include <string_view>

#include "report/finding.h"
#include "verify/profile.h"

namespace verify {

struct Rule {
    std::string_view id;         // kebab-case
    std::string_view matterhorn; // condition of the Matterhorn Protocol 1.1, for PDF/UA-1; or empty
    // The clause in each standard; empty where the standard has no such rule.
    std::string_view ua1;
    std::string_view ua2;
    std::string_view a2; // PDF/A-2 and 3
    std::string_view a4;
    std::string_view x4;
    std::string_view message; // what is wrong; a finding may add a detail
    std::string_view hint;    // how to mend it
    Level level = Level::b;   // the lowest level of PDF/A-2 that asks for it
    report::Severity severity = report::Severity::error;
    std::string_view wtpdf{}; // Well-Tagged PDF 1.0
    // The clause for EPUBs; empty in the rules for PDFs.
    std::string_view epub{};
    std::string_view epub_accessibility{};
    std::string_view wcag{};

    [[nodiscard]] std::string_view clause(Standard standard) const;
    // True if something in `profile` asks for it.
    [[nodiscard]] bool asked_by(const Profile& profile) const;
};

// All rules, in the order of the tables.
std::span<const Rule> rules();

} // namespace verify
