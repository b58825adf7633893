#include "pdf/to_unicode.h"

#include <gtest/gtest.h>

#include "pdf/glyph_codes.h"

namespace {

text::GlyphRun run_of(std::string_view text, std::vector<std::uint32_t> clusters,
                      text::Direction direction = text::Direction::left_to_right) {
    text::GlyphRun run;
    run.text = text;
    run.direction = direction;
    for (const std::uint32_t cluster : clusters) {
        text::Glyph glyph;
        glyph.id = 7;
        glyph.cluster = cluster;
        run.glyphs.push_back(glyph);
    }
    return run;
}

std::vector<std::string> texts(const text::GlyphRun& run, pdf::LastGlyph last = pdf::LastGlyph::ordinary) {
    base::StringPool scratch;
    std::vector<std::string> out;
    for (const pdf::Spelled& spelled : pdf::spell(run, last, scratch))
        out.emplace_back(spelled.text);
    return out;
}

using Texts = std::vector<std::string>;

TEST(Spell, OneGlyphACharacter) {
    EXPECT_EQ(texts(run_of("abc", {0, 1, 2})), (Texts{"a", "b", "c"}));
}

TEST(Spell, ALigatureHasAllItsCharacters) {
    EXPECT_EQ(texts(run_of("office", {0, 1, 4, 5})), (Texts{"o", "ffi", "c", "e"}));
}

TEST(Spell, GlyphsOfOneClusterShareItsCharactersInReadingOrder) {
    EXPECT_EQ(texts(run_of("e\xCC\x81x", {0, 0, 3})), (Texts{"e", "\xCC\x81", "x"}));
}

TEST(Spell, RightToLeftRunsAreSpelledFromTheRight) {
    EXPECT_EQ(texts(run_of("abc", {2, 1, 0}, text::Direction::right_to_left)), (Texts{"c", "b", "a"}));
}

// Readers would take the conjunct of ga and ra for a mark, which has no width.
TEST(Spell, AConjunctLeavesWhatComesWithItsMarkToAnotherGlyph) {
    base::StringPool scratch;
    text::GlyphRun run = run_of("\u0997\u09cd\u09b0\u0995", {0, 9});
    run.glyphs[0].advance = base::Length::from_points(5);
    auto spelled = pdf::spell(run, pdf::LastGlyph::ordinary, scratch);
    EXPECT_EQ(spelled[0].text, "\u0997");
    EXPECT_EQ(spelled[0].rest, "\u09cd\u09b0");
    EXPECT_EQ(spelled[1].rest, "");
    spelled[0].join();
    EXPECT_EQ(spelled[0].text, "\u0997\u09cd\u09b0");
    run.glyphs[0].advance = {};
    EXPECT_EQ(pdf::spell(run, pdf::LastGlyph::ordinary, scratch)[0].rest, "");
}

TEST(Spell, MoreGlyphsThanCharactersAskForActualText) {
    base::StringPool scratch;
    const auto spelled = pdf::spell(run_of("\xC3\xB6", {0, 0}), pdf::LastGlyph::ordinary, scratch);
    EXPECT_TRUE(spelled[0].begins_actual);
    EXPECT_EQ(spelled[0].actual, "\xC3\xB6");
    EXPECT_EQ(spelled[0].actual_glyphs, 2U);
}

// Readers would take the raised mark for a line of its own.
TEST(Spell, ARaisedMarkIsSpelledWithItsLetter) {
    base::StringPool scratch;
    text::GlyphRun run = run_of("a\xCC\x81x", {0, 1, 3});
    EXPECT_FALSE(pdf::spell(run, pdf::LastGlyph::ordinary, scratch)[0].begins_actual);
    run.glyphs[1].y_offset = base::Length::from_points(2);
    const auto spelled = pdf::spell(run, pdf::LastGlyph::ordinary, scratch);
    EXPECT_TRUE(spelled[0].begins_actual);
    EXPECT_EQ(spelled[0].actual, "a\xCC\x81");
    EXPECT_EQ(spelled[0].actual_glyphs, 2U);
    EXPECT_FALSE(spelled[0].framed);
    EXPECT_EQ(spelled[1].text, "\xCC\x81");
}

// As those of Nastaliq are: each by itself, or its letters would be turned round.
TEST(Spell, ARaisedLetterFromRightToLeftStandsBetweenBlanks) {
    base::StringPool scratch;
    text::GlyphRun run = run_of("ab", {1, 0}, text::Direction::right_to_left);
    for (text::Glyph& glyph : run.glyphs)
        glyph.advance = base::Length::from_points(5);
    run.glyphs[0].y_offset = base::Length::from_points(2);
    const auto spelled = pdf::spell(run, pdf::LastGlyph::ordinary, scratch);
    EXPECT_TRUE(spelled[0].begins_actual && spelled[0].framed);
    EXPECT_EQ(spelled[0].actual, "b");
    EXPECT_FALSE(spelled[1].begins_actual);
}

// The same where letter and mark are one cluster: each is said by itself.
TEST(Spell, ARaisedMarkFromRightToLeftHasActualTextOfItsOwn) {
    base::StringPool scratch;
    text::GlyphRun run = run_of("\u05e1\u05b5", {0, 0}, text::Direction::right_to_left);
    run.glyphs[0].x_offset = base::Length::from_points(2);
    run.glyphs[1].advance = base::Length::from_points(5);
    const auto spelled = pdf::spell(run, pdf::LastGlyph::ordinary, scratch);
    EXPECT_TRUE(spelled[0].begins_actual && spelled[0].framed);
    EXPECT_EQ(spelled[0].actual, "\u05b5");
    EXPECT_EQ(spelled[0].actual_glyphs, 1U);
    EXPECT_FALSE(spelled[1].begins_actual);
    EXPECT_EQ(spelled[1].text, "\u05e1");
}

TEST(Spell, AHyphenFromLineBreakingIsSoft) {
    EXPECT_EQ(texts(run_of("co", {0, 1, 2}), pdf::LastGlyph::hyphen), (Texts{"c", "o", "\xC2\xAD"}));
    EXPECT_EQ(texts(run_of("co-", {0, 1, 2}), pdf::LastGlyph::hyphen), (Texts{"c", "o", "\xC2\xAD"}));
    EXPECT_EQ(texts(run_of("co", {0, 1, 1}), pdf::LastGlyph::hyphen), (Texts{"c", "o", "\xC2\xAD"}));
}

TEST(Spell, SoftHyphensInsideAWordAreNotRead) {
    EXPECT_EQ(texts(run_of("a\xC2\xAD"
                           "b",
                           {0, 3})),
              (Texts{"a", "b"}));
}

TEST(GlyphCodes, OneGlyphWithTwoTextsHasTwoCodes) {
    pdf::GlyphCodes codes;
    codes.collect(9, "-");
    codes.collect(9, "\xC2\xAD");
    codes.collect(4, "a rather long text");
    codes.assign({{4, 1}, {9, 2}});
    EXPECT_EQ(codes.code(4, "a rather long text"), 1);
    EXPECT_EQ(codes.code(9, "-"), 2);
    EXPECT_EQ(codes.code(9, "\xC2\xAD"), 3);
    ASSERT_EQ(codes.aliases().size(), 1U);
    EXPECT_EQ(codes.aliases().front().cid, 2U);
}

} // namespace
