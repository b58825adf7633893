#include "pdf/inks.h"

#include <filesystem>
#include <gtest/gtest.h>

#include "base/bytes.h"
#include "base/expect.h"

namespace {

using base::Color;
using pdf::Ink;

const std::string& profile() {
    static const std::string bytes =
        base::read_file(std::filesystem::path(EVENPAGE_ROOT) / "fonts/icc/ISOcoated_v2_300_bas.icc");
    return bytes;
}

const pdf::Inks& inks() {
    static const pdf::Inks made(profile());
    return made;
}

image::Raster picture(image::ColorSpace space, std::string pixels, std::uint32_t width) {
    image::Raster raster;
    raster.width = width;
    raster.height = 1;
    raster.color_space = space;
    raster.pixels = std::move(pixels);
    return raster;
}

TEST(Inks, BlackIsBlackInkAloneAndWhiteIsPaper) {
    EXPECT_EQ(inks().of({0, 0, 0, 255}), (Ink{0, 0, 0, 255}));
    EXPECT_EQ(inks().of({255, 255, 255, 255}), (Ink{}));
}

TEST(Inks, GraysAreBlackInkAloneAndRiseEvenly) {
    int before = 256;
    for (int gray = 0; gray < 256; gray += 5) {
        const auto level = static_cast<std::uint8_t>(gray);
        const Ink ink = inks().of({level, level, level, 255});
        EXPECT_TRUE(ink.is_black_alone());
        EXPECT_LT(ink.black, before);
        before = ink.black;
    }
}

// Dot gain: less ink than the plain formula, 50 %, gives the grey in the middle.
TEST(Inks, MiddleGrayLooksAsItDoesOnAScreen) {
    EXPECT_NEAR(inks().of({128, 128, 128, 255}).black, 140, 20);
}

TEST(Inks, TextThatIsNearlyBlackIsBlack) {
    EXPECT_EQ(pdf::text_color({0x1b, 0x24, 0x29, 255}), (Color{0, 0, 0, 255}));
    EXPECT_EQ(pdf::text_color({0x1b, 0x24, 0x29, 100}).alpha, 100);
    EXPECT_EQ(pdf::text_color({0x12, 0x43, 0x6d, 255}), (Color{0x12, 0x43, 0x6d, 255}));
}

TEST(Inks, MixedBlackHasAllInksWithinTheLimit) {
    const Ink ink = inks().mixed({0, 0, 0, 255});
    EXPECT_FALSE(ink.is_black_alone());
    EXPECT_LE(ink.sum(), 765);
}

TEST(Inks, NoColorTakesMoreThanTheLimit) {
    for (int red = 0; red < 256; red += 51)
        for (int green = 0; green < 256; green += 51)
            for (int blue = 0; blue < 256; blue += 51) {
                const Color color{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                                  static_cast<std::uint8_t>(blue), 255};
                EXPECT_LE(inks().of(color).sum(), 765);
                EXPECT_LE(inks().mixed(color).sum(), 765);
            }
}

TEST(Inks, ColorsGoByTheProfile) {
    const Ink red = inks().of({255, 0, 0, 255});
    EXPECT_LT(red.cyan, 30);
    EXPECT_GT(red.magenta, 200);
    EXPECT_GT(red.yellow, 200);
}

TEST(Inks, PicturesThatAreGrayThroughoutStayGray) {
    const auto out = inks().separate(picture(image::ColorSpace::rgb, std::string("\0\0\0\xFF\xFF\xFF", 6), 2),
                                     pdf::Tone::photograph);
    EXPECT_EQ(out.raster.color_space, image::ColorSpace::gray);
    EXPECT_EQ(out.raster.pixels, std::string("\0\xFF", 2));
    EXPECT_FALSE(out.coverage.color);
    EXPECT_EQ(out.coverage.most, 255);
}

TEST(Inks, DrawnPicturesKeepTheirBlackLinesAlone) {
    const std::string red_and_black("\xFF\0\0\0\0\0", 6);
    const auto drawn = inks().separate(picture(image::ColorSpace::rgb, red_and_black, 2), pdf::Tone::graphic);
    EXPECT_EQ(drawn.raster.color_space, image::ColorSpace::cmyk);
    EXPECT_EQ(drawn.raster.pixels.substr(4), std::string("\0\0\0\xFF", 4));
    const auto photo =
        inks().separate(picture(image::ColorSpace::rgb, red_and_black, 2), pdf::Tone::photograph);
    EXPECT_NE(photo.raster.pixels.substr(4), std::string("\0\0\0\xFF", 4));
    EXPECT_TRUE(photo.coverage.color);
}

TEST(Inks, InkWithoutAProfileStaysButForTheLimit) {
    const auto out = inks().separate(
        picture(image::ColorSpace::cmyk, std::string("\x10\x20\x30\x40\xFF\xFF\xFF\xFF", 8), 2),
        pdf::Tone::photograph);
    EXPECT_EQ(out.raster.pixels.substr(0, 4), "\x10\x20\x30\x40");
    EXPECT_LE(out.coverage.most, 765);
    EXPECT_EQ(static_cast<unsigned char>(out.raster.pixels[7]), 255);
}

TEST(Inks, AProfileOfThePressIsTakenAtItsWord) {
    image::Raster raster = picture(image::ColorSpace::cmyk, std::string("\0\0\0\0", 4), 1);
    raster.icc_profile = profile();
    EXPECT_EQ(inks().separate(raster, pdf::Tone::photograph).raster.pixels, std::string("\0\0\0\0", 4));
}

TEST(Inks, ProfilesMustBeOfAPress) {
    EXPECT_TRUE(pdf::is_press_profile(profile()));
    const std::string srgb = base::read_file(std::filesystem::path(EVENPAGE_ROOT) / "fonts/icc/sRGB.icc");
    EXPECT_FALSE(pdf::is_press_profile(srgb));
    EXPECT_FALSE(pdf::is_press_profile(profile().substr(0, 200)));
    EXPECT_THROW(pdf::Inks{srgb}, base::BrokenContract);
    EXPECT_EQ(inks().name(), "ISO Coated v2 300% (basICColor)");
}

} // namespace
