// Holds the table of rules to the program: every rule that src/ names is in the table,
// and the table names no rule that src/ does not.
#include <filesystem>
#include <regex>
#include <string>

#include <gtest/gtest.h>

#include "base/bytes.h"
#include "report/rules.h"

namespace {

namespace fs = std::filesystem;

std::string all_source() {
    std::string text;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(fs::path(EVENPAGE_ROOT) / "src"))
        if (entry.path().extension() == ".cpp" && entry.path().filename() != "rules.cpp")
            text += base::read_file(entry.path());
    return text;
}

TEST(RuleIds, OfTheProgramAreInTheTable) {
    const std::string source = all_source();
    // `log.error("rule", …)`, and the helpers of stages that take the rule first or second.
    const std::regex call(
        R"re(\b(error|warning|note|refuse|fail)\(\s*(?:[a-z_.]+,\s*)?"([a-z0-9]+(?:-[a-z0-9]+)+)")re");
    int seen = 0;
    for (std::sregex_iterator at(source.begin(), source.end(), call), end; at != end; ++at, ++seen)
        EXPECT_NE(report::find_rule((*at)[2].str()), nullptr) << (*at)[0] << " …) is not in report/rules.cpp";
    EXPECT_GT(seen, 40);
}

TEST(RuleIds, OfTheTableAreInTheProgram) {
    const std::string source = all_source();
    for (const report::Rule& rule : report::rules())
        EXPECT_NE(source.find('"' + std::string(rule.id) + '"'), std::string::npos) << rule.id;
}

} // namespace
