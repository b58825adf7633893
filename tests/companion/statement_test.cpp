#include "companion/statement.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "companion/sample_account.h"

namespace companion {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Statement, FillsInWhatIsKnown) {
    const std::string html = accessibility_statement(sample_account());
    EXPECT_THAT(html, HasSubstr("A Council publishes this document"));
    EXPECT_THAT(html, HasSubstr("<a href=\"mailto:us@example.org\">"));
    EXPECT_THAT(html, HasSubstr("Telephone: <span class=\"blank\">[telephone number]</span>"));
}

TEST(Statement, ClaimsNothingForAPerson) {
    EXPECT_THAT(accessibility_statement(sample_account()), HasSubstr("[fully or partially compliant]"));
    EXPECT_THAT(accessibility_statement(sample_account()), HasSubstr("not yet tested with readers"));
}

TEST(Statement, ListsWhatFallsShort) {
    Account account = sample_account();
    account.editions[0].mends.push_back(
        {report::Severity::warning, "alt-file-name", "the text is a file name", {}, {}});
    const std::string html = accessibility_statement(account);
    EXPECT_THAT(html, HasSubstr("They are partially compliant"));
    EXPECT_THAT(html, HasSubstr("<li>The text is a file name. This fails WCAG 2.2 success criterion 1.1.1 "
                                "Non-text Content (level A)."));
    EXPECT_THAT(html, Not(HasSubstr("[fully or partially compliant]")));
}

} // namespace
} // namespace companion
