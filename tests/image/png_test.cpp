#include "image/png.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <png.h>

#include "image/support.h"

namespace image_test {
namespace {

using image::ColorSpace;
using testing::ElementsAre;
using testing::HasSubstr;

// What libpng's writer is told; `samples` are packed rows.
struct Sample {
    std::uint32_t width = 2;
    std::uint32_t height = 2;
    int color_type = PNG_COLOR_TYPE_RGB;
    int depth = 8;
    int interlace = PNG_INTERLACE_NONE;
    std::string samples;
    std::vector<png_color> palette;
    std::string palette_alpha;
    std::uint32_t pixels_a_meter = 0;
    std::string profile;
};

void append(png_structp png, png_bytep bytes, std::size_t count) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), count);
}

std::string png_of(Sample sample) {
    std::string file;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, &file, append, nullptr);
    png_set_IHDR(png, info, sample.width, sample.height, sample.depth, sample.color_type, sample.interlace,
                 PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
    if (!sample.palette.empty())
        png_set_PLTE(png, info, sample.palette.data(), static_cast<int>(sample.palette.size()));
    if (!sample.palette_alpha.empty())
        png_set_tRNS(png, info, reinterpret_cast<png_bytep>(sample.palette_alpha.data()),
                     static_cast<int>(sample.palette_alpha.size()), nullptr);
    if (sample.pixels_a_meter != 0)
        png_set_pHYs(png, info, sample.pixels_a_meter, sample.pixels_a_meter, PNG_RESOLUTION_METER);
    if (!sample.profile.empty())
        png_set_iCCP(png, info, "profile", 0, reinterpret_cast<png_const_bytep>(sample.profile.data()),
                     static_cast<png_uint_32>(sample.profile.size()));
    png_write_info(png, info);
    const std::size_t stride = sample.samples.size() / sample.height;
    std::vector<png_bytep> rows;
    for (std::size_t row = 0; row < sample.height; ++row)
        rows.push_back(reinterpret_cast<png_bytep>(sample.samples.data()) + row * stride);
    png_write_image(png, rows.data());
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return file;
}

image::Raster raster_of(const Sample& sample) {
    const Outcome outcome = read_bytes(png_of(sample));
    EXPECT_THAT(outcome.rules(), ElementsAre());
    return std::get<image::Raster>(outcome.picture.value().contents);
}

TEST(Png, KeepsRgbAsItIs) {
    Sample sample;
    sample.samples = "abcdefghijkl";
    const image::Raster raster = raster_of(sample);
    EXPECT_EQ(raster.color_space, ColorSpace::rgb);
    EXPECT_EQ(raster.width, 2u);
    EXPECT_EQ(raster.pixels, "abcdefghijkl");
    EXPECT_EQ(raster.alpha, "");
}

TEST(Png, KeepsGrayGray) {
    Sample sample;
    sample.color_type = PNG_COLOR_TYPE_GRAY;
    sample.samples = "abcd";
    const image::Raster raster = raster_of(sample);
    EXPECT_EQ(raster.color_space, ColorSpace::gray);
    EXPECT_EQ(raster.pixels, "abcd");
}

TEST(Png, WidensOneBitGray) {
    Sample sample;
    sample.color_type = PNG_COLOR_TYPE_GRAY;
    sample.depth = 1;
    sample.samples = "\x80\x40";
    EXPECT_EQ(raster_of(sample).pixels, std::string("\xFF\0\0\xFF", 4));
}

TEST(Png, TakesTheHighPartOfSixteenBits) {
    Sample sample;
    sample.color_type = PNG_COLOR_TYPE_GRAY;
    sample.depth = 16;
    sample.samples = std::string("\x41\x41\x42\x42\x43\x43\x44\x44", 8);
    EXPECT_EQ(raster_of(sample).pixels, "ABCD");
}

TEST(Png, PartsAlphaFromColor) {
    Sample sample;
    sample.color_type = PNG_COLOR_TYPE_RGB_ALPHA;
    sample.samples = "abcAdefBghiCjklD";
    const image::Raster raster = raster_of(sample);
    EXPECT_EQ(raster.pixels, "abcdefghijkl");
    EXPECT_EQ(raster.alpha, "ABCD");
}

TEST(Png, DropsAlphaThatIsOpaqueThroughout) {
    Sample sample;
    sample.color_type = PNG_COLOR_TYPE_GRAY_ALPHA;
    sample.samples = "a\xFF"
                     "b\xFF"
                     "c\xFF"
                     "d\xFF";
    const image::Raster raster = raster_of(sample);
    EXPECT_EQ(raster.pixels, "abcd");
    EXPECT_EQ(raster.alpha, "");
}

TEST(Png, LooksUpPaletteAndItsTransparency) {
    Sample sample;
    sample.color_type = PNG_COLOR_TYPE_PALETTE;
    sample.palette = {{1, 2, 3}, {4, 5, 6}};
    sample.palette_alpha = "\x7F";
    sample.samples = std::string("\0\1\1\0", 4);
    const image::Raster raster = raster_of(sample);
    EXPECT_EQ(raster.pixels, "\1\2\3\4\5\6\4\5\6\1\2\3");
    EXPECT_EQ(raster.alpha, "\x7F\xFF\xFF\x7F");
}

TEST(Png, ReadsInterlacedRowsInOrder) {
    Sample sample;
    sample.width = sample.height = 9;
    sample.color_type = PNG_COLOR_TYPE_GRAY;
    sample.interlace = PNG_INTERLACE_ADAM7;
    for (int pixel = 0; pixel < 81; ++pixel)
        sample.samples += static_cast<char>(pixel);
    EXPECT_EQ(raster_of(sample).pixels, sample.samples);
}

TEST(Png, TakesSizeFromItsResolution) {
    Sample sample;
    sample.samples = "abcdefghijkl";
    EXPECT_EQ(read_bytes(png_of(sample)).picture->natural_size.width, base::Length::from_points(1.5));
    sample.pixels_a_meter = 11811; // 300 an inch
    EXPECT_EQ(read_bytes(png_of(sample)).picture->natural_size.width, base::Length::from_points(0.48));
}

TEST(Png, KeepsTheFileForEpub) {
    Sample sample;
    sample.samples = "abcdefghijkl";
    const std::string file = png_of(sample);
    const Outcome outcome = read_bytes(file);
    EXPECT_EQ(outcome.picture->original, file);
    EXPECT_EQ(outcome.picture->media_type, "image/png");
}

TEST(Png, ReportsAFileCutShortAnywhere) {
    Sample sample;
    sample.samples = "abcdefghijkl";
    const std::string file = png_of(sample);
    for (std::size_t size = 8; size < file.size(); ++size) {
        const Outcome outcome = read_bytes(file.substr(0, size));
        EXPECT_FALSE(outcome.picture) << size;
        EXPECT_THAT(outcome.rules(), ElementsAre("picture-damaged")) << size;
    }
}

TEST(Png, SurvivesEveryByteBeingWrong) {
    Sample sample;
    sample.color_type = PNG_COLOR_TYPE_PALETTE;
    sample.palette = {{1, 2, 3}, {4, 5, 6}};
    sample.samples = std::string("\0\1\1\0", 4);
    const std::string file = png_of(sample);
    for (std::size_t place = 8; place < file.size(); ++place) {
        std::string wrong = file;
        wrong[place] = static_cast<char>(~wrong[place]);
        const Outcome outcome = read_bytes(wrong);
        EXPECT_NE(outcome.picture.has_value(), outcome.log.has_errors()) << place;
    }
}

// The header of a picture of `side` by `side` pixels, with the checksum libpng expects.
std::string header_promising(std::uint32_t side) {
    Sample sample;
    sample.color_type = PNG_COLOR_TYPE_GRAY;
    sample.samples = "abcd";
    std::string file = png_of(sample);
    for (const std::size_t place : {16u, 20u})
        for (std::size_t byte = 0; byte < 4; ++byte)
            file[place + byte] = static_cast<char>(side >> (24 - 8 * byte));
    std::uint32_t check = 0xFFFFFFFF;
    for (std::size_t place = 12; place < 29; ++place) {
        check ^= static_cast<std::uint8_t>(file[place]);
        for (int bit = 0; bit < 8; ++bit)
            check = (check & 1U) != 0 ? check >> 1 ^ 0xEDB88320 : check >> 1;
    }
    for (std::size_t byte = 0; byte < 4; ++byte)
        file[29 + byte] = static_cast<char>(~check >> (24 - 8 * byte));
    return file;
}

TEST(Png, RefusesMorePixelsThanCanBeHeld) {
    for (const std::uint32_t side : {60'000U, 2'000'000'000U}) { // one row of the second is 2 GB
        const Outcome outcome = read_bytes(header_promising(side));
        EXPECT_FALSE(outcome.picture);
        EXPECT_THAT(outcome.rules(), ElementsAre("picture-too-large"));
    }
}

TEST(Png, RefusesToSetMemoryAsideForAnEmptyPromise) {
    const Outcome outcome = read_bytes(header_promising(10'000));
    EXPECT_FALSE(outcome.picture);
    EXPECT_THAT(outcome.first_message(), HasSubstr("too short for the number of pixels"));
}

} // namespace
} // namespace image_test
