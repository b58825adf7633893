#include "image/svg_path.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "image/matrix.h"

namespace image {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using V = Verb;

Path parsed(std::string_view data) {
    const ParsedPath result = parse_path(data);
    EXPECT_TRUE(result.complete) << data;
    return result.path;
}

testing::Matcher<const std::array<double, 2>&> at(double x, double y) {
    return ElementsAre(DoubleNear(x, 1e-6), DoubleNear(y, 1e-6));
}

TEST(SvgPath, LinesAbsoluteAndRelative) {
    const Path path = parsed("M1 2L3,4l1-1H0h5V9v-1z");
    EXPECT_THAT(path.verbs,
                ElementsAre(V::move, V::line, V::line, V::line, V::line, V::line, V::line, V::close));
    EXPECT_THAT(path.points,
                ElementsAre(at(1, 2), at(3, 4), at(4, 3), at(0, 3), at(5, 3), at(5, 9), at(5, 8)));
}

TEST(SvgPath, PairsAfterAMoveAreLines) {
    const Path path = parsed("m1 1 2 2-1 0M5 5 6 6");
    EXPECT_THAT(path.verbs, ElementsAre(V::move, V::line, V::line, V::move, V::line));
    EXPECT_THAT(path.points, ElementsAre(at(1, 1), at(3, 3), at(2, 3), at(5, 5), at(6, 6)));
}

TEST(SvgPath, NumbersMayTouch) {
    EXPECT_THAT(parsed("M.5.5-1e1+2").points, ElementsAre(at(.5, .5), at(-10, 2)));
}

TEST(SvgPath, SmoothCubicMirrorsTheControlPoint) {
    const Path path = parsed("M0 0C0 1 1 2 2 2S4 1 4 0");
    EXPECT_THAT(path.points,
                ElementsAre(at(0, 0), at(0, 1), at(1, 2), at(2, 2), at(3, 2), at(4, 1), at(4, 0)));
}

TEST(SvgPath, SmoothAfterALineStartsAtThePen) {
    const Path path = parsed("M0 0L2 2S4 1 4 0");
    EXPECT_THAT(path.points[2], at(2, 2));
}

TEST(SvgPath, QuadraticsBecomeCubics) {
    const Path path = parsed("M0 0Q3 3 6 0T12 0");
    EXPECT_THAT(path.points,
                ElementsAre(at(0, 0), at(2, 2), at(4, 2), at(6, 0), at(8, -2), at(10, -2), at(12, 0)));
}

TEST(SvgPath, AHalfCircleIsTwoCubicsThatReachItsTop) {
    const Path path = parsed("M0 0a5 5 0 0 1 10 0");
    EXPECT_THAT(path.verbs, ElementsAre(V::move, V::cubic, V::cubic));
    EXPECT_THAT(path.points[3], at(5, -5));
    const Box box = bounding_box(path).value();
    EXPECT_NEAR(box.top, -5, 1e-6);
    EXPECT_NEAR(box.right, 10, 1e-6);
}

TEST(SvgPath, ArcFlagsMayTouchWhatFollows) {
    EXPECT_NEAR(bounding_box(parsed("M0 0a5 5 0 0010 0")).value().bottom, 5, 1e-6);
    EXPECT_NEAR(bounding_box(parsed("M0 0a5 5 0 0110 0")).value().top, -5, 1e-6);
}

TEST(SvgPath, TheLargeArcIsTheLonger) {
    const Box small = bounding_box(parsed("M0 0A10 10 0 0 1 10 10")).value();
    const Box large = bounding_box(parsed("M0 0A10 10 0 1 1 10 10")).value();
    EXPECT_NEAR(small.width(), 10, 1e-6);
    EXPECT_NEAR(large.width(), 20, 1e-2);
}

TEST(SvgPath, RadiiTooShortGrow) {
    EXPECT_NEAR(bounding_box(parsed("M0 0A1 1 0 0 1 10 0")).value().top, -5, 1e-6);
}

TEST(SvgPath, AnArcWithoutRadiusIsALine) {
    EXPECT_THAT(parsed("M0 0A0 5 0 0 1 10 0").verbs, ElementsAre(V::move, V::line));
}

TEST(SvgPath, AfterCloseTheNextPartStartsAtTheSamePoint) {
    const Path path = parsed("M1 1h2v2zl5 5");
    EXPECT_THAT(path.verbs, ElementsAre(V::move, V::line, V::line, V::close, V::move, V::line));
    EXPECT_THAT(path.points[3], at(1, 1));
    EXPECT_THAT(path.points[4], at(6, 6));
}

TEST(SvgPath, AnErrorKeepsWhatWasBefore) {
    for (const char* data : {"M1 1L2 2L3", "M1 1L2 2 x", "M1 1L2 2A1 1 0 2 0 5 5", "M1 1L2 2z5"}) {
        const ParsedPath result = parse_path(data);
        EXPECT_FALSE(result.complete) << data;
        EXPECT_EQ(result.path.points.size(), 2u) << data;
    }
}

TEST(SvgPath, MustStartWithAMove) {
    EXPECT_FALSE(parse_path("L1 1").complete);
    EXPECT_TRUE(parse_path("").complete);
    EXPECT_FALSE(parse_path("5 5").complete);
}

} // namespace
} // namespace image
