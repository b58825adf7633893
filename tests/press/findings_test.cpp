#include "press/findings.h"

#include <gtest/gtest.h>

namespace {

using press::EditionResult;

EditionResult result_of(const std::string& edition, const std::string& message) {
    EditionResult result;
    result.edition = edition;
    result.log.warning("text-size", {}, message);
    return result;
}

std::vector<std::string> told(const report::Log& log, const std::vector<EditionResult>& results) {
    const report::SourceMap sources;
    std::vector<std::string> messages;
    for (const report::Finding& finding : press::findings_to_tell(log, results, sources))
        messages.push_back(finding.message);
    return messages;
}

TEST(Findings, SayOfWhichEditionsTheyAre) {
    std::vector<EditionResult> results;
    results.push_back(result_of("standard", "small"));
    EXPECT_EQ(told({}, results), std::vector<std::string>{"small, in the edition standard"});
    results.push_back(result_of("large-print", "small"));
    results.push_back(result_of("large-print", "small"));
    EXPECT_EQ(told({}, results), std::vector<std::string>{"small, in the editions standard and large-print"});
    results.push_back(result_of("large-print", "smaller"));
    EXPECT_EQ(told({}, results).size(), 2U);
}

TEST(Findings, OfTheManuscriptAreOfNoEdition) {
    report::Log log;
    log.warning("text-size", {}, "small");
    std::vector<EditionResult> results;
    results.push_back(result_of("standard", "small"));
    EXPECT_EQ(told(log, results), std::vector<std::string>{"small"});
}

} // namespace
