#include "report/log.h"

#include <gtest/gtest.h>

namespace {

using report::Log;
using report::Severity;

TEST(Log, KeepsFindingsInOrder) {
    Log log;
    log.note("a", {}, "first");
    log.warning("b", {}, "second", {"hint"});
    EXPECT_FALSE(log.has_errors());
    log.error("c", {}, "third");
    EXPECT_TRUE(log.has_errors());
    ASSERT_EQ(log.findings().size(), 3u);
    EXPECT_EQ(log.findings()[0].severity, Severity::note);
    EXPECT_EQ(log.findings()[1].severity, Severity::warning);
    EXPECT_EQ(log.findings()[1].hints, std::vector<std::string>{"hint"});
    EXPECT_EQ(log.findings()[2].message, "third");
}

TEST(Log, MergesAfterItsOwn) {
    Log first;
    Log second;
    first.note("a", {}, "1");
    second.error("b", {}, "2");
    first.merge(std::move(second));
    ASSERT_EQ(first.findings().size(), 2u);
    EXPECT_EQ(first.findings()[1].message, "2");
    EXPECT_TRUE(first.has_errors());
}

} // namespace
