// Editions without pages: for each rule a style sheet that breaks it, and one that keeps it.
#include "reflow.h"

#include <gmock/gmock.h>

namespace {

using namespace reflow_test;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string body() {
    return layout_test::article(
        "<section><title>Collections</title><para>We collect <emphasis>all</emphasis> bins of Dorset"
        "<footnote><para>A note.</para></footnote>, and E = mc<superscript>2</superscript>. Read "
        "<link xlink:href='https://example.org'>more</link> about a <phrase "
        "role='hardword'>levy</phrase>.</para>"
        "<para>The second paragraph of the text.</para><para>The third.</para>"
        "<itemizedlist><listitem><para>One</para><itemizedlist><listitem><para>Inner</para></listitem>"
        "</itemizedlist></listitem></itemizedlist>"
        "<programlisting>code</programlisting>"
        "<informaltable><tgroup "
        "cols='1'><tbody><row><entry>Cell</entry></row></tbody></tgroup></informaltable>"
        "<sidebar><title>Aside</title><para>Words in a box.</para></sidebar></section>" +
        page_test::row("family", "<para>We want every child to do well.</para>"));
}

struct Case {
    std::string rule;
    std::string value;
    std::string breaks;
    std::string keeps;
    std::string told; // a part of the message
};

const Case cases[] = {
    {"text-size", "12", "p { font-size: 0.9em }", "p { font-size: 1.1em }",
     "text of 0.90 times the reader's own size in p"},
    {"text-size", "12", "p { font-size: 8px }", "p { font-size: 125% }", "0.50 times"},
    {"text-size", "12", "html { font-size: 80% }", "html body { font-size: 100% }", "0.80 times"},
    {"text-size", "12", "a.noteref { font-size: 0.6em }", "a.noteref { font-size: 0.8em }", "0.60 times"},
    {"text-size-raised", "14", "sup { font-size: smaller }", "sup { font-size: 1em }", "0.83 times"},
    {"text-size-even", "1", "body { font-size: 1.5em } td { font-size: 0.8em }", "body { font-size: 1.5em }",
     "0.80 times the size of the text around in td"},
    {"text-italic", "", "em { font-style: italic }", "em { font-style: normal }", "italic letters in em"},
    {"text-underline", "", "h2 { text-decoration: underline }", "a { text-decoration: underline }",
     "underlined words in h2"},
    {"text-capitals", "8", "h2 { text-transform: uppercase }", "h2 { text-transform: none }", "in h2"},
    {"text-capitals", "8", "p { font-variant: small-caps }", "p { font-variant: normal }",
     "words in capitals in p"},
    {"text-weight", "400", "p { font-weight: 300 }", "p { font-weight: 500 }", "light weight"},
    {"text-condensed", "", "p { letter-spacing: -0.05em }", "p { letter-spacing: 0.02em }", "letters moved"},
    {"text-condensed", "", "p { word-spacing: -0.1em }", "p { word-spacing: normal }", "words moved"},
    {"text-sans-serif", "", "body { font-family: Georgia, serif }", "body { font-family: Arial, sans-serif }",
     "letters with serifs"},
    {"list-bullet", "", "ul ul { list-style-type: circle }", "ul ul { list-style-type: disc }", "hollow"},
    {"text-align", "", "p { text-align: justify }", "p { text-align: left }", "justified text in p"},
    {"text-align", "", "h2 { text-align: center }", "td { text-align: right }", "text set off in h2"},
    {"text-indent", "", "p { text-indent: 1em }", "p { text-indent: 0 }", "an indented first line"},
    {"word-split", "", "body { hyphens: auto }", "body { hyphens: manual }", "split at any syllable"},
    {"word-split", "", "p { word-break: break-all }", "p { overflow-wrap: break-word }",
     "split at any letter"},
    {"line-spacing", "1.5", "p { line-height: 1 }", "p { line-height: 1.6 }", "line spacing of 1.00"},
    {"line-spacing", "1.2", "p { line-height: 10px }", "h2 { line-height: 1 }", "line spacing of 0.62"},
    {"paragraph-spacing", "1", "p { margin: 0 }", "p { margin: 1em 0 }", "0.00 times"},
    {"hard-word-shown", "", "span.hardword { font-weight: normal }", "span.hardword { font-weight: bold }",
     "a hard word that looks like"},
    {"text-clipped", "", "pre { white-space: pre }", "pre { white-space: pre-wrap }", "do not wrap in pre"},
    {"text-contrast", "4.5", "p { color: #bbb }", "p { color: #333; background-color: #fff }",
     "contrast of 1.9 (#bbbbbb on #ffffff)"},
    {"text-contrast", "4.5", "td { background: #000; color: #111 }", "td { background: #000; color: #fff }",
     "#111111 on #000000"},
    {"text-photocopy", "70", "p { color: #777; background: #bbb }", "p { color: #000; background: #fff }",
     "less light"},
    {"text-grey", "", "p { color: #888 }", "p { color: #000; background: #fff }", "grey text"},
    {"text-grey", "", "p { color: #000; background: #aaa }", "p { color: inherit }", "text on grey"},
    {"colour-pairs", "", "p { color: #f00; background: #000 }", "p { color: #000; background: #fff }",
     "red on black"},
    {"text-over-picture", "", "section { background-image: url(paper.png) }",
     "section { background-image: none }", "words over a picture"},
    {"text-over-picture", "", "section { background: #fff url(paper.png) }", "section { background: #fff }",
     "words over a picture"},
    {"page-columns", "", "section { column-count: 2 }", "section { column-count: 1 }", "columns in section"},
    {"text-box", "", "aside.sidebar { float: right }", "aside.sidebar { float: none }",
     "a box beside the text"},
    {"row-picture-beside", "", "div.statement img { float: right }", "div.statement img { float: left }",
     "where lines end"},
    {"row-picture-share", "30", "div.statement img { float: left; width: 20% }",
     "div.statement img { float: left; width: 32% }", "20 % of the line"},
    {"reader-colours", "", "p { color: #000 }", "p { color: #000; background: #fff }",
     "a colour of words without one behind them"},
    {"reader-colours", "", "td { background: #eee }",
     "body { color: black } td { background: #eee } body { background: white }",
     "a colour behind words without one of the words"},
    {"reader-colours", "", "@media (prefers-color-scheme: dark) { p { color: #eee } }",
     "@media (prefers-color-scheme: dark) { body { color: #eee; background: #111 } }", "a colour of words"},
    {"reader-settings", "", "p { line-height: 1.5 !important }", "img { max-width: 100% !important }",
     "line-height that readers cannot change"},
    {"reader-units", "", "p { font: 12px/1.5 sans-serif }", "p { font-size: 1.2rem; border: 1px solid }",
     "font-size that does not grow"},
    {"reader-units", "", "p { letter-spacing: 1pt }", "p { letter-spacing: 0 }", "letter-spacing that"},
    {"reader-width", "", "table { width: 600px }", "table { width: 600px; max-width: 100% }",
     "more than a phone"},
    {"reader-width", "", "section { min-width: 40em }", "section { max-width: 40em }", "more than a phone"},
    {"reader-width", "", "body { columns: 2 }", "body { columns: auto }", "columns"},
};

TEST(Reflow, finds_each_fault_once) {
    for (const Case& each : cases) {
        const page_test::Audited found = Book(body(), each.breaks).held_to(rule(each.rule, each.value));
        ASSERT_EQ(found.told(each.rule).size(), 1U) << each.rule << ": " << each.breaks << "\n"
                                                    << found.all();
        EXPECT_THAT(found.told(each.rule).front(), HasSubstr(each.told)) << each.breaks;
        EXPECT_GT(found.audit.outcomes.front().found, 0U) << each.breaks;
    }
}

TEST(Reflow, lets_pass_what_keeps_a_rule) {
    for (const Case& each : cases) {
        const page_test::Audited found = Book(body(), each.keeps).held_to(rule(each.rule, each.value));
        EXPECT_THAT(found.told(each.rule), IsEmpty()) << each.keeps;
        ASSERT_EQ(found.audit.outcomes.size(), 1U) << each.rule;
        EXPECT_GT(found.audit.outcomes.front().checked, 0U) << each.rule << ": " << each.keeps;
    }
}

std::vector<std::string> hints(const page_test::Audited& found) {
    std::vector<std::string> all;
    for (const report::Finding& finding : found.log.findings())
        all.push_back(finding.hints.front());
    return all;
}

TEST(Reflow, names_the_line_of_the_sheet) {
    const Book book(body(), "body { }\np,\nli { text-align: justify; }");
    EXPECT_THAT(
        hints(book.held_to(rule("text-align"))),
        ::testing::ElementsAre("line 3 of my.css has \"text-align: justify\": set text-align: start"));
}

TEST(Reflow, says_where_no_line_of_the_sheet_is_the_cause) {
    EXPECT_THAT(hints(Book(body(), "p { line-height: initial }").held_to(rule("line-spacing", "1.5"))),
                ::testing::ElementsAre("reading systems do it by themselves: set a larger line-height"));
    EXPECT_THAT(hints(Book(layout_test::article("<para>A BLOCK OF CAPITALS</para>"))
                          .held_to(rule("text-capitals", "8"))),
                ::testing::ElementsAre("write it in small letters"));
}

TEST(Reflow, one_declaration_is_told_once_whatever_it_comes_to) {
    const Book book(body(), "li { font-size: 0.8em } p { color: #bbb } td { background: #eee }");
    EXPECT_EQ(book.held_to(rule("text-size", "12")).told("text-size").size(), 1U);
    EXPECT_EQ(book.held_to(rule("text-contrast", "4.5")).told("text-contrast").size(), 1U);
}

// A pale colour alone breaks two rules; mended by leaving it out, it breaks none.
TEST(Reflow, a_colour_alone_is_told_as_poor_contrast_first) {
    audit::Profile both = rule("text-contrast", "4.5");
    both.rules.push_back(rule("reader-colours").rules.front());
    const page_test::Audited found = Book(body(), "p { color: #bbb }").held_to(both);
    EXPECT_EQ(found.told("text-contrast").size(), 1U);
    EXPECT_THAT(found.told("reader-colours"), IsEmpty());
    EXPECT_GT(found.audit.outcomes.back().found, 0U);
}

TEST(Reflow, rules_of_pages_are_not_asked) {
    for (const std::string_view name : {"clear-print", "uk-gov", "us-acb-2025"})
        for (const audit::Outcome& outcome : Book(body()).held_to(profile(name)).audit.outcomes)
            EXPECT_TRUE(outcome.rule != "page-number" && outcome.rule != "page-margin" &&
                        outcome.rule != "heading-at-foot" && outcome.rule != "line-length")
                << outcome.rule;
}

TEST(Reflow, a_size_in_points_is_of_pages) {
    const page_test::Audited found = Book(body()).held_to(rule("text-size", "18"));
    EXPECT_THAT(found.told("text-size"), IsEmpty());
    EXPECT_EQ(found.audit.outcomes.front().asked, "1em");
}

TEST(Reflow, a_rule_without_its_value_is_told) {
    const page_test::Audited found = Book(body()).held_to(rule("line-spacing"));
    EXPECT_EQ(found.told("profile-file").size(), 1U);
    EXPECT_THAT(found.audit.outcomes, IsEmpty());
}

// What any profile asks for; a rule that two have with the same value once.
audit::Profile all_profiles() {
    audit::Profile all;
    for (const auto& entry : std::filesystem::directory_iterator(layout_test::root / "styles" / "profiles"))
        for (const audit::ProfileRule& each : profile(entry.path().stem().string()).rules)
            if (std::none_of(all.rules.begin(), all.rules.end(), [&each](const audit::ProfileRule& other) {
                    return other.id == each.id && other.value == each.value;
                }))
                all.rules.push_back(each);
    return all;
}

TEST(Reflow, the_sheets_that_come_with_the_program_keep_every_profile) {
    std::vector<std::filesystem::path> manuscripts{layout_test::root / "input" / "send-impact-report.xml"};
    for (const auto& entry : std::filesystem::directory_iterator(layout_test::root / "tests" / "manuscripts"))
        if (entry.path().extension() == ".xml")
            manuscripts.push_back(entry.path());
    const audit::Profile profiles = all_profiles();
    for (const std::filesystem::path& path : manuscripts)
        for (const std::string_view edition : {"epub", "easy-read-epub"})
            EXPECT_EQ(Book(base::read_file(path), "", edition, path).held_to(profiles).all(), "")
                << path << " as " << edition;
}

} // namespace
