#include "reading/same_words.h"

#include <gtest/gtest.h>

#include "reading/read_pdf.h"
#include "reading/small_pdf.h"

namespace {

using namespace reading_test;
using reading::compare_words;
using reading::Comparison;
using reading::Passage;

std::vector<Passage> words(const std::string& text) {
    return {{text, {report::FileId(0), 3, 9}, true}};
}

TEST(CompareWords, FindsNoDifferenceInTheSameWords) {
    const Comparison same =
        compare_words(words("Our  aims\n"), {{"Our ", {}, true}, {"ai\xC2\xADms", {}, false}});
    EXPECT_EQ(same.mismatches, 0U);
    EXPECT_EQ(same.characters, 7U);
    EXPECT_EQ(same.digest.size(), 64U);
    EXPECT_EQ(same.digest, compare_words({}, words("Our aims")).digest);
    EXPECT_NE(same.digest, compare_words({}, words("Ouraims")).digest);
}

TEST(CompareWords, FindsASeededDifference) {
    const Comparison other = compare_words(words("Five of the six homes"), words("Five of the sex homes"));
    EXPECT_EQ(other.mismatches, 1U);
    EXPECT_EQ(other.expected, "ix homes");
    EXPECT_EQ(other.found, "ex homes");
    EXPECT_EQ(other.span.begin, 3U);
    EXPECT_EQ(compare_words(words("one two three"), words("one three")).mismatches, 3U);
    EXPECT_EQ(compare_words(words("one three"), words("one two three")).mismatches, 3U);
    EXPECT_GT(compare_words(words("one"), {}).mismatches, 0U);
    EXPECT_GT(compare_words({}, words("one")).mismatches, 0U);
}

TEST(CompareWords, FindsALostAndAnAddedSpace) {
    EXPECT_EQ(compare_words(words("one two"), words("onetwo")).mismatches, 1U);
    EXPECT_EQ(compare_words(words("onetwo"), words("one two")).mismatches, 1U);
    EXPECT_EQ(compare_words({{"one", {}, true}, {"two", {}, true}}, words("onetwo")).mismatches, 1U);
    EXPECT_EQ(compare_words({{"one", {}, true}, {"two", {}, true}}, words("one two")).mismatches, 0U);
}

TEST(PassagesOf, AreTheTextOfTheTagsWithTheirBlocks) {
    SmallPdf pdf;
    const Tag span{"Span", "x", "/ActualText(two)", {}, ""};
    pdf.tag({"Document",
             "",
             "",
             {{"H1", "One", "", {}, ""},
              {"P", "a ", "", {span, {"", " b", "", {}, ""}}, ""},
              {"Figure", "drawn", "/Alt(A cat)", {}, ""},
              {"P", "c", "", {}, ""}},
             ""});
    const auto passages = passages_of(reading::read_pdf(pdf.bytes()));
    const std::vector<Passage> expected{{"One", {}, true}, {"a two b", {}, true}, {"c", {}, true}};
    EXPECT_EQ(compare_words(expected, passages).mismatches, 0U);
    EXPECT_EQ(compare_words(passages, expected).mismatches, 0U);
}

TEST(PassagesOf, GoOnAfterAFormulaInALineAndBeginAfterOneThatStandsAlone) {
    SmallPdf pdf;
    const Tag formula{"Formula", "x/2", "/Alt(x over two)", {}, ""};
    pdf.tag({"Document",
             "",
             "",
             {{"P", "half: ", "", {formula, {"", ".", "", {}, ""}}, ""}, formula, {"P", "c", "", {}, ""}},
             ""});
    const auto passages = passages_of(reading::read_pdf(pdf.bytes()));
    const std::vector<Passage> expected{{"half: x/2.", {}, true}, {"x/2", {}, true}, {"c", {}, true}};
    EXPECT_EQ(compare_words(expected, passages).mismatches, 0U);
}

} // namespace
