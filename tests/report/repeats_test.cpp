#include "report/repeats.h"

#include <gtest/gtest.h>

namespace {

using report::Finding;
using report::Severity;

Finding finding(std::string_view rule, std::string message) {
    return {Severity::error, rule, {}, std::move(message), {}};
}

TEST(FoldRepeats, CountsByRuleAndMessage) {
    const std::vector<Finding> findings = {finding("a", "x"), finding("b", "x"), finding("a", "x"),
                                           finding("a", "y"), finding("a", "x")};
    const auto told = fold_repeats(findings, 1);
    ASSERT_EQ(told.size(), 3u);
    EXPECT_EQ(told[0].finding, &findings[0]);
    EXPECT_EQ(told[0].more, 2u);
    EXPECT_EQ(told[1].finding, &findings[1]);
    EXPECT_EQ(told[1].more, 0u);
    EXPECT_EQ(told[2].finding, &findings[3]);
}

TEST(FoldRepeats, TellsAllIfThereIsNoLimit) {
    const std::vector<Finding> findings(9, finding("a", "x"));
    EXPECT_EQ(fold_repeats(findings, 0).size(), 9u);
}

} // namespace
