#include "companion/criteria.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "companion/sample_account.h"
#include "report/rules.h"

namespace companion {
namespace {

const Criterion& criterion(std::string_view number) {
    for (const Criterion& each : criteria())
        if (each.number == number)
            return each;
    throw std::runtime_error("no such criterion");
}

TEST(Criteria, AreThoseOfWcag22) {
    std::set<std::string_view> numbers;
    std::size_t level_a = 0;
    for (const Criterion& each : criteria()) {
        numbers.insert(each.number);
        level_a += each.level == "A" ? 1U : 0U;
        EXPECT_FALSE(each.because.empty()) << each.number;
    }
    EXPECT_EQ(numbers.size(), 55U);
    EXPECT_EQ(level_a, 31U);
}

TEST(Criteria, NameRulesThatThereAre) {
    for (const Criterion& each : criteria())
        for (const std::string_view rule : each.rules)
            EXPECT_TRUE(rule.empty() || report::find_rule(rule) != nullptr) << rule;
}

TEST(Criteria, AFindingCountsAgainstItsCriterion) {
    Account account = sample_account();
    EXPECT_EQ(adherence_to(criterion("1.1.1"), account).support, Support::supports);
    account.editions[0].mends.push_back(
        {report::Severity::warning, "alt-file-name", "the text is a file name", {}, {}});
    const Adherence adherence = adherence_to(criterion("1.1.1"), account);
    EXPECT_EQ(adherence.support, Support::partially_supports);
    EXPECT_THAT(adherence.notes,
                testing::HasSubstr("Found against it: 1 (Standard): the text is a file name."));
    EXPECT_EQ(adherence_to(criterion("2.4.2"), account).support, Support::supports);
}

TEST(Criteria, NotesAndPrintersCopiesDoNotCount) {
    Account account = sample_account();
    account.editions[0].mends.push_back({report::Severity::note, "alt-file-name", "", {}, {}});
    account.editions[1].mends.push_back({report::Severity::warning, "alt-file-name", "", {}, {}});
    account.editions[1].for_printers = true;
    EXPECT_EQ(adherence_to(criterion("1.1.1"), account).support, Support::supports);
}

} // namespace
} // namespace companion
