#include "companion/report_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "companion/sample_account.h"

namespace companion {
namespace {

TEST(ReportJson, HoldsAllThatIsKnown) {
    const auto report = nlohmann::json::parse(report_json(sample_account()));
    EXPECT_EQ(report["title"], "Buses <2024>");
    ASSERT_EQ(report["editions"].size(), 2U);
    const auto& easy = report["editions"][1];
    EXPECT_EQ(easy["verified"]["rules"], 178);
    EXPECT_EQ(easy["guide"]["profile"], "clear-print");
    EXPECT_EQ(easy["checks"][0]["checked"], 14);
    EXPECT_EQ(easy["findings"][0]["line"], 40);
    EXPECT_EQ(easy["findings"][1]["severity"], "note");
    EXPECT_EQ(easy["look"][0]["places"][1]["language"], "it");
    EXPECT_EQ(easy["words"]["sha256"], "abc123");
    EXPECT_EQ(easy["look"][0]["if_not"], "If not, write others.");
    EXPECT_EQ(easy["measures"]["lix"], 21.5);
    EXPECT_EQ(easy["coverage"][0]["told"], true);
    EXPECT_EQ(easy["coverage"][1]["title"], "Money & costs");
    EXPECT_EQ(easy["coverage"][1]["told"], false);
    EXPECT_EQ(easy["coverage"][1]["line"], 30);
    EXPECT_TRUE(easy["tested_by"].empty());
    EXPECT_EQ(report["wcag22"].size(), 55U);
}

TEST(ReportJson, LeavesOutWhatIsNotKnown) {
    Account account = sample_account();
    account.date.clear();
    account.editions[0].standards.clear();
    account.editions[0].words.reset();
    const auto report = nlohmann::json::parse(report_json(account));
    EXPECT_FALSE(report.contains("date"));
    EXPECT_FALSE(report["editions"][0].contains("verified"));
    EXPECT_FALSE(report["editions"][0].contains("words"));
    EXPECT_FALSE(report["editions"][0].contains("measures"));
    EXPECT_FALSE(report["editions"][0].contains("coverage"));
}

} // namespace
} // namespace companion
