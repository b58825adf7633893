#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/fonts.h"
#include "text/shape.h"

namespace {

using namespace text;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using text_test::fonts;
using text_test::plain;

constexpr Direction ltr = Direction::left_to_right;
constexpr Direction rtl = Direction::right_to_left;

LineRuns cut(std::string_view text, Direction direction, std::uint32_t begin, std::uint32_t end,
             const StyledRange& style) {
    const std::vector<StyledRange> ranges = {style};
    return cut_line(shape(text, direction, ranges, fonts()), begin, end, ranges, fonts());
}

std::vector<std::string_view> texts(const LineRuns& line) {
    std::vector<std::string_view> result;
    for (const GlyphRun& run : line.runs)
        result.push_back(run.text);
    return result;
}

std::vector<std::uint16_t> ids(const std::vector<GlyphRun>& runs) {
    std::vector<std::uint16_t> result;
    for (const GlyphRun& run : runs)
        for (const Glyph& glyph : run.glyphs)
            result.push_back(glyph.id);
    return result;
}

TEST(CutLine, TrailingSpaceIsLeftOut) {
    const std::string_view text = "one two \u2028three";
    const LineRuns line = cut(text, ltr, 4, 11, plain(text));
    EXPECT_THAT(texts(line), ElementsAre("two"));
    EXPECT_EQ(line.runs[0].glyphs[0].cluster, 0U);
    EXPECT_EQ(line.width, line.runs[0].width);
}

TEST(CutLine, LineOfSpacesIsEmpty) {
    EXPECT_THAT(cut("a   b", ltr, 1, 4, plain("a   b")).runs, IsEmpty());
}

TEST(CutLine, NoBreakSpaceStays) {
    EXPECT_EQ(trimmed_end("a\u00A0 ", 0, 4), 3U);
    EXPECT_EQ(trimmed_end("a\u3000\t\n", 0, 6), 1U);
}

TEST(CutLine, EnglishInsideArabic) {
    const std::string_view text = "قال NHS England اليوم";
    const LineRuns line = cut(text, rtl, 0, static_cast<std::uint32_t>(text.size()), plain(text, "ar"));
    // The space after England is of its face, but of the Arabic direction.
    ASSERT_THAT(texts(line), ElementsAre("اليوم", " ", "NHS England", "قال "));
    EXPECT_EQ(line.runs[2].direction, ltr);
    EXPECT_EQ(line.runs[0].direction, rtl);
}

TEST(CutLine, ArabicInsideEnglishIsReorderedPerLine) {
    const std::string_view text = "see سلام عليكم";
    const StyledRange style = plain(text);
    const auto end = static_cast<std::uint32_t>(text.size());
    const LineRuns whole = cut(text, ltr, 0, end, style);
    EXPECT_THAT(texts(whole), ElementsAre("see ", "سلام عليكم"));
    const LineRuns first = cut(text, ltr, 0, 13, style); // ends after the space
    EXPECT_THAT(texts(first), ElementsAre("see ", "سلام"));
    const LineRuns second = cut(text, ltr, 13, end, style);
    EXPECT_THAT(texts(second), ElementsAre("عليكم"));
}

TEST(CutLine, ClustersFallInRightToLeftRuns) {
    const std::string_view text = "سلام";
    const LineRuns line = cut(text, rtl, 0, 8, plain(text, "ar"));
    ASSERT_THAT(line.runs, SizeIs(1));
    const std::vector<Glyph>& glyphs = line.runs[0].glyphs;
    for (std::size_t i = 1; i < glyphs.size(); ++i)
        EXPECT_GT(glyphs[i - 1].cluster, glyphs[i].cluster);
}

// A cut inside joined letters or a ligature gives what the piece alone would give.
TEST(CutLine, UnsafeCutIsShapedAgain) {
    for (const std::string_view text : {"بببب", "تحتاج"}) {
        const StyledRange style = plain(text, "ar");
        const LineRuns piece = cut(text, rtl, 0, 4, style);
        const std::string_view alone = text.substr(0, 4);
        EXPECT_EQ(ids(piece.runs), ids(shape_line(alone, rtl, style, fonts())));
        const LineRuns rest = cut(text, rtl, 4, static_cast<std::uint32_t>(text.size()), style);
        EXPECT_EQ(ids(rest.runs), ids(shape_line(text.substr(4), rtl, style, fonts())));
    }
    const std::string_view text = "surfing";
    StyledRange style = plain(text);
    style.font.families = {"DejaVu Serif"};
    EXPECT_EQ(ids(cut(text, ltr, 0, 4, style).runs), ids(shape_line("surf", ltr, style, fonts())));
    EXPECT_EQ(ids(cut(text, ltr, 4, 7, style).runs), ids(shape_line("ing", ltr, style, fonts())));
    EXPECT_EQ(cut(text, ltr, 4, 7, style).runs[0].glyphs[0].cluster, 0U);
}

TEST(CutLine, MadeUpSmallCapitalsSurviveACut) {
    const std::string_view text = "avast";
    StyledRange style = plain(text);
    style.font.families = {"DejaVu Sans"};
    style.small_caps = true;
    const LineRuns line = cut(text, ltr, 1, 5, style);
    EXPECT_EQ(ids(line.runs), ids(shape_line("vast", ltr, style, fonts())));
    EXPECT_EQ(line.runs[0].glyphs[1].cluster, 1U);
}

TEST(CutLine, NeighboursOfOneFaceAreOneRun) {
    const std::string_view text = "Latin Ελληνικά кириллица";
    StyledRange style = plain(text);
    style.font.families = {"DejaVu Sans"}; // has all three
    const LineRuns line = cut(text, ltr, 0, static_cast<std::uint32_t>(text.size()), style);
    EXPECT_THAT(texts(line), ElementsAre(text));
}

// Andika has a few Greek letters, as phonetic signs: they must not be mixed into Greek words.
TEST(CutLine, AWordIsNotPatchedTogetherFromTwoFaces) {
    const std::string_view text = "Latin Ελληνικά, кириллица";
    const LineRuns line = cut(text, ltr, 0, static_cast<std::uint32_t>(text.size()), plain(text));
    EXPECT_THAT(texts(line), ElementsAre("Latin ", "Ελληνικά, ", "кириллица"));
}

TEST(CutLine, RangesStayApart) {
    const std::string_view text = "one two";
    std::vector<StyledRange> ranges = {plain("one "), plain("two")};
    ranges[1].begin = 4;
    ranges[1].end = 7;
    const LineRuns line = cut_line(shape(text, ltr, ranges, fonts()), 0, 7, ranges, fonts());
    EXPECT_THAT(line.range, ElementsAre(0, 1));
}

} // namespace
