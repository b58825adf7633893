#include "reading/outline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/read_epub.h"
#include "reading/read_pdf.h"
#include "reading/same_words.h"
#include "reading/small_epub.h"
#include "reading/small_pdf.h"

namespace {

using namespace reading_test;
using testing::ElementsAre;

TEST(OutlineOf, HasTheTagsWithoutTheirWords) {
    SmallPdf pdf;
    const Tag row{"TR", "", "", {{"TH", "Need", "/A<</O/Table/Scope/Row/ColSpan 2>>", {}, ""}}, ""};
    pdf.tag({"Document",
             "",
             "",
             {{"P", "Helo", "/Lang(cy)", {}, ""},
              {"Figure", "", "/Alt(A cat)", {}, ""},
              {"Table", "", "", {row}, ""}},
             ""});
    EXPECT_THAT(outline_of(reading::read_pdf(pdf.bytes())),
                ElementsAre("0 ", "1 Document", "2 P language cy", "2 Figure alternative A cat", "2 Table",
                            "3 TR", "4 TH scope row spans 1 by 2"));
}

// What the program adds to an edition is told from its classes.
TEST(PassagesOfEdition, LeaveOutWhatIsAdded) {
    const reading::Book book = reading::read_epub(verify::Archive(small_epub(
        "<nav epub:type='toc' role='doc-toc'><h1>Contents</h1></nav>"
        "<ul><li>One<a role='doc-noteref' href='#n'>1</a></li></ul><aside id='n' role='doc-footnote'><p>"
        "<a role='doc-backlink' href='#r'>1</a> A note.</p></aside><p>Two</p>"
        "<p class='description-link'><a href='#d'>Description</a></p>"
        "<section class='long-description' id='d'><h2>Description of it</h2><p>A line.</p></section>"
        "<section class='accessibility'><h1>Accessibility</h1></section>")));
    const std::vector<reading::Passage> expected{
        {"One", {}, true}, {"1", {}, false}, {"Two", {}, true}, {"A note.", {}, true}, {"A line.", {}, true}};
    EXPECT_EQ(compare_words(expected, passages_of_edition(book)).mismatches, 0U);
}

} // namespace
