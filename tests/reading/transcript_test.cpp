#include "reading/transcript.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/small_epub.h"
#include "reading/small_pdf.h"

namespace {

using namespace reading_test;
using reading::transcript_of;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::HasSubstr;

// Without the two lines that every transcript begins with, and the page.
std::vector<std::string> lines_of(const std::string& bytes) {
    const reading::Transcript transcript = transcript_of(bytes);
    EXPECT_EQ(transcript.problem, "");
    std::vector<std::string> lines = transcript.lines;
    EXPECT_GE(lines.size(), 2U);
    lines.erase(lines.begin(), lines.begin() + 2);
    std::erase(lines, "page 1");
    return lines;
}

std::vector<std::string> spoken(const std::vector<Tag>& tags) {
    SmallPdf pdf;
    pdf.tag({"Document", "", "", tags, ""});
    return lines_of(pdf.bytes());
}

std::vector<std::string> spoken_epub(const std::string& body) {
    return lines_of(small_epub(body));
}

Tag cell(const std::string& type, const std::string& words, const std::string& attributes = "") {
    return {type, words, attributes.empty() ? "" : "/A<</O/Table" + attributes + ">>", {}, ""};
}

TEST(Transcript, BeginsWithTitleLanguageAndPage) {
    SmallPdf pdf;
    pdf.tag({"Document", "", "", {{"P", "Hello", "", {}, ""}}, ""});
    pdf.pdf.getTrailer().replaceKey("/Info", pdf.make("<</Title(Our year)>>"));
    EXPECT_THAT(transcript_of(pdf.bytes()).lines,
                ElementsAre("document, Our year", "language English", "page 1", "Hello"));
    EXPECT_THAT(transcript_of(small_epub("<p>Hello</p>")).lines,
                ElementsAre("document, Our year", "language English", "Hello"));
}

TEST(Transcript, SpeaksHeadingsWithTheirLevel) {
    EXPECT_THAT(spoken({{"H1", "One", "", {}, ""}, {"H3", "Three", "", {}, ""}, {"H2", "", "", {}, ""}}),
                ElementsAre("heading level 1, One", "heading level 3, Three", "heading level 2, blank"));
    EXPECT_THAT(spoken_epub("<h1>One</h1><h3>Three</h3><h2></h2>"),
                ElementsAre("heading level 1, One", "heading level 3, Three", "heading level 2, blank"));
}

TEST(Transcript, FollowsTheRoleMap) {
    SmallPdf pdf;
    pdf.tag({"Document", "", "", {{"Shout", "One", "", {}, ""}}, ""});
    pdf.catalog.getKey("/StructTreeRoot").replaceKey("/RoleMap", QPDFObjectHandle::parse("<</Shout/H2>>"));
    EXPECT_THAT(lines_of(pdf.bytes()), ElementsAre("heading level 2, One"));
}

TEST(Transcript, SpeaksListsWithTheirLabels) {
    const Tag inner{"L", "", "", {{"LI", "", "", {{"LBody", "deep", "", {}, ""}}, ""}}, ""};
    const Tag first{"LI", "", "", {{"Lbl", "\x95", "", {}, ""}, {"LBody", "one", "", {inner}, ""}}, ""};
    const Tag second{"LI", "", "", {{"Lbl", "2.", "", {}, ""}, {"LBody", "two", "", {}, ""}}, ""};
    EXPECT_THAT(spoken({{"L", "", "", {first, second}, ""}}),
                ElementsAre("list with 2 items", "bullet, one", "list with 1 item", "deep", "out of list",
                            "2., two", "out of list"));
    EXPECT_THAT(spoken_epub("<ul><li>one<ol start='3'><li>deep</li></ol></li><li><p>two</p></li></ul>"),
                ElementsAre("list with 2 items", "bullet, one", "list with 1 item", "3., deep", "out of list",
                            "bullet, two", "out of list"));
}

TEST(Transcript, SpeaksTermsAsLabels) {
    EXPECT_THAT(spoken_epub("<dl><dt>EHCP</dt><dd>A plan.</dd><div><dt>SEN</dt><dd>Needs.</dd></div></dl>"),
                ElementsAre("list with 2 items", "EHCP, A plan.", "SEN, Needs.", "out of list"));
}

TEST(Transcript, SpeaksPicturesByTheirDescription) {
    EXPECT_THAT(spoken({{"Figure", "ink", "/Alt(A grey square)", {}, ""}, {"Figure", "", "", {}, ""}}),
                ElementsAre("graphic, A grey square", "graphic without description"));
    EXPECT_THAT(spoken_epub("<p>See <img src='a.png' alt='a tick'/> here</p><div><img src='b.png'/></div>"
                            "<div><img src='c.png' alt=''/></div>"),
                ElementsAre("See [graphic, a tick] here", "graphic without description"));
}

TEST(Transcript, SpeaksCellsWithTheirHeaders) {
    const Tag head{
        "TR", "", "", {cell("TH", "Need", "/Scope/Column"), cell("TH", "Change", "/Scope/Column")}, ""};
    const Tag row{"TR", "", "", {cell("TH", "Autism", "/Scope/Row"), cell("TD", "5")}, ""};
    const std::vector<std::string> expected{"table with 2 rows and 2 columns, Needs by year",
                                            "row 1 column 1 column header: Need",
                                            "row 1 column 2 column header: Change",
                                            "row 2 column 1 row header, Need: Autism",
                                            "row 2 column 2, Change, Autism: 5",
                                            "out of table"};
    EXPECT_THAT(spoken({{"Table", "", "", {{"Caption", "Needs by year", "", {}, ""}, head, row}, ""}}),
                ElementsAreArray(expected));
    EXPECT_THAT(
        spoken_epub("<table><caption>Needs by year</caption><thead><tr><th scope='col'>Need</th>"
                    "<th scope='col'>Change</th></tr></thead><tbody><tr><th scope='row'>Autism</th><td>5</td>"
                    "</tr></tbody></table>"),
        ElementsAreArray(expected));
}

// What a wrong tag sounds like: a header cell tagged as data is no longer spoken with its column.
TEST(Transcript, ChangesWithAWrongTag) {
    const Tag head{"TR", "", "", {cell("TD", "Need"), cell("TH", "Change", "/Scope/Row")}, ""};
    const Tag row{"TR", "", "", {cell("TD", "Autism"), cell("TD", "5")}, ""};
    EXPECT_THAT(spoken({{"Table", "", "", {head, row}, ""}}),
                ElementsAre("table with 2 rows and 2 columns", "row 1 column 1: Need",
                            "row 1 column 2 row header: Change", "row 2 column 1: Autism",
                            "row 2 column 2: 5", "out of table"));
    EXPECT_THAT(spoken({{"TD", "5", "", {}, ""}, {"P", "", "", {}, ""}}),
                ElementsAre("cell outside a table, 5", "blank"));
}

TEST(Transcript, SaysWhichPlaceMergedCellsTake) {
    const Tag head{
        "TR", "", "", {cell("TH", "Both", "/Scope/Column/ColSpan 2"), cell("TH", "C", "/RowSpan 2")}, ""};
    const Tag row{"TR", "", "", {cell("TD", "1"), cell("TD", "2")}, ""};
    EXPECT_THAT(spoken({{"Table", "", "", {head, row}, ""}}),
                ElementsAre("table with 2 rows and 3 columns", "row 1 column 1 to 2 column header: Both",
                            "row 1 to 2 column 3 header: C", "row 2 column 1, Both: 1",
                            "row 2 column 2, Both: 2", "out of table"));
}

TEST(Transcript, SpeaksEveryHeaderOfACellThatSpansSeveral) {
    const Tag head{"TR", "", "", {cell("TH", "A", "/Scope/Column"), cell("TH", "B", "/Scope/Column")}, ""};
    const Tag row{"TR", "", "", {cell("TD", "1", "/ColSpan 2")}, ""};
    EXPECT_THAT(spoken({{"Table", "", "", {head, row}, ""}}),
                testing::Contains("row 2 column 1 to 2, A, B: 1"));
}

TEST(Transcript, NamesTheHeadersThatACellNames) {
    const Tag head{
        "TR", "", "", {{"TH", "A", "/ID(a)/A<</O/Table/Scope/Column>>", {}, ""}, cell("TH", "B")}, ""};
    const Tag row{"TR", "", "", {cell("TD", "1"), cell("TD", "2", "/Headers[(a)]")}, ""};
    EXPECT_THAT(spoken({{"Table", "", "", {head, row}, ""}}), testing::Contains("row 2 column 2, A: 2"));
}

TEST(Transcript, SaysWhereLinksLead) {
    const Tag link{"Link", "our site", "", {}, "/Contents(our site)/A<</S/URI/URI(https://example.org/)>>"};
    const Tag other{"Link", "here", "", {}, "/Contents(The full report)/A<</S/GoTo/D(none)>>"};
    const Tag empty{"Link", "", "", {}, "/A<</S/URI/URI(https://example.org/b)>>"};
    EXPECT_THAT(
        spoken(
            {{"P", "See ", "", {link, {"", " or ", "", {}, ""}, other, {"", ". ", "", {}, ""}, empty}, ""}}),
        ElementsAre("See [link: our site → https://example.org/] or [link: here, announced as \"The full "
                    "report\" → nowhere]. [link: without words → https://example.org/b]"));
    EXPECT_THAT(
        spoken_epub(
            "<p>See <a href='#aims'>chapter 1</a>.</p><section id='aims'><h2>Our aims</h2></section>"),
        ElementsAre("See [link: chapter 1 → Our aims].", "heading level 2, Our aims"));
}

TEST(Transcript, SpeaksFormulasInLines) {
    const Tag formula{"Formula", "x/2", "/Alt(x over two)", {}, ""};
    EXPECT_THAT(spoken({{"P", "Half: ", "", {formula, {"", ".", "", {}, ""}}, ""}}),
                ElementsAre("Half: [formula, x over two]."));
    EXPECT_THAT(spoken_epub("<p>Half: <span role='math' aria-label='x over two'>x/2</span>.</p>"),
                ElementsAre("Half: [formula, x over two]."));
}

TEST(Transcript, SpeaksNotesAndTheWayBack) {
    EXPECT_THAT(spoken_epub("<p id='p'>Up<a id='r' role='doc-noteref' href='#n'>1</a>.</p><aside id='n' "
                            "role='doc-footnote'><p><a role='doc-backlink' aria-label='1, back to the text' "
                            "href='#r'>1</a> By count.</p></aside>"),
                ElementsAre("Up[note 1].", "note [link: 1 → back to the text] By count."));
    const Tag reference{"Link", "1", "", {}, "/Dest[null /XYZ 50 790 0]"};
    SmallPdf pdf;
    pdf.tag({"Document",
             "",
             "",
             {{"P", "Up", "", {reference}, ""},
              {"Note", "", "", {{"Lbl", "1", "", {}, ""}, {"P", "By count.", "", {}, ""}}, ""}},
             ""});
    EXPECT_THAT(lines_of(pdf.bytes()), ElementsAre("Up[link: 1 → nowhere]", "note 1 By count."));
}

TEST(Transcript, SaysWhenTheLanguageChanges) {
    EXPECT_THAT(spoken({{"P", "Hello", "", {}, ""},
                        {"P", "Helo", "/Lang(cy)", {{"Span", " world", "/Lang(en)", {}, ""}}, ""}}),
                ElementsAre("Hello", "[Welsh] Helo [English] world"));
    EXPECT_THAT(spoken_epub("<p>Hello <span lang='cy' xml:lang='cy'>bobl</span> there</p>"),
                ElementsAre("Hello [Welsh] bobl [English] there"));
}

TEST(Transcript, SpeaksWhatStandsForText) {
    EXPECT_THAT(
        spoken({{"P", "x", "/ActualText(ten)", {}, ""},
                {"P", "The ", "", {{"Span", "EHCP", "/E(Education, Health and Care Plan)", {}, ""}}, ""},
                {"Formula", "a+b", "/Alt(a plus b)", {}, ""}}),
        ElementsAre("ten", "The EHCP [stands for Education, Health and Care Plan]", "formula, a plus b"));
    SmallPdf pdf;
    pdf.tag(
        {"Document", "", "", {{"P", "x)Tj/Span<</ActualText(ffi)>>BDC(y)Tj(z)Tj EMC(w", "", {}, ""}}, ""});
    EXPECT_THAT(lines_of(pdf.bytes()), ElementsAre("xffiw"));
}

TEST(Transcript, LeavesOutArtifactsAndReportsWhatIsNotTagged) {
    SmallPdf pdf;
    pdf.tag({"Document", "", "", {{"P", "Hello", "", {}, ""}}, ""});
    pdf.content += "/Artifact BMC BT/F1 9 Tf 50 20 Td(page 1)Tj ET EMC BT/F1 9 Tf 50 40 Td(lost)Tj ET ";
    EXPECT_THAT(lines_of(pdf.bytes()),
                ElementsAre("Hello", "not spoken, neither tagged nor an artifact: lost"));
}

TEST(Transcript, ReadsUntaggedPagesInTheOrderOfTheirContent) {
    SmallPdf pdf;
    pdf.content = "BT/F1 12 Tf 50 700 Td(Bottom)Tj 0 50 Td[(up)-800(there)]TJ ET";
    const std::vector<std::string> lines = lines_of(pdf.bytes());
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_THAT(lines[0], HasSubstr("untagged"));
    EXPECT_EQ(lines[1], "Bottom");
    EXPECT_EQ(lines[2], "up there");
}

TEST(Transcript, PutsASpaceBetweenLinesOfAFileThatWritesNone) {
    SmallPdf pdf;
    pdf.tag({"Document",
             "",
             "",
             {{"P", "one)Tj 0 -14 Td(two)Tj 0 -14 Td(three-)Tj 0 -14 Td(fold", "", {}, ""}},
             ""});
    EXPECT_THAT(lines_of(pdf.bytes()), ElementsAre("one two three-fold"));
}

TEST(Transcript, SaysPageChanges) {
    EXPECT_THAT(
        spoken_epub("<p>One <span role='doc-pagebreak' epub:type='pagebreak' aria-label='iv'></span>two</p>"
                    "<span role='doc-pagebreak' aria-label='v'></span><p>three</p>"),
        ElementsAre("One [page iv] two", "page v", "three"));
}

TEST(Transcript, AnswersWhateverTheFileIs) {
    EXPECT_THAT(transcript_of("").problem, HasSubstr("not a PDF"));
    EXPECT_THAT(transcript_of("PK\x03\x04 no zip").problem, HasSubstr("zip"));
    EXPECT_THAT(transcript_of(zipped({{"a.txt", "a"}})).problem, HasSubstr("not an EPUB"));
    EXPECT_THAT(transcript_of(small_epub("<p>not closed")).problem, HasSubstr("damaged"));
    EXPECT_THAT(transcript_of("%PDF-1.7\nnothing").problem, HasSubstr("cannot be read"));
}

TEST(Transcript, ReadsATreeOfAnyDepth) {
    Tag deep{"P", "found", "", {}, ""};
    for (int i = 0; i < 400; ++i)
        deep = {"Div", "", "", {deep}, ""};
    EXPECT_THAT(spoken({deep}), ElementsAre("found"));
    std::string body = "found";
    for (int i = 0; i < 20000; ++i)
        body = "<div>" + body + "</div>";
    EXPECT_THAT(spoken_epub(body), ElementsAre("found"));
}

TEST(Transcript, IsPrintedAsTextOrJson) {
    const reading::Transcript transcript = transcript_of(small_epub("<p>Hello</p>"));
    EXPECT_EQ(print_text(transcript), "document, Our year\nlanguage English\nHello\n");
    EXPECT_THAT(print_json(transcript, "a.epub"), HasSubstr("\"language\": \"en-GB\""));
    EXPECT_THAT(print_json(transcript_of(""), "a.pdf"), HasSubstr("\"problem\""));
}

} // namespace
