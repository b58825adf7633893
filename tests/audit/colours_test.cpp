#include "audit/colours.h"

#include <gtest/gtest.h>

namespace audit {
namespace {

constexpr base::Color black{0, 0, 0, 255};
constexpr base::Color white{255, 255, 255, 255};

TEST(Colours, contrast_is_that_of_wcag) {
    EXPECT_NEAR(contrast(black, white), 21, 0.001);
    EXPECT_NEAR(contrast(white, white), 1, 0.001);
    EXPECT_NEAR(contrast({0x76, 0x76, 0x76, 255}, white), 4.54, 0.01); // the lightest grey that passes
    EXPECT_NEAR(contrast(white, {0x12, 0x43, 0x6d, 255}), 10.2, 0.05);
}

TEST(Colours, are_painted_on_one_another) {
    EXPECT_EQ(painted(white, {0, 0, 0, 128}), (base::Color{127, 127, 127, 255}));
    EXPECT_EQ(painted(white, {1, 2, 3, 255}), (base::Color{1, 2, 3, 255}));
    EXPECT_EQ(painted(white, {1, 2, 3, 0}), white);
}

TEST(Colours, grey_is_neither_black_nor_white_nor_a_tint) {
    EXPECT_TRUE(is_grey({128, 128, 128, 255}));
    EXPECT_TRUE(is_grey({0xdd, 0xdd, 0xdd, 255}));
    EXPECT_TRUE(is_grey({0x5f, 0x6b, 0x76, 255}));
    EXPECT_FALSE(is_grey(black));
    EXPECT_FALSE(is_grey(white));
    EXPECT_FALSE(is_grey({0xff, 0xf4, 0xc2, 255}));
    EXPECT_FALSE(is_grey({0x12, 0x43, 0x6d, 255}));
}

TEST(Colours, have_names) {
    EXPECT_EQ(name_of({200, 0, 0, 255}), "red");
    EXPECT_EQ(name_of({0, 160, 0, 255}), "green");
    EXPECT_EQ(name_of({0, 80, 0, 255}), "dark green");
    EXPECT_EQ(name_of({0, 0, 100, 255}), "navy");
    EXPECT_EQ(name_of({0, 0, 128, 255}), "navy");
    EXPECT_EQ(name_of({0, 0, 220, 255}), "blue");
    EXPECT_EQ(name_of({240, 140, 0, 255}), "orange");
    EXPECT_EQ(name_of({110, 60, 10, 255}), "brown");
    EXPECT_EQ(name_of({165, 42, 42, 255}), "brown");
    EXPECT_EQ(name_of({250, 230, 0, 255}), "yellow");
    EXPECT_EQ(name_of({120, 0, 160, 255}), "purple");
    EXPECT_EQ(name_of(black), "black");
    EXPECT_EQ(name_of(white), "white");
}

TEST(Colours, pairs_that_cannot_be_told_apart) {
    EXPECT_TRUE(is_poor_pair("green", "red"));
    EXPECT_TRUE(is_poor_pair("red", "green"));
    EXPECT_TRUE(is_poor_pair("grey", "blue"));
    EXPECT_TRUE(is_poor_pair("yellow", "white"));
    EXPECT_TRUE(is_poor_pair("dark green", "orange"));
    EXPECT_TRUE(is_poor_pair("brown", "dark green"));
    EXPECT_FALSE(is_poor_pair("dark green", "white"));
    EXPECT_FALSE(is_poor_pair("black", "white"));
    EXPECT_FALSE(is_poor_pair("", "red"));
    EXPECT_FALSE(is_poor_pair("red", "red"));
}

} // namespace
} // namespace audit
