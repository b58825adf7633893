#include "base/length.h"

#include <gtest/gtest.h>

namespace {

using base::Length;

TEST(Length, RoundsToTheNearestUnit) {
    EXPECT_EQ(Length::from_points(1).units(), 64);
    EXPECT_EQ(Length::from_points(0.01).units(), 1);
    EXPECT_EQ(Length::from_points(-0.01).units(), -1);
    EXPECT_DOUBLE_EQ(Length::from_units(96).points(), 1.5);
    EXPECT_EQ(Length::from_units(10).scaled(0.25).units(), 3);
}

TEST(Length, CountsExactly) {
    const Length a = Length::from_units(7);
    const Length b = Length::from_units(2);
    EXPECT_EQ((a + b).units(), 9);
    EXPECT_EQ((b - a).units(), -5);
    EXPECT_EQ((a * 3).units(), 21);
    EXPECT_EQ((a / 2).units(), 3);
    EXPECT_EQ((-a).units(), -7);
    Length sum = a;
    sum += b;
    sum -= a;
    EXPECT_EQ(sum, b);
}

TEST(Length, IsOrdered) {
    const Length small = Length::from_units(-1);
    const Length large = Length::from_units(1);
    EXPECT_LT(small, large);
    EXPECT_EQ(max(small, large), large);
    EXPECT_EQ(min(small, large), small);
}

TEST(Rect, KnowsItsFarSides) {
    const base::Rect rect{{Length::from_units(1), Length::from_units(2)},
                          {Length::from_units(10), Length::from_units(20)}};
    EXPECT_EQ(rect.right().units(), 11);
    EXPECT_EQ(rect.bottom().units(), 22);
}

} // namespace
