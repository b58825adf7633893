#include "text/shape.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "text/advances.h"
#include "text/fonts.h"

namespace {

using namespace text;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using text_test::fonts;
using text_test::plain;

constexpr Direction ltr = Direction::left_to_right;
constexpr Direction rtl = Direction::right_to_left;

ShapedParagraph shape_plain(std::string_view text, Direction direction, std::string_view language) {
    return shape(text, direction, {plain(text, language)}, fonts());
}

std::vector<std::uint32_t> clusters(const ShapedItem& item) {
    std::vector<std::uint32_t> result;
    for (const Glyph& glyph : item.glyphs)
        result.push_back(glyph.cluster);
    return result;
}

base::Length width(const ShapedParagraph& paragraph) {
    return Advances(paragraph).upto(static_cast<std::uint32_t>(paragraph.text.size()));
}

bool has_notdef(const ShapedParagraph& paragraph) {
    for (const ShapedItem& item : paragraph.items)
        for (const Glyph& glyph : item.glyphs)
            if (glyph.id == 0)
                return true;
    return false;
}

TEST(Shape, EnglishIsOneItem) {
    const ShapedParagraph paragraph = shape_plain("The council’s plan – “for all”", ltr, "en");
    ASSERT_THAT(paragraph.items, SizeIs(1));
    EXPECT_EQ(paragraph.items[0].level, 0);
    EXPECT_EQ(fonts()[paragraph.items[0].face].family, "Andika");
    EXPECT_THAT(paragraph.missing, IsEmpty());
}

TEST(Shape, EmptyTextHasNoItems) {
    EXPECT_THAT(shape_plain("", rtl, "ar").items, IsEmpty());
}

TEST(Shape, RoundingDoesNotAddUp) {
    const std::string text(300, 'i');
    StyledRange style = plain(text);
    style.size = base::Length::from_points(7.3);
    const ShapedParagraph paragraph = shape(text, ltr, {style}, fonts());
    const Face& face = fonts()[paragraph.items[0].face];
    StyledRange em = style;
    em.size = base::Length::from_units(face.metrics.units_per_em);
    const ShapedParagraph exact = shape(text, ltr, {em}, fonts());
    const double expected = width(exact).units() * style.size.points() / face.metrics.units_per_em;
    EXPECT_NEAR(width(paragraph).points(), expected, 1.0 / 64);
}

TEST(Shape, LigatureIsOneCluster) {
    const std::string_view text = "find";
    StyledRange style = plain(text);
    style.font.families = {"DejaVu Serif"};
    const ShapedParagraph paragraph = shape(text, ltr, {style}, fonts());
    EXPECT_THAT(clusters(paragraph.items[0]), ElementsAre(0, 2, 3));
    // Both halves of the ligature have a share of its width.
    const Advances advances(paragraph);
    EXPECT_GT(advances.upto(1).units(), 0);
    EXPECT_NEAR(advances.between(0, 1).units(), advances.between(1, 2).units(), 1);
}

TEST(Shape, LetterSpacingEndsLigaturesAndIsAddedToEveryLetter) {
    const std::string_view text = "fie\u0301";
    StyledRange style = plain(text);
    style.font.families = {"DejaVu Serif"};
    style.letter_spacing = base::Length::from_units(1);
    const ShapedParagraph close = shape(text, ltr, {style}, fonts());
    style.letter_spacing = base::Length::from_points(2);
    const ShapedParagraph wide = shape(text, ltr, {style}, fonts());
    EXPECT_GE(wide.items[0].glyphs.size(), 3U);
    EXPECT_EQ((width(wide) - width(close)).units(), 3 * (128 - 1)); // e and its accent count once
}

TEST(Shape, LetterSpacingDoesNotTearArabicApart) {
    const std::string_view text = "سلام";
    StyledRange style = plain(text, "ar");
    const ShapedParagraph close = shape(text, rtl, {style}, fonts());
    style.letter_spacing = base::Length::from_points(2);
    EXPECT_EQ(width(shape(text, rtl, {style}, fonts())), width(close));
}

TEST(Shape, WordSpacingIsAddedToSpaces) {
    const std::string_view text = "a b\u00A0c";
    StyledRange style = plain(text);
    const ShapedParagraph close = shape(text, ltr, {style}, fonts());
    style.word_spacing = base::Length::from_points(3);
    EXPECT_EQ(width(shape(text, ltr, {style}, fonts())) - width(close), base::Length::from_points(6));
}

TEST(Shape, InvisibleCharactersHaveNoGlyphs) {
    const ShapedParagraph with = shape_plain("wo\u00ADrd\u200B\u2060\u200E\u2028x\n", ltr, "en");
    const ShapedParagraph without = shape_plain("wordx", ltr, "en");
    EXPECT_EQ(with.items[0].glyphs.size(), without.items[0].glyphs.size());
    EXPECT_NEAR(width(with).units(), width(without).units(), 16); // kerning may differ
    EXPECT_THAT(with.missing, IsEmpty());
}

TEST(Shape, TabIsASpace) {
    const ShapedParagraph tab = shape_plain("\t", ltr, "en");
    const ShapedParagraph space = shape_plain(" ", ltr, "en");
    ASSERT_THAT(tab.items[0].glyphs, SizeIs(1));
    EXPECT_EQ(tab.items[0].glyphs[0].id, space.items[0].glyphs[0].id);
}

TEST(Shape, ArabicLettersJoin) {
    const ShapedParagraph joined = shape_plain("ببب", rtl, "ar");
    ASSERT_THAT(joined.items, SizeIs(1));
    EXPECT_EQ(joined.items[0].level, 1);
    ASSERT_THAT(clusters(joined.items[0]), ElementsAre(4, 2, 0)); // left to right on the page
    const std::vector<Glyph>& glyphs = joined.items[0].glyphs;
    EXPECT_NE(glyphs[0].id, glyphs[1].id);
    EXPECT_NE(glyphs[1].id, glyphs[2].id);
}

TEST(Shape, UrduUsesNastaliqWithItsSpacesAndDigits) {
    const ShapedParagraph paragraph = shape_plain("اردو زبان ہے۔", rtl, "ur");
    ASSERT_THAT(paragraph.items, SizeIs(1));
    EXPECT_EQ(fonts()[paragraph.items[0].face].family, "Noto Nastaliq Urdu");
    EXPECT_FALSE(has_notdef(paragraph));
}

TEST(Shape, HebrewPointsStayWithTheirLetters) {
    const ShapedParagraph paragraph = shape_plain("שָׁלוֹם", rtl, "he");
    ASSERT_THAT(paragraph.items, SizeIs(1));
    EXPECT_EQ(fonts()[paragraph.items[0].face].family, "Noto Sans Hebrew");
    EXPECT_FALSE(has_notdef(paragraph));
}

TEST(Shape, DevanagariVowelSignComesFirst) {
    const ShapedParagraph paragraph = shape_plain("कि", ltr, "hi");
    ASSERT_THAT(paragraph.items, SizeIs(1));
    EXPECT_THAT(clusters(paragraph.items[0]), ElementsAre(0, 0)); // reordered: one cluster
    EXPECT_FALSE(has_notdef(paragraph));
}

TEST(Shape, DecomposedPolishLettersAreComposed) {
    const ShapedParagraph composed = shape_plain("ćń", ltr, "pl");
    const ShapedParagraph decomposed = shape_plain("c\u0301n\u0301", ltr, "pl");
    ASSERT_THAT(decomposed.items, SizeIs(1));
    EXPECT_EQ(width(decomposed), width(composed));
    EXPECT_FALSE(has_notdef(decomposed));
}

TEST(Shape, EmojiSequenceStaysInOneFace) {
    const ShapedParagraph paragraph = shape_plain("☎\uFE0F", ltr, "en");
    ASSERT_THAT(paragraph.items, SizeIs(1));
    EXPECT_THAT(paragraph.missing, IsEmpty());
}

TEST(Shape, MissingCharactersAreNamedOnce) {
    const ShapedParagraph paragraph = shape_plain("a\U0010FFFDb\U0010FFFD", ltr, "en");
    EXPECT_THAT(paragraph.missing, ElementsAre(U'\U0010FFFD'));
    EXPECT_TRUE(has_notdef(paragraph));
}

TEST(Shape, SpacesAndHyphensHarfBuzzCanMakeAreNotMissing) {
    // The missing character makes every other one be looked at.
    const ShapedParagraph paragraph = shape_plain("a\u2011b\u202Fc\u2003\U0010FFFD", ltr, "en");
    EXPECT_THAT(paragraph.missing, ElementsAre(U'\U0010FFFD'));
    EXPECT_THAT(paragraph.items, SizeIs(2)); // the private character is of no script
    EXPECT_EQ(paragraph.items[0].face, paragraph.items[1].face);
}

TEST(Shape, SmallCapitalsOfTheFaceAreUsed) {
    const std::string_view text = "nhs";
    StyledRange style = plain(text);
    const ShapedParagraph small = shape(text, ltr, {style}, fonts());
    style.small_caps = true; // Andika has smcp
    const ShapedParagraph capitals = shape(text, ltr, {style}, fonts());
    EXPECT_EQ(capitals.items[0].size, style.size);
    EXPECT_NE(capitals.items[0].glyphs[0].id, small.items[0].glyphs[0].id);
}

TEST(Shape, SmallCapitalsAreMadeUpWhereTheFaceHasNone) {
    const std::string_view text = "Nhs ß";
    StyledRange style = plain(text);
    style.font.families = {"DejaVu Sans"};
    style.small_caps = true;
    const ShapedParagraph paragraph = shape(text, ltr, {style}, fonts());
    ASSERT_THAT(paragraph.items, SizeIs(4)); // N, hs, space, ß
    EXPECT_EQ(paragraph.items[0].size, style.size);
    EXPECT_LT(paragraph.items[1].size, style.size);
    EXPECT_TRUE(paragraph.items[1].capitals);
    const std::string_view capitals = "HSSS";
    StyledRange upper = plain(capitals);
    upper.font = style.font;
    const ShapedParagraph expected = shape(capitals, ltr, {upper}, fonts());
    EXPECT_EQ(paragraph.items[1].glyphs[0].id, expected.items[0].glyphs[0].id);
    ASSERT_THAT(paragraph.items[3].glyphs, SizeIs(2)); // ß becomes SS, both of one cluster
    EXPECT_THAT(clusters(paragraph.items[3]), ElementsAre(4, 4));
}

TEST(Shape, TabularFiguresAreEquallyWide) {
    const std::string_view text = "1111";
    const std::string_view other = "8888";
    StyledRange style = plain(text);
    style.tabular_figures = true;
    EXPECT_EQ(width(shape(text, ltr, {style}, fonts())), width(shape(other, ltr, {style}, fonts())));
}

TEST(Shape, IsolatedRangeDoesNotReorderItsSurroundings) {
    // "he said ABC 1", the isolate being "ABC" in Hebrew: the digit stays on the right.
    const std::string_view text = "x אבג 1";
    std::vector<StyledRange> ranges = {plain("x "), plain("אבג", "he"), plain(" 1")};
    ranges[1].begin = ranges[0].end;
    ranges[1].end += ranges[1].begin;
    ranges[2].begin = ranges[1].end;
    ranges[2].end += ranges[2].begin;
    const LineRuns joined = cut_line(shape(text, ltr, ranges, fonts()), 0, 10, ranges, fonts());
    EXPECT_EQ(joined.range.back(), 1U); // without it the digit takes the Hebrew's direction
    ranges[1].isolate = true;
    ranges[1].direction = rtl;
    const LineRuns apart = cut_line(shape(text, ltr, ranges, fonts()), 0, 10, ranges, fonts());
    EXPECT_EQ(apart.range.back(), 2U);
}

// Bytes of all kinds, among them no UTF-8: nothing may crash, and every byte has a place.
TEST(Shape, NoTextIsTooStrange) {
    const std::vector<std::string> parts = {"a",
                                            "fi",
                                            "\xC2\xAD",
                                            "\u0301",
                                            "\u0627\u0644",
                                            "\u05D0",
                                            "\xFF",
                                            "\xE2\x80",
                                            "\u202E",
                                            "\u2067",
                                            "\u2069",
                                            "\u0915\u093F",
                                            "\n",
                                            "\u2028",
                                            "\U0001F469\u200D",
                                            "(",
                                            ")",
                                            "\t ",
                                            "\uFE0F",
                                            "\u1100\u1161"};
    std::uint32_t random = 1;
    const auto next = [&random](std::size_t below) {
        random = random * 1664525U + 1013904223U;
        return (random >> 8U) % below;
    };
    for (int round = 0; round < 300; ++round) {
        std::string text;
        std::vector<StyledRange> ranges(3);
        for (StyledRange& range : ranges) {
            range = plain("", round % 2 == 0 ? "ur" : "en");
            range.begin = static_cast<std::uint32_t>(text.size());
            range.small_caps = next(2) == 0;
            range.isolate = next(2) == 0;
            range.letter_spacing = base::Length::from_units(static_cast<std::int64_t>(next(2)));
            for (std::size_t i = next(6); i > 0; --i)
                text += parts[next(parts.size())];
            range.end = static_cast<std::uint32_t>(text.size());
        }
        const auto size = static_cast<std::uint32_t>(text.size());
        const Direction direction = next(2) == 0 ? ltr : rtl;
        const ShapedParagraph paragraph = shape(text, direction, ranges, fonts());
        std::uint32_t at = 0;
        base::Length sum;
        for (const ShapedItem& item : paragraph.items) {
            EXPECT_EQ(item.begin, at);
            at = item.end;
            for (const Glyph& glyph : item.glyphs)
                sum += glyph.advance;
        }
        EXPECT_EQ(at, size);
        const LineRuns line = cut_line(paragraph, size / 3, size, ranges, fonts());
        for (const GlyphRun& run : line.runs)
            for (const Glyph& glyph : run.glyphs)
                EXPECT_LT(glyph.cluster, run.text.size());
        EXPECT_EQ(Advances(paragraph).between(0, size), sum);
    }
}

TEST(Shape, HyphenIsOfTheRange) {
    const GlyphRun hyphen = shape_hyphen(plain(""), ltr, fonts());
    ASSERT_THAT(hyphen.glyphs, SizeIs(1));
    EXPECT_NE(hyphen.glyphs[0].id, 0);
    EXPECT_GT(hyphen.width.units(), 0);
    EXPECT_EQ(hyphen.text, "\u2010");
}

TEST(Advances, AgreeWithTheLineThatIsCut) {
    const std::string_view text = "Bring your letter, your AVAT card “and” a pen";
    const std::vector<StyledRange> ranges = {plain(text)};
    const ShapedParagraph paragraph = shape(text, ltr, ranges, fonts());
    const Advances advances(paragraph);
    for (const std::uint32_t end : {5U, 10U, 18U, 23U}) { // before spaces
        const LineRuns line = cut_line(paragraph, 0, end, ranges, fonts());
        EXPECT_NEAR(line.width.units(), advances.upto(end).units(), 8) << end;
    }
}

TEST(Advances, PrefixSumsFollowTheLogicalOrder) {
    const std::string_view text = "one שלום two";
    const ShapedParagraph paragraph = shape_plain(text, ltr, "en");
    const Advances advances(paragraph);
    base::Length before;
    for (std::uint32_t at = 0; at <= text.size(); ++at) {
        EXPECT_GE(advances.upto(at), before);
        before = advances.upto(at);
    }
    base::Length sum;
    for (const ShapedItem& item : paragraph.items)
        for (const Glyph& glyph : item.glyphs)
            sum += glyph.advance;
    EXPECT_EQ(before, sum);
}

} // namespace
