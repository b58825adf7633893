#include "report/rules.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

namespace {

TEST(Rules, AreSortedAndNamedOnce) {
    const auto all = report::rules();
    const auto unsorted =
        std::adjacent_find(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.id >= b.id; });
    EXPECT_EQ(unsorted, all.end()) << unsorted->id;
}

TEST(Rules, AreWrittenAlike) {
    for (const report::Rule& rule : report::rules()) {
        EXPECT_EQ(rule.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string_view::npos)
            << rule.id;
        EXPECT_TRUE(rule.summary.ends_with('.')) << rule.id;
    }
}

TEST(Rules, AreFoundById) {
    ASSERT_NE(report::find_rule("xml-well-formed"), nullptr);
    EXPECT_EQ(report::find_rule("xml-well-formed")->severity, report::Severity::error);
    EXPECT_EQ(report::find_rule("no-such-rule"), nullptr);
    EXPECT_EQ(report::find_rule(""), nullptr);
}

} // namespace
