#include "image/svg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "image/matrix.h"
#include "image/support.h"

namespace image_test {
namespace {

using base::Color;
using image::Shape;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

constexpr const char* namespaces = "xmlns=\"http://www.w3.org/2000/svg\" ";

Outcome read_root(const std::string& attributes, const std::string& contents = "") {
    return read_bytes(std::string("<svg ") + namespaces + attributes + ">" + contents + "</svg>");
}

// The box of a shape in the picture, in px, for reading tests by eye.
image::Box box_of(const Shape& shape) {
    const auto matrix = image::multiply(image::scaling(4.0 / 3, 4.0 / 3), shape.transform);
    return image::bounding_box(image::transformed(shape.path, matrix)).value();
}

void expect_box(const Shape& shape, double left, double top, double right, double bottom) {
    const image::Box box = box_of(shape);
    EXPECT_NEAR(box.left, left, 1e-6);
    EXPECT_NEAR(box.top, top, 1e-6);
    EXPECT_NEAR(box.right, right, 1e-6);
    EXPECT_NEAR(box.bottom, bottom, 1e-6);
}

Color fill_of(const Shape& shape) {
    return std::get<Color>(shape.fill.value());
}

// The messages of the notes a drawing of `contents` causes.
std::vector<std::string> notes(const std::string& contents) {
    const Outcome outcome = read_drawing(contents);
    EXPECT_TRUE(outcome.picture);
    EXPECT_THAT(outcome.rules(), Each(testing::Eq("svg-unsupported")));
    std::vector<std::string> messages;
    for (const report::Finding& finding : outcome.log.findings())
        messages.push_back(finding.message);
    return messages;
}

TEST(Svg, SizeInUnits) {
    const auto size = read_root("width=\"1in\" height=\"50mm\"").picture->natural_size;
    EXPECT_EQ(size.width, base::Length::from_points(72));
    EXPECT_EQ(size.height, base::Length::from_points(50 / 25.4 * 72));
}

TEST(Svg, SizeFromViewBox) {
    EXPECT_EQ(read_root("viewBox=\"0 0 40 20\"").picture->natural_size.width, base::Length::from_points(30));
    const auto size = read_root("viewBox=\"0 0 40 20\" width=\"80\" height=\"auto\"").picture->natural_size;
    EXPECT_EQ(size.height, base::Length::from_points(30));
    EXPECT_EQ(read_root("width=\"100%\" viewBox=\"0 0 4 2\"").picture->natural_size.width,
              base::Length::from_points(3));
}

TEST(Svg, ViewBoxIsFittedInTheMiddle) {
    const std::string rect = "<rect width=\"10\" height=\"10\"/>";
    const std::string wide = "width=\"40\" height=\"20\" viewBox=\"0 0 10 10\" ";
    expect_box(shape(read_root(wide, rect)), 10, 0, 30, 20);
    expect_box(shape(read_root(wide + "preserveAspectRatio=\"xMaxYMid\"", rect)), 20, 0, 40, 20);
    expect_box(shape(read_root(wide + "preserveAspectRatio=\"none\"", rect)), 0, 0, 40, 20);
    expect_box(shape(read_root(wide + "preserveAspectRatio=\"xMidYMid slice\"", rect)), 0, -10, 40, 30);
}

TEST(Svg, AllShapes) {
    const Outcome outcome = read_drawing("<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" rx=\"1\"/>"
                                         "<circle cx=\"5\" cy=\"5\" r=\"2\"/>"
                                         "<ellipse cx=\"5\" cy=\"5\" rx=\"2\" ry=\"1\"/>"
                                         "<line x2=\"7\" y2=\"8\" stroke=\"red\"/>"
                                         "<polyline points=\"1 1,2 2 3,1\"/>"
                                         "<polygon points=\"1 1,2 2 3,1\"/>"
                                         "<path d=\"M1 1h5v5z\"/>");
    EXPECT_THAT(outcome.rules(), ElementsAre());
    ASSERT_THAT(items(outcome), SizeIs(7));
    expect_box(shape(outcome, 0), 1, 2, 4, 6);
    expect_box(shape(outcome, 1), 3, 3, 7, 7);
    expect_box(shape(outcome, 2), 3, 4, 7, 6);
    expect_box(shape(outcome, 3), 0, 0, 7, 8);
    EXPECT_EQ(shape(outcome, 4).path.verbs.back(), image::Verb::line);
    EXPECT_EQ(shape(outcome, 5).path.verbs.back(), image::Verb::close);
    expect_box(shape(outcome, 6), 1, 1, 6, 6);
}

TEST(Svg, ShapesWithoutExtentAreNotDrawn) {
    EXPECT_THAT(items(read_drawing("<rect width=\"5\"/><circle r=\"0\"/><path d=\"M1 1\"/><polygon/>")),
                SizeIs(0));
}

TEST(Svg, TransformsNestOutsideIn) {
    const Outcome outcome = read_drawing("<g transform=\"translate(10 20) scale(2)\">"
                                         "<rect width=\"5\" height=\"5\" transform=\"translate(1,1)\"/></g>"
                                         "<rect width=\"5\" height=\"9\" transform=\"rotate(90 50 50)\"/>");
    expect_box(shape(outcome, 0), 12, 22, 22, 32);
    expect_box(shape(outcome, 1), 91, 0, 100, 5);
}

TEST(Svg, GroupOpacityIsWorkedIntoItems) {
    const Outcome outcome = read_drawing(
        "<g opacity=\".5\"><rect width=\"5\" height=\"5\" opacity=\"50%\" fill-opacity=\".2\"/></g>");
    EXPECT_DOUBLE_EQ(shape(outcome).opacity, 0.25);
    EXPECT_EQ(fill_of(shape(outcome)), (Color{0, 0, 0, 51}));
}

TEST(Svg, StrokeProperties) {
    const Outcome outcome =
        read_drawing("<path d=\"M0 0h9\" stroke=\"#12436d\" stroke-width=\"2mm\" stroke-linecap=\"round\" "
                     "stroke-linejoin=\"bevel\" stroke-dasharray=\"1,2 3\" stroke-dashoffset=\"4\" "
                     "stroke-miterlimit=\"8\"/>");
    const image::Stroke& stroke = shape(outcome).stroke.value();
    EXPECT_EQ(std::get<Color>(stroke.paint), (Color{0x12, 0x43, 0x6d, 255}));
    EXPECT_NEAR(stroke.width, 2 * 96 / 25.4, 1e-9);
    EXPECT_EQ(stroke.cap, image::LineCap::round);
    EXPECT_EQ(stroke.join, image::LineJoin::bevel);
    EXPECT_THAT(stroke.dashes, ElementsAre(1, 2, 3, 1, 2, 3));
    EXPECT_EQ(stroke.dash_offset, 4);
    EXPECT_EQ(stroke.miter_limit, 8);
}

TEST(Svg, StyleOfSheetBeatsAttributeAndStyleAttributeBeatsSheet) {
    const Outcome outcome =
        read_drawing("<style>/* all */ rect { fill: #010101 } .b { fill: #020202 }"
                     "g > #c { fill: #030303 } g rect.d { fill: #040404 !important }</style>"
                     "<g><rect width=\"1\" height=\"1\" fill=\"#999\"/>"
                     "<rect width=\"1\" height=\"1\" class=\"x b\"/>"
                     "<rect width=\"1\" height=\"1\" class=\"b\" id=\"c\"/>"
                     "<rect width=\"1\" height=\"1\" class=\"d\" style=\"fill:#555\"/>"
                     "<rect width=\"1\" height=\"1\" id=\"e\" style=\"fill:#060606\"/></g>");
    EXPECT_THAT(outcome.rules(), ElementsAre());
    for (std::size_t index = 0; index < 4; ++index)
        EXPECT_EQ(fill_of(shape(outcome, index)).red, index + 1) << index;
    EXPECT_EQ(fill_of(shape(outcome, 4)).red, 6);
}

TEST(Svg, UnknownSelectorsAreNoted) {
    EXPECT_THAT(notes("<style>rect:hover { fill: red } @media print { rect { fill: red } }</style>"),
                ElementsAre(HasSubstr("@media"), HasSubstr("rect:hover")));
}

TEST(Svg, CurrentColorIsThatOfTheElementItself) {
    const Outcome outcome =
        read_drawing("<g color=\"red\" fill=\"currentColor\"><rect width=\"1\" height=\"1\" "
                     "color=\"blue\"/></g>");
    EXPECT_EQ(fill_of(shape(outcome)), (Color{0, 0, 255, 255}));
}

TEST(Svg, HiddenThingsAreNotDrawn) {
    const Outcome outcome = read_drawing(
        "<g display=\"none\"><rect width=\"1\" height=\"1\"/></g>"
        "<g visibility=\"hidden\"><rect width=\"1\" height=\"1\"/><rect width=\"2\" height=\"2\" "
        "visibility=\"visible\"/></g><defs><rect width=\"1\" "
        "height=\"1\"/></defs><title>t</title><desc>d</desc>");
    ASSERT_THAT(items(outcome), SizeIs(1));
    expect_box(shape(outcome), 0, 0, 2, 2);
}

TEST(Svg, UseDrawsTheElementAndSymbolsFitTheirPlace) {
    const Outcome outcome =
        read_drawing("<defs><rect id=\"r\" width=\"5\" height=\"5\"/>"
                     "<symbol id=\"s\" viewBox=\"0 0 1 1\"><rect width=\"1\" height=\"1\"/></symbol></defs>"
                     "<use href=\"#r\" x=\"3\" y=\"4\" fill=\"red\"/>"
                     "<use xlink:href=\"#s\" x=\"50\" width=\"20\" height=\"20\"/>");
    EXPECT_THAT(outcome.rules(), ElementsAre());
    expect_box(shape(outcome, 0), 3, 4, 8, 9);
    EXPECT_EQ(fill_of(shape(outcome, 0)), (Color{255, 0, 0, 255}));
    expect_box(shape(outcome, 1), 50, 0, 70, 20);
}

TEST(Svg, OpacityOfASymbolCounts) {
    const Outcome outcome =
        read_drawing("<symbol id=\"s\" opacity=\".5\"><rect width=\"1\" height=\"1\"/></symbol>"
                     "<use href=\"#s\" opacity=\".5\"/>");
    EXPECT_DOUBLE_EQ(shape(outcome).opacity, 0.25);
}

TEST(Svg, ANestedSvgIsMovedByItsTransform) {
    const Outcome outcome = read_drawing("<svg width=\"9\" height=\"9\" transform=\"translate(5)\">"
                                         "<rect width=\"1\" height=\"1\"/></svg>");
    expect_box(shape(outcome), 5, 0, 6, 1);
}

TEST(Svg, EntitiesOfItsOwnAreNotedButNotThoseOfNamespaces) {
    const auto with_entity = [](const std::string& value) {
        return read_bytes("<!DOCTYPE svg [<!ENTITY e \"" + value + "\">]><svg " + namespaces +
                          "width=\"1\" height=\"1\"/>");
    };
    EXPECT_THAT(with_entity("green").first_message(), HasSubstr("<!ENTITY>"));
    EXPECT_THAT(with_entity("http://ns.adobe.com/").rules(), ElementsAre());
}

TEST(Svg, UseInACircleEndsAndIsNoted) {
    EXPECT_THAT(notes("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>"),
                ElementsAre(HasSubstr("uses itself")));
}

TEST(Svg, AMissingReferenceIsNoted) {
    EXPECT_THAT(notes("<use href=\"#nowhere\"/>"), ElementsAre(HasSubstr("#nowhere")));
}

TEST(Svg, SwitchTakesTheFirstThatFits) {
    const Outcome outcome =
        read_drawing("<switch><foreignObject/><rect width=\"1\" height=\"1\" systemLanguage=\"fr\"/>"
                     "<rect width=\"2\" height=\"2\"/><rect width=\"3\" height=\"3\"/></switch>");
    EXPECT_THAT(outcome.rules(), ElementsAre());
    ASSERT_THAT(items(outcome), SizeIs(1));
    expect_box(shape(outcome), 0, 0, 2, 2);
}

TEST(Svg, ShapesPastTheEdgeAreClippedAndOthersNot) {
    const Outcome outcome =
        read_drawing("<rect width=\"5\" height=\"5\"/><circle cx=\"99\" cy=\"9\" r=\"5\"/>");
    EXPECT_THAT(shape(outcome, 0).clips, SizeIs(0));
    EXPECT_THAT(shape(outcome, 1).clips, SizeIs(1));
}

TEST(Svg, ClipPathIsInPictureSpace) {
    const Outcome outcome = read_drawing(
        "<clipPath id=\"c\"><rect width=\"10\" height=\"10\"/></clipPath>"
        "<clipPath id=\"d\" clipPathUnits=\"objectBoundingBox\"><rect width=\".5\" height=\"1\"/></clipPath>"
        "<g transform=\"translate(8 0)\" clip-path=\"url(#c)\"><rect width=\"40\" height=\"40\"/></g>"
        "<rect width=\"40\" height=\"40\" clip-path=\"url(#d)\"/>");
    EXPECT_THAT(outcome.rules(), ElementsAre());
    EXPECT_NEAR(image::bounding_box(shape(outcome, 0).clips.at(0)).value().right, 18 * 0.75, 1e-9);
    EXPECT_NEAR(image::bounding_box(shape(outcome, 1).clips.at(0)).value().right, 20 * 0.75, 1e-9);
}

TEST(Svg, GradientsTakeStopsFromTheirTemplate) {
    const Outcome outcome = read_drawing(
        "<linearGradient id=\"a\"><stop stop-color=\"red\"/><stop offset=\"100%\" stop-color=\"blue\" "
        "stop-opacity=\".2\"/></linearGradient>"
        "<linearGradient id=\"b\" href=\"#a\" x1=\"5\" x2=\"9\" gradientUnits=\"userSpaceOnUse\"/>"
        "<radialGradient id=\"c\" href=\"#a\" r=\"1\" fx=\".2\"/>"
        "<rect width=\"20\" height=\"10\" fill=\"url(#a)\"/><rect width=\"5\" height=\"5\" fill=\"url(#b)\"/>"
        "<rect width=\"5\" height=\"5\" fill=\"url(#c)\"/>");
    EXPECT_THAT(outcome.rules(), ElementsAre());
    const auto gradient = [&](std::size_t index) {
        return std::get<image::Gradient>(shape(outcome, index).fill.value());
    };
    EXPECT_THAT(gradient(0).stops, SizeIs(2));
    EXPECT_EQ(gradient(0).stops[1].color, (Color{0, 0, 255, 51}));
    EXPECT_NEAR(gradient(0).transform.a, 20 * 0.75, 1e-9);
    EXPECT_THAT(gradient(1).coordinates, ElementsAre(5, 0, 9, 0, 0, 0));
    EXPECT_NEAR(gradient(1).transform.a, 0.75, 1e-9);
    EXPECT_TRUE(gradient(2).radial);
    EXPECT_THAT(gradient(2).coordinates, ElementsAre(.2, .5, 0, .5, .5, 1));
}

TEST(Svg, GradientTemplatesInACircleEnd) {
    const Outcome outcome = read_drawing("<linearGradient id=\"a\" href=\"#b\"/><linearGradient id=\"b\" "
                                         "href=\"#a\"/><rect width=\"5\" height=\"5\" fill=\"url(#a)\"/>");
    EXPECT_THAT(items(outcome), SizeIs(0));
}

TEST(Svg, MarkersStandAtTheEndAndTurnWithTheLine) {
    const Outcome outcome = read_drawing(
        "<marker id=\"m\" markerWidth=\"4\" markerHeight=\"4\" refX=\"2\" refY=\"2\" orient=\"auto\" "
        "markerUnits=\"userSpaceOnUse\"><rect width=\"4\" height=\"2\"/></marker>"
        "<path d=\"M10 10v20\" stroke=\"red\" marker-end=\"url(#m)\"/>");
    EXPECT_THAT(outcome.rules(), ElementsAre());
    ASSERT_THAT(items(outcome), SizeIs(2));
    expect_box(shape(outcome, 1), 10, 28, 12, 32);
}

TEST(Svg, WhatCannotBeDrawnIsNamed) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"<image href=\"a.png\"/>", "picture inside"},
        {"<rect width=\"1\" height=\"1\" filter=\"url(#f)\"/>", "a filter"},
        {"<g style=\"mask: url(#m)\"/>", "a mask"},
        {"<foreignObject/>", "foreignObject"},
        {"<g fill=\"context-fill\"/>", "context-fill"},
        {"<pattern id=\"p\"/><rect width=\"1\" height=\"1\" fill=\"url(#p) red\"/>", "a pattern"},
        {"<linearGradient id=\"g\" spreadMethod=\"repeat\"><stop/><stop offset=\"1\"/></linearGradient>"
         "<rect width=\"1\" height=\"1\" fill=\"url(#g)\"/>",
         "repeats of a gradient"},
        {"<path d=\"M1 1L2 2 oops\"/>", "path whose data"},
    };
    for (const auto& [contents, feature] : cases)
        EXPECT_THAT(notes(contents), ElementsAre(HasSubstr(feature))) << contents;
}

TEST(Svg, APatternFallsBackOnItsColor) {
    const Outcome outcome =
        read_drawing("<pattern id=\"p\"/><rect width=\"1\" height=\"1\" fill=\"url(#p) red\"/>");
    EXPECT_EQ(fill_of(shape(outcome)), (Color{255, 0, 0, 255}));
}

TEST(Svg, NotWellFormedNamesTheLine) {
    const Outcome outcome = read_root("width=\"1\" height=\"1\"", "\n\n<g></rect>");
    EXPECT_FALSE(outcome.picture);
    EXPECT_THAT(outcome.rules(), ElementsAre("picture-damaged"));
    EXPECT_THAT(outcome.first_message(), HasSubstr("line 3 "));
}

TEST(Svg, NeedsTheNamespace) {
    EXPECT_THAT(read_bytes("<svg width=\"1\" height=\"1\"/>").first_message(), HasSubstr("xmlns"));
}

TEST(Svg, PrefixedElementsAreDrawnAndForeignOnesNot) {
    const Outcome outcome =
        read_bytes("<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" xmlns:x=\"urn:x\" width=\"9\" height=\"9\">"
                   "<s:rect width=\"1\" height=\"1\"/><x:rect width=\"1\" height=\"1\"/></s:svg>");
    EXPECT_THAT(items(outcome), SizeIs(1));
}

TEST(Svg, SizesWithoutSenseAreDamage) {
    for (const char* attributes : {"width=\"0\" height=\"5\"", "width=\"-5\" height=\"5\"",
                                   "width=\"1e9\" height=\"5\"", "viewBox=\"0 0 0 5\"", "viewBox=\"what\""})
        EXPECT_THAT(read_root(attributes).rules(), ElementsAre("picture-damaged")) << attributes;
}

// Ten levels of ten uses each would be ten thousand million rectangles.
TEST(Svg, AMultiplicationOfUsesIsRefused) {
    std::string contents = "<defs><rect id=\"u0\" width=\"1\" height=\"1\"/>";
    for (int level = 1; level <= 10; ++level) {
        contents += "<g id=\"u" + std::to_string(level) + "\">";
        for (int copy = 0; copy < 10; ++copy)
            contents += "<use href=\"#u" + std::to_string(level - 1) + "\"/>";
        contents += "</g>";
    }
    const Outcome outcome = read_drawing(contents + "</defs><use href=\"#u10\"/>");
    EXPECT_FALSE(outcome.picture);
    EXPECT_THAT(outcome.first_message(), HasSubstr("too many elements"));
}

TEST(Svg, DeepNestingIsRefused) {
    std::string contents;
    for (int level = 0; level < 50'000; ++level)
        contents += "<g>";
    for (int level = 0; level < 50'000; ++level)
        contents += "</g>";
    EXPECT_THAT(read_drawing(contents).rules(), ElementsAre("picture-damaged"));
}

TEST(Svg, SurvivesBeingCutShortOrBroken) {
    const std::string file =
        std::string("<svg ") + namespaces +
        "viewBox=\"0 0 9 9\"><style>.a{fill:red}</style><g class=\"a\" "
        "transform=\"rotate(3)\"><path d=\"M0 0a1 1 0 0 1 3 3z\" stroke-dasharray=\"1 2\"/>"
        "<text x=\"1 2\">ab</text></g></svg>";
    ASSERT_TRUE(read_bytes(file).picture);
    for (std::size_t place = 0; place < file.size(); ++place) {
        EXPECT_FALSE(read_bytes(file.substr(0, place)).picture) << place;
        std::string wrong = file;
        wrong[place] = static_cast<char>(wrong[place] ^ 0x15);
        const Outcome outcome = read_bytes(wrong);
        EXPECT_NE(outcome.picture.has_value(), outcome.log.has_errors()) << place;
    }
}

} // namespace
} // namespace image_test
