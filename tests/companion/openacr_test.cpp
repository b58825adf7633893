#include "companion/openacr.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "companion/sample_account.h"

namespace companion {
namespace {

using testing::HasSubstr;

TEST(OpenAcr, HasACriterionForEach) {
    const std::string yaml = openacr(sample_account()).value();
    std::size_t count = 0;
    for (std::size_t at = 0; (at = yaml.find("- num:", at)) != std::string::npos; ++at)
        ++count;
    EXPECT_EQ(count, 55U + 1 + 2); // and 4.1.1, and 10.5 and 10.6 of EN 301 549
    EXPECT_THAT(yaml, HasSubstr("  success_criteria_level_aaa:\n    disabled: true\n"));
    EXPECT_THAT(yaml, HasSubstr("author:\n  company_name: \"A Council\"\n  email: \"us@example.org\"\n"));
}

TEST(OpenAcr, QuotesWhatYamlWouldRead) {
    Account account = sample_account();
    account.title = "Say \"yes\": \\ no";
    EXPECT_THAT(openacr(account).value(), HasSubstr("  name: \"Say \\\"yes\\\": \\\\ no\"\n"));
}

TEST(OpenAcr, IsNotWrittenWithoutAnAddress) {
    Account account = sample_account();
    account.email.clear();
    EXPECT_FALSE(openacr(account).has_value());
}

} // namespace
} // namespace companion
