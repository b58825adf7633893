#include "image/svg_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "image/support.h"

namespace image_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

void expect_place(const image::TextLine& line, double x, double y) {
    EXPECT_NEAR(line.transform.e, x * 0.75, 1e-9) << line.text;
    EXPECT_NEAR(line.transform.f, y * 0.75, 1e-9) << line.text;
}

TEST(SvgText, TakesFontAndPlace) {
    const Outcome outcome = read_drawing(
        "<g font-family=\"'Noto Sans', sans-serif\" text-anchor=\"middle\" xml:lang=\"pl\">"
        "<text x=\"10\" y=\"20\" font-size=\"12pt\" font-weight=\"bold\" font-style=\"italic\" fill=\"red\" "
        "opacity=\".5\">ą</text></g>");
    EXPECT_THAT(outcome.rules(), ElementsAre());
    const image::TextLine& text = line(outcome);
    EXPECT_EQ(text.text, "ą");
    EXPECT_EQ(text.language, "pl");
    EXPECT_THAT(text.families, ElementsAre("Noto Sans", "sans-serif"));
    EXPECT_EQ(text.size, 16);
    EXPECT_EQ(text.weight, 700);
    EXPECT_TRUE(text.italic);
    EXPECT_EQ(text.anchor, image::Anchor::middle);
    EXPECT_EQ(text.fill, (base::Color{255, 0, 0, 255}));
    EXPECT_EQ(text.opacity, 0.5);
    expect_place(text, 10, 20);
}

TEST(SvgText, FontShorthandAndDirection) {
    const Outcome outcome =
        read_drawing("<text style=\"font: italic 600 2em/1.2 Noto Serif, serif\" direction=\"rtl\">a</text>");
    EXPECT_EQ(line(outcome).size, 32);
    EXPECT_EQ(line(outcome).weight, 600);
    EXPECT_TRUE(line(outcome).italic);
    EXPECT_TRUE(line(outcome).right_to_left);
    EXPECT_THAT(line(outcome).families, ElementsAre("Noto Serif", "serif"));
}

TEST(SvgText, WhiteSpaceCollapsesUnlessKept) {
    EXPECT_EQ(line(read_drawing("<text>\n  a \n  b  </text>")).text, "a b");
    EXPECT_EQ(line(read_drawing("<text xml:space=\"preserve\"> a  b</text>")).text, " a  b");
    EXPECT_THAT(items(read_drawing("<text>  </text>")), SizeIs(0));
}

TEST(SvgText, SpansWithTheirOwnPlaceAreLines) {
    const Outcome outcome = read_drawing("<text x=\"5\" y=\"10\" font-size=\"10\">one"
                                         "<tspan x=\"5\" dy=\"1.2em\">two</tspan>"
                                         "<tspan x=\"6\" dy=\"1.2em\" fill=\"red\">three</tspan></text>");
    EXPECT_THAT(outcome.rules(), ElementsAre());
    ASSERT_THAT(items(outcome), SizeIs(3));
    expect_place(line(outcome, 0), 5, 10);
    expect_place(line(outcome, 1), 5, 22);
    expect_place(line(outcome, 2), 6, 34);
    EXPECT_EQ(line(outcome, 2).fill.red, 255);
}

TEST(SvgText, SpansOfTheSameStyleAreOneLine) {
    const Outcome outcome = read_drawing("<text>one <tspan>two</tspan> three</text>");
    EXPECT_THAT(outcome.rules(), ElementsAre());
    ASSERT_THAT(items(outcome), SizeIs(1));
    EXPECT_EQ(line(outcome).text, "one two three");
}

TEST(SvgText, AChangeOfStyleOrPlaceOnTheLineIsNoted) {
    const Outcome style = read_drawing("<text>one <tspan font-weight=\"bold\">two</tspan></text>");
    EXPECT_EQ(line(style).text, "one two");
    EXPECT_THAT(style.first_message(), HasSubstr("change of style"));
    const Outcome place = read_drawing("<text>H<tspan dy=\"3\">2</tspan>O</text>");
    EXPECT_EQ(line(place).text, "H2O");
    EXPECT_THAT(place.first_message(), HasSubstr("change of place"));
}

TEST(SvgText, AListOfPlacesPartsLetters) {
    const Outcome outcome = read_drawing("<text x=\"1 2 3\" y=\"9\">abcd</text>");
    ASSERT_THAT(items(outcome), SizeIs(3));
    EXPECT_EQ(line(outcome, 0).text, "a");
    EXPECT_EQ(line(outcome, 2).text, "cd");
    expect_place(line(outcome, 2), 3, 9);
}

TEST(SvgText, WhatCannotBeDrawnIsNoted) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"<text><textPath>a</textPath></text>", "along a path"},
        {"<text stroke=\"red\">a</text>", "outlined"},
        {"<text letter-spacing=\"2\">a</text>", "letter spacing"},
        {"<text textLength=\"40\">a</text>", "textLength"},
        {"<text writing-mode=\"tb\">a</text>", "vertical"},
    };
    for (const auto& [contents, feature] : cases) {
        const Outcome outcome = read_drawing(contents);
        EXPECT_THAT(outcome.rules(), ElementsAre("svg-unsupported")) << contents;
        EXPECT_THAT(outcome.first_message(), HasSubstr(feature));
    }
}

TEST(SvgText, MiddleBaselineMovesTheTextDown) {
    const Outcome outcome =
        read_drawing("<text y=\"50\" font-size=\"10\" dominant-baseline=\"central\">a</text>");
    expect_place(line(outcome), 0, 53.5);
}

TEST(SvgText, HiddenAndUnpaintedTextIsNotDrawn) {
    EXPECT_THAT(items(read_drawing("<text visibility=\"hidden\">a</text><text fill=\"none\">b</text>")),
                SizeIs(0));
}

} // namespace
} // namespace image_test
