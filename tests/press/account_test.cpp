// What the report says of the sample: the facts that the making of each edition left behind.
#include "press/account.h"

#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "press/program.h"

namespace {

using namespace press_test;

nlohmann::json report_of_sample() {
    const TemporaryFolder folder;
    const std::filesystem::path out = folder.path() / "out";
    EXPECT_EQ(run_program("publish " + quoted(EVENPAGE_ROOT "/input/send-impact-report.xml") + " -o " +
                          quoted(out) + " --edition standard easy-read epub")
                  .exit_code,
              0);
    return nlohmann::json::parse(base::read_file(out / "report.json"));
}

TEST(Account, HasWhatTheAuditsMeasured) {
    const nlohmann::json report = report_of_sample();
    ASSERT_EQ(report["editions"].size(), 3U);
    const nlohmann::json& standard = report["editions"][0];
    const nlohmann::json& easy = report["editions"][1];
    EXPECT_FALSE(standard.contains("measures"));
    EXPECT_FALSE(standard.contains("coverage"));
    EXPECT_GT(easy["measures"]["words"], 100);
    EXPECT_LT(easy["measures"]["words_in_a_sentence"], 15);
    ASSERT_FALSE(easy["coverage"].empty());
    for (const nlohmann::json& part : easy["coverage"]) {
        EXPECT_TRUE(part["told"]) << part;
        EXPECT_GT(part["line"], 0) << part;
    }
    // Advice on an e-book is no failure.
    EXPECT_EQ(report["editions"][2]["verified"]["failed"], 0);
}

TEST(Account, SaysOfEveryQuestionWhatToDo) {
    const nlohmann::json report = report_of_sample();
    std::set<std::string> topics;
    for (const nlohmann::json& edition : report["editions"])
        for (const nlohmann::json& look : edition["look"]) {
            EXPECT_NE(look["if_not"], "") << look["topic"];
            EXPECT_FALSE(look["places"].empty()) << look["topic"];
            topics.insert(look["topic"].get<std::string>());
        }
    EXPECT_TRUE(topics.contains("Paper"));
    EXPECT_TRUE(topics.contains("Readers"));
}

} // namespace
