#include "pdf/right_to_left.h"

#include <gtest/gtest.h>

namespace {

constexpr auto right_to_left = text::Direction::right_to_left;

// One glyph for each character, in visual order.
text::GlyphRun run_of(std::string_view text, std::vector<std::uint32_t> clusters) {
    text::GlyphRun run;
    run.text = text;
    run.direction = right_to_left;
    for (const std::uint32_t cluster : clusters) {
        text::Glyph glyph;
        glyph.id = 7;
        glyph.cluster = cluster;
        glyph.advance = base::Length::from_points(5);
        run.glyphs.push_back(glyph);
    }
    return run;
}

// "text" of each glyph, "text=actual" where it has ActualText, with a bar where a piece begins.
std::vector<std::string> shown(const text::GlyphRun& run) {
    base::StringPool scratch;
    std::vector<std::string> out;
    for (const pdf::Spelled& one : pdf::spell(run, pdf::LastGlyph::ordinary, scratch))
        out.push_back((one.begins_piece ? "|" : "") + std::string(one.text) +
                      (one.begins_actual ? "=" + std::string(one.actual) : ""));
    return out;
}

using Shown = std::vector<std::string>;

TEST(RightToLeft, LettersAreOnePiece) {
    EXPECT_EQ(shown(run_of("\u05d0 \u05d1", {3, 2, 0})), (Shown{"|\u05d1", " ", "\u05d0"}));
}

// "aleph 7 bet": the seven is a run of its own, and the space behind it begins the next one.
TEST(RightToLeft, ASpaceBehindANumberIsAPieceThatEndsWithAMark) {
    EXPECT_EQ(shown(run_of(" \u05d1", {1, 0})), (Shown{"|\u05d1", "|\u200f = \u200f"}));
}

TEST(RightToLeft, ASpaceBeforeANumberIsNotTheFirstCharacterOfItsGlyph) {
    EXPECT_EQ(shown(run_of("\u05d1 ", {2, 0})), (Shown{"|\u200f = ", "|\u05d1"}));
}

TEST(RightToLeft, ASpaceBehindAStopIsFollowedByAMark) {
    EXPECT_EQ(shown(run_of("\u05d0. \u05d1", {4, 3, 2, 0})), (Shown{"|\u05d1", " \u200f", ".", "\u05d0"}));
    EXPECT_EQ(shown(run_of("\u05d0! \u05d1", {4, 3, 2, 0})), (Shown{"|\u05d1", " ", "!", "\u05d0"}));
}

// What stands before the run is not known: it may be a number.
TEST(RightToLeft, SignsWithoutLettersAreAPieceEach) {
    EXPECT_EQ(shown(run_of(").", {1, 0})), (Shown{"|.", "|)=)\u200f"}));
    EXPECT_EQ(shown(run_of(".)", {1, 0})), (Shown{"|)=)\u200f", "|.=.\u200f"}));
}

TEST(RightToLeft, WhatIsRaisedIsAPiece) {
    text::GlyphRun run = run_of("\u05d0\u05d1\u05d2", {4, 2, 0});
    run.glyphs[1].y_offset = base::Length::from_points(2);
    EXPECT_EQ(shown(run), (Shown{"|\u05d2", "|\u05d1=\u05d1", "|\u05d0"}));
}

TEST(RightToLeft, MarksAtOneLetterAreCounted) {
    base::StringPool scratch;
    text::GlyphRun run = run_of("\u05d0\u05b8\u05bc", {4, 2, 0});
    for (const std::size_t mark : {0U, 1U}) {
        run.glyphs[mark].advance = {};
        run.glyphs[mark].y_offset = base::Length::from_points(1);
    }
    const auto spelled = pdf::spell(run, pdf::LastGlyph::ordinary, scratch);
    EXPECT_EQ(spelled[1].marks_before, 0U);
    EXPECT_EQ(spelled[0].marks_before, 1U);
}

} // namespace
