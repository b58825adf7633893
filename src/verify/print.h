// Results as people and programs read them.
#pragma once

#include <string>
#include <vector>

#include "verify/verify.h"

namespace verify {

struct NamedResult {
    std::string file; // as the caller gave it
    Result result;
};

// One line a finding, `file: page N: object M G: severity: message [rule]; clauses`, or with the file and
// line in an EPUB's zip, the hint once a rule, and a line that sums up each file. Of one rule in a file five
// findings are told, the rest counted.
std::string print_text(const std::vector<NamedResult>& results);

// An array with one object a file: file, problem, pages, standards and findings.
std::string print_json(const std::vector<NamedResult>& results);

// SARIF 2.1.0; `version` is the program's.
std::string print_sarif(const std::vector<NamedResult>& results, std::string_view version);

// "PDF/UA-1, 7.3; Matterhorn 13-004": the clauses that the profile asks for.
std::string clauses_of(const Rule& rule, const Profile& profile);

} // namespace verify
