// One cause is told once, with advice that fits it.
#include <algorithm>

#include "edition.h"

namespace {

using namespace page_test;

std::string hint_of(const Audited& found, std::string_view rule) {
    for (const report::Finding& finding : found.log.findings())
        if (finding.rule == rule)
            return finding.hints.front();
    return {};
}

TEST(PageAdvice, one_margin_is_one_finding) {
    const auto laid =
        lay_out(general_manuscript(), "large-print", "@page { margin-left: 5mm; margin-right: 5mm }");
    const Audited found = audit_of(*laid, rule("page-margin-outer", "13"));
    ASSERT_EQ(found.told("page-margin-outer").size(), 1U);
    EXPECT_NE(found.told("page-margin-outer").front().find("an outer margin of 5.0 mm"), std::string::npos);
    EXPECT_NE(found.told("page-margin-outer").front().find("also in"), std::string::npos);
}

TEST(PageAdvice, one_size_is_one_finding_of_one_rule) {
    const auto laid = lay_out(general_manuscript(), "large-print", "li, figcaption { font-size: 14pt }");
    const Audited found = audit_of(*laid, profile("uk-ukaaf"));
    ASSERT_EQ(found.told("text-size").size(), 1U);
    EXPECT_TRUE(found.told("text-size-even").empty());
    const auto even =
        std::find_if(found.audit.outcomes.begin(), found.audit.outcomes.end(),
                     [](const audit::Outcome& outcome) { return outcome.rule == "text-size-even"; });
    ASSERT_NE(even, found.audit.outcomes.end());
    EXPECT_GT(even->found, 0U);
}

TEST(PageAdvice, pale_words_are_told_once) {
    const auto laid = lay_out(general_manuscript(), "large-print", "p { color: #bbbbbb }");
    const Audited found = audit_of(*laid, profile("uk-ukaaf"));
    EXPECT_EQ(found.told("text-contrast").size(), 1U);
    EXPECT_TRUE(found.told("text-photocopy").empty());
}

TEST(PageAdvice, what_is_of_the_page_itself_names_no_element) {
    const auto laid = lay_out(general_manuscript(), "large-print", "");
    const Audited found = audit_of(*laid, rule("page-count", "5"));
    ASSERT_EQ(found.told("page-count").size(), 1U);
    EXPECT_NE(found.told("page-count").front().find(" pages; at most 5 is wanted"), std::string::npos);
}

TEST(PageAdvice, a_heading_is_parted_by_the_sheet_or_by_the_manuscript) {
    const auto by_sheet = lay_out(general_manuscript(), "large-print", "h2 { break-after: page }");
    EXPECT_EQ(hint_of(audit_of(*by_sheet, rule("heading-at-foot")), "heading-at-foot"),
              "set break-after: avoid for headings");
    const std::string xml = replaced(general_manuscript(), "<title>Part Two</title><para>",
                                     "<title>Part Two</title><para role='new-page'>");
    const auto by_manuscript = lay_out(xml, "large-print", "");
    EXPECT_NE(hint_of(audit_of(*by_manuscript, rule("heading-at-foot")), "heading-at-foot")
                  .find("role=\"new-page\""),
              std::string::npos);
}

TEST(PageAdvice, a_row_longer_than_a_page_becomes_two) {
    const auto kept = lay_out(easy_manuscript(), "easy-read",
                              "@page { size: 210mm 110mm } div.statement p { margin-bottom: 80mm }");
    EXPECT_EQ(hint_of(audit_of(*kept, rule("row-split")), "row-split"),
              "it is longer than a page: make two rows of it");
}

TEST(PageAdvice, hyphens_are_the_cause_of_words_that_are_split_at_one) {
    const auto hint = [](const std::string& words, const std::string& css) {
        const auto laid =
            lay_out(replaced(general_manuscript(), "too late", "too late for " + words), "large-print", css);
        return hint_of(audit_of(*laid, rule("word-split")), "word-split");
    };
    const std::string narrow = "p { width: 30mm; hyphens: manual }";
    EXPECT_TRUE(hint("reha&#xAD;bili&#xAD;tation physio&#xAD;thera&#xAD;py", narrow)
                    .starts_with("set hyphens: none"));
    EXPECT_TRUE(hint("friendly-minded co-ordinators", narrow).starts_with("set hyphens: none"));
    EXPECT_TRUE(hint("rehabilitation physiotherapy", narrow).starts_with("give the words more room"));
}

TEST(PageAdvice, a_page_number_that_is_not_bold_is_wanted_bold) {
    const auto laid = lay_out(general_manuscript(), "large-print", "@page { font-weight: 400 }");
    const Audited found = audit_of(*laid, rule("page-number-place", "lower outer corner"));
    ASSERT_EQ(found.told("page-number-place").size(), 1U);
    EXPECT_NE(found.told("page-number-place").front().find("not bold; a bold one is wanted"),
              std::string::npos);
}

TEST(PageAdvice, a_margin_is_told_at_its_narrowest) {
    const auto laid = lay_out(general_manuscript(), "large-print",
                              "@page { margin-left: 11mm } @page :left { margin-left: 6mm }");
    const Audited found = audit_of(*laid, rule("page-margin", "13"));
    ASSERT_EQ(found.told("page-margin").size(), 1U);
    EXPECT_NE(found.told("page-margin").front().find("a margin of 6.0 mm"), std::string::npos);
    EXPECT_NE(found.told("page-margin").front().find("(page 2:"), std::string::npos);
}

TEST(PageAdvice, what_is_raised_is_quoted_with_its_line) {
    const auto laid = lay_out(general_manuscript(), "large-print", "a.noteref { font-size: 10pt }");
    const Audited found = audit_of(*laid, rule("text-size-raised", "16"));
    ASSERT_EQ(found.told("text-size-raised").size(), 1U);
    EXPECT_NE(found.told("text-size-raised").front().find("It is never too late"), std::string::npos);
}

TEST(PageAdvice, a_page_number_elsewhere_is_named_by_its_own_page) {
    const auto laid =
        lay_out(easy_manuscript(), "easy-read",
                "@page :first { @bottom-right { content: none } @bottom-center { content: \"Page \" "
                "counter(page) \" of \" counter(pages) } }");
    const Audited found = audit_of(*laid, rule("page-number-place", "same place"));
    ASSERT_EQ(found.told("page-number-place").size(), 1U);
    EXPECT_NE(found.told("page-number-place").front().find("(page 1:"), std::string::npos);
    EXPECT_EQ(found.audit.outcomes.front().found, 1U);
}

// The foot of page 2 says "Standard page 2", and not its own number: that is another fault.
TEST(PageAdvice, the_page_numbers_of_another_edition_are_not_those_of_the_page) {
    const auto misplaced = [](std::string_view foot) {
        const auto laid = lay_out(general_manuscript(), "large-print",
                                  "@page :left { @bottom-left { content: none } "
                                  "@bottom-right { content: \"Standard page 2 \" " +
                                      std::string(foot) + " } }");
        return audit_of(*laid, rule("page-number-place", "lower outer corner"))
            .told("page-number-place")
            .size();
    };
    EXPECT_EQ(misplaced("string(-evenpage-source-pages)"), 0U);
    EXPECT_EQ(misplaced("\"\""), 1U);
}

} // namespace
