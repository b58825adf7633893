// Results as people and programs read them.
#pragma once

#include <string>
#include <vector>

#include "report/source_map.h"
#include "verify/verify.h"

namespace verify {

struct NamedResult {
    std::string file; // as the caller gave it
    Result result;
    std::vector<report::Span> written =
        {};                // where each finding is in the manuscript; empty if that is not known
    std::string note = {}; // what else is to be said of the file
};

// One line a finding, `file: page N: object M G: severity: message [rule]; clauses`, or with the file and
// line in an EPUB's zip, the hint once a rule, and a line that sums up each file. Of one rule in a file five
// findings are told, the rest counted.
// What is known of the manuscript, whose text is in `sources`, stands on a line of its own.
std::string print_text(const std::vector<NamedResult>& results, const report::SourceMap& sources = {});

// An array with one object a file: file, problem, pages, standards and findings.
std::string print_json(const std::vector<NamedResult>& results, const report::SourceMap& sources = {});

// SARIF 2.1.0; `version` is the program's.
std::string print_sarif(const std::vector<NamedResult>& results, std::string_view version,
                        const report::SourceMap& sources = {});

// "PDF/UA-1, 7.3; Matterhorn 13-004": the clauses that the profile asks for.
std::string clauses_of(const Rule& rule, const Profile& profile);

} // namespace verify
