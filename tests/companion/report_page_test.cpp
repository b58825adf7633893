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
    EXPECT_THAT(html, HasSubstr("2 files were made. The program found 1 thing to mend and lists 3 places"));
    Account clean = sample_account();
    clean.editions.resize(1);
    EXPECT_THAT(report_page(clean),
                HasSubstr("1 file was made. The program found nothing to mend and lists 2 places"));
}

TEST(ReportPage, ListsAPlaceOnceForAllEditions) {
    const std::string html = report_page(sample_account());
    EXPECT_EQ(html.find("A bus &amp; a tram"), html.rfind("A bus &amp; a tram"));
    EXPECT_NE(html.find("A bus &amp; a tram"), std::string::npos);
}

TEST(ReportPage, NamesPlaceAndMending) {
    const std::string html = report_page(sample_account());
    EXPECT_THAT(html, HasSubstr("<li>report.xml, line 40: 18 words in one sentence.<br><span "
                                "class=\"quiet\">Split it.</span></li>"));
    EXPECT_THAT(
        html, HasSubstr("<h3>Good to know</h3>\n<ul>\n<li>report.xml, line 50: An index is left out.</li>"));
}

TEST(ReportPage, SaysWhereToLookAndWhatToDo) {
    const std::string html = report_page(sample_account());
    EXPECT_THAT(html, HasSubstr("Do these words say what it shows? If not, write others.</p>"));
    EXPECT_THAT(html,
                HasSubstr("Is all clear without colour? If not, say it.</p>\n<ul>\n<li>Where: all of <a "
                          "href=\"my%20report.pdf\">my report.pdf</a></li>"));
}

TEST(ReportPage, ListsAMistakeOnceForAllEditions) {
    Account account = sample_account();
    const Mend mistake{report::Severity::error, "figure-alt", "no words", {"report.xml", 9, 1}, {}};
    for (EditionAccount& edition : account.editions)
        edition.mends.push_back(mistake);
    const std::string html = report_page(account);
    EXPECT_THAT(html, HasSubstr("The program found 2 things to mend"));
    EXPECT_EQ(html.find("No words"), html.rfind("No words"));
    EXPECT_THAT(html, HasSubstr("<p>1 thing to mend in the editions above is to mend in this one too.</p>"));
}

TEST(ReportPage, ShowsScoresWithTheirMeaning) {
    const std::string html = report_page(sample_account());
    EXPECT_THAT(html, HasSubstr("<tr><th scope=\"row\">LIX</th><td class=\"number\">21.5</td><td>Below 30 is "
                                "easy.</td></tr>"));
    Account none = sample_account();
    none.editions[1].measures.clear();
    EXPECT_THAT(report_page(none), Not(HasSubstr("How easy the words are")));
}

TEST(ReportPage, ListsThePartsThatEasyReadLeavesOut) {
    Account account = sample_account();
    account.editions.push_back(account.editions[0]);
    account.editions.push_back(account.editions[1]);
    const std::string html = report_page(account);
    EXPECT_EQ(html.find("This edition tells"), html.rfind("This edition tells"));
    EXPECT_THAT(html, HasSubstr("This edition tells 1 of 2 parts."));
    EXPECT_THAT(html,
                HasSubstr("<li>Money &amp; costs <span class=\"quiet\">(report.xml, line 30)</span></li>"));
    EXPECT_THAT(html, Not(HasSubstr("Trams")));
    account.editions.resize(2);
    account.editions[1].parts[1].told = true;
    EXPECT_THAT(report_page(account), HasSubstr("This edition tells all 2 parts."));
}

TEST(ReportPage, SaysWhatARuleAsksFor) {
    Account account = sample_account();
    account.editions[0].checks.push_back({"text-size", "Words must be large.", "UKAAF", "12", 300, 2});
    account.editions[0].checks.push_back({"footnote", "No footnotes.", "", "0", 3, 0});
    const std::string html = report_page(account);
    EXPECT_THAT(html, HasSubstr("<summary>3 rules, 2 in order</summary>"));
    EXPECT_THAT(html, HasSubstr("Words must be large.<br><span class=\"quiet\">Asked for: 12. Source: "
                                "UKAAF.</span></th><td class=\"number\">300</td>"));
    EXPECT_THAT(html, HasSubstr("<th scope=\"row\">No footnotes.</th>"));
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
    EXPECT_THAT(html, HasSubstr("Italian: <bdi lang=\"it\">Ciao</bdi>"));
    EXPECT_THAT(html, HasSubstr("<h1>Report: Buses &lt;2024&gt;</h1>"));
    EXPECT_THAT(html, HasSubstr("href=\"my%20report.pdf\""));
}

} // namespace
} // namespace companion
