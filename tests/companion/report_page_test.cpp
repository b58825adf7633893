#include "companion/report_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "companion/sample_account.h"

namespace companion {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ReportPage, SaysFirstWhetherThereIsAnythingToDo) {
    const std::string html = report_page(sample_account());
    EXPECT_THAT(html, HasSubstr("2 files were made. The program found 1 thing to mend and lists 2 places"));
    Account clean = sample_account();
    clean.editions.resize(1);
    EXPECT_THAT(report_page(clean),
                HasSubstr("1 file was made. The program found nothing to mend and lists 1 place"));
}

TEST(ReportPage, ListsAPlaceOnceForAllEditions) {
    const std::string html = report_page(sample_account());
    EXPECT_EQ(html.find("A bus &amp; a tram"), html.rfind("A bus &amp; a tram"));
    EXPECT_NE(html.find("A bus &amp; a tram"), std::string::npos);
}

TEST(ReportPage, NamesPlaceAndMending) {
    const std::string html = report_page(sample_account());
    EXPECT_THAT(html, HasSubstr("<li>report.xml, line 40: 18 words in one sentence<br><span "
                                "class=\"quiet\">split it</span></li>"));
    EXPECT_THAT(html,
                HasSubstr("<h3>Good to know</h3>\n<ul>\n<li>report.xml, line 50: an index is left out</li>"));
}

TEST(ReportPage, SaysWhoTestedIt) {
    Account account = sample_account();
    EXPECT_THAT(report_page(account), HasSubstr("Not yet tested with readers."));
    for (EditionAccount& edition : account.editions)
        edition.reviewers = {"Two people of People First, May 2024"};
    EXPECT_THAT(report_page(account), Not(HasSubstr("Not yet tested")));
    EXPECT_THAT(report_page(account), HasSubstr("<li>Two people of People First, May 2024</li>"));
}

TEST(ReportPage, SaysWhatFailed) {
    Account account = sample_account();
    account.editions[0].rules_failed = 2;
    EXPECT_THAT(report_page(account), HasSubstr("2 rules failed"));
    account.editions[0].words->differences = 3;
    EXPECT_THAT(report_page(account), HasSubstr("not those of the manuscript in 3 places"));
}

TEST(ReportPage, ADraftSaysSo) {
    Account account = sample_account();
    account.draft = true;
    EXPECT_THAT(report_page(account), HasSubstr("This is a draft."));
    EXPECT_THAT(report_page(sample_account()), Not(HasSubstr("This is a draft.")));
}

TEST(ReportPage, MarksOtherLanguagesAndEscapes) {
    const std::string html = report_page(sample_account());
    EXPECT_THAT(html, HasSubstr("it: <bdi lang=\"it\">Ciao</bdi>"));
    EXPECT_THAT(html, HasSubstr("<h1>Report: Buses &lt;2024&gt;</h1>"));
    EXPECT_THAT(html, HasSubstr("href=\"my%20report.pdf\""));
}

} // namespace
} // namespace companion
