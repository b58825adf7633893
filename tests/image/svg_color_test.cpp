#include "image/svg_color.h"

#include <gtest/gtest.h>

namespace image {
namespace {

using base::Color;

TEST(SvgColor, ReadsEveryNotation) {
    EXPECT_EQ(parse_color("#12436d"), (Color{0x12, 0x43, 0x6d, 255}));
    EXPECT_EQ(parse_color("#F80"), (Color{255, 136, 0, 255}));
    EXPECT_EQ(parse_color("#f808"), (Color{255, 136, 0, 136}));
    EXPECT_EQ(parse_color("#01020304"), (Color{1, 2, 3, 4}));
    EXPECT_EQ(parse_color("rgb(1, 2,3)"), (Color{1, 2, 3, 255}));
    EXPECT_EQ(parse_color("RGB(100% 0% 50% / 20%)"), (Color{255, 0, 128, 51}));
    EXPECT_EQ(parse_color("rgba(300,-5,0,.2)"), (Color{255, 0, 0, 51}));
    EXPECT_EQ(parse_color("hsl(120, 100%, 25%)"), (Color{0, 128, 0, 255}));
    EXPECT_EQ(parse_color("hsl(-240deg 100% 50%)"), (Color{0, 255, 0, 255}));
    EXPECT_EQ(parse_color(" DarkSlateGrey "), (Color{0x2f, 0x4f, 0x4f, 255}));
    EXPECT_EQ(parse_color("aliceblue"), (Color{0xf0, 0xf8, 0xff, 255}));
    EXPECT_EQ(parse_color("yellowgreen"), (Color{0x9a, 0xcd, 0x32, 255}));
    EXPECT_EQ(parse_color("transparent"), (Color{0, 0, 0, 0}));
}

TEST(SvgColor, RefusesWhatIsNone) {
    for (const char* text : {"", "#", "#12", "#12345", "#gggggg", "rgb(1,2)", "rgb", "zzz", "lab(1 2 3)"})
        EXPECT_FALSE(parse_color(text)) << text;
}

} // namespace
} // namespace image
