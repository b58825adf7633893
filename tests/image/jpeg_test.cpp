#include "image/jpeg.h"

#include <cstdio>
#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <jpeglib.h>

#include "image/support.h"

namespace image_test {
namespace {

using namespace std::string_literals;
using image::ColorSpace;
using testing::ElementsAre;

struct Extra {
    int marker = 0;
    std::string body;
};

struct Sample {
    std::uint32_t width = 16;
    std::uint32_t height = 8;
    J_COLOR_SPACE space = JCS_RGB;
    int components = 3;
    bool progressive = false;
    UINT16 density = 0; // an inch
    std::vector<Extra> extras;
};

// The left half is black, the right half white.
std::string jpeg_of(const Sample& sample) {
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &bytes, &size);
    jpeg.image_width = sample.width;
    jpeg.image_height = sample.height;
    jpeg.input_components = sample.components;
    jpeg.in_color_space = sample.space;
    jpeg_set_defaults(&jpeg);
    if (sample.density != 0) {
        jpeg.density_unit = 1;
        jpeg.X_density = jpeg.Y_density = sample.density;
    }
    if (sample.progressive)
        jpeg_simple_progression(&jpeg);
    jpeg_start_compress(&jpeg, TRUE);
    for (const Extra& extra : sample.extras)
        jpeg_write_marker(&jpeg, extra.marker, reinterpret_cast<const JOCTET*>(extra.body.data()),
                          static_cast<unsigned>(extra.body.size()));
    const std::size_t half = sample.width / 2 * static_cast<std::size_t>(sample.components);
    std::string row = std::string(half, '\0') + std::string(half, '\xFF');
    auto* start = reinterpret_cast<JSAMPROW>(row.data());
    while (jpeg.next_scanline < jpeg.image_height)
        jpeg_write_scanlines(&jpeg, &start, 1);
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    std::string file(reinterpret_cast<char*>(bytes), size);
    std::free(bytes); // NOLINT: allocated by libjpeg with malloc
    return file;
}

std::string exif_of(char orientation) {
    return "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + orientation + "\0\0\0\0\0\0"s;
}

image::Jpeg contents(const Outcome& outcome) {
    EXPECT_THAT(outcome.rules(), ElementsAre());
    return std::get<image::Jpeg>(outcome.picture.value().contents);
}

TEST(Jpeg, PassesThroughAsItIs) {
    const std::string file = jpeg_of({});
    const Outcome outcome = read_bytes(file);
    const image::Jpeg jpeg = contents(outcome);
    EXPECT_EQ(jpeg.data, file);
    EXPECT_EQ(jpeg.width, 16u);
    EXPECT_EQ(jpeg.height, 8u);
    EXPECT_EQ(jpeg.color_space, ColorSpace::rgb);
    EXPECT_EQ(outcome.picture->natural_size.width, base::Length::from_points(12));
    EXPECT_EQ(outcome.picture->media_type, "image/jpeg");
}

TEST(Jpeg, PassesProgressiveThrough) {
    Sample sample;
    sample.progressive = true;
    const std::string file = jpeg_of(sample);
    EXPECT_EQ(contents(read_bytes(file)).data, file);
}

TEST(Jpeg, TellsGrayAndCmyk) {
    Sample gray;
    gray.space = JCS_GRAYSCALE;
    gray.components = 1;
    EXPECT_EQ(contents(read_bytes(jpeg_of(gray))).color_space, ColorSpace::gray);
    Sample cmyk;
    cmyk.space = JCS_CMYK;
    cmyk.components = 4;
    const image::Jpeg jpeg = contents(read_bytes(jpeg_of(cmyk)));
    EXPECT_EQ(jpeg.color_space, ColorSpace::cmyk);
    EXPECT_TRUE(jpeg.inverted_cmyk); // libjpeg writes the Adobe marker
}

TEST(Jpeg, TakesSizeFromItsDensity) {
    Sample sample;
    sample.density = 72;
    EXPECT_EQ(read_bytes(jpeg_of(sample)).picture->natural_size.width, base::Length::from_points(16));
}

TEST(Jpeg, JoinsAProfileByChunkNumberNotByOrder) {
    std::string profile(200, 'p');
    profile.replace(16, 4, "RGB ");
    Sample sample;
    sample.extras = {{JPEG_APP0 + 2, "ICC_PROFILE\0\x02\x02"s + profile.substr(150)},
                     {JPEG_APP0 + 2, "ICC_PROFILE\0\x01\x02"s + profile.substr(0, 150)}};
    EXPECT_EQ(contents(read_bytes(jpeg_of(sample))).icc_profile, profile);
}

TEST(Jpeg, LeavesOutAProfileOfAnotherColorSpace) {
    std::string profile(200, 'p');
    profile.replace(16, 4, "GRAY");
    Sample sample;
    sample.extras = {{JPEG_APP0 + 2, "ICC_PROFILE\0\x01\x01"s + profile}};
    EXPECT_EQ(contents(read_bytes(jpeg_of(sample))).icc_profile, "");
}

TEST(Jpeg, CutsOffWhatFollowsTheImage) {
    const std::string file = jpeg_of({});
    const Outcome outcome = read_bytes(file + "a second picture");
    EXPECT_EQ(contents(outcome).data, file);
    EXPECT_EQ(outcome.picture->original, file + "a second picture");
}

// Which corner-to-corner half is white after turning.
std::string white_side(const image::Raster& raster) {
    const auto is_white = [&](std::size_t x, std::size_t y) {
        return static_cast<std::uint8_t>(raster.pixels[(y * raster.width + x) * 3]) > 200;
    };
    const std::size_t right = raster.width - 1;
    const std::size_t bottom = raster.height - 1;
    if (is_white(right, 0) && is_white(right, bottom))
        return is_white(0, 0) ? "all" : "right";
    if (is_white(0, 0) && is_white(0, bottom))
        return "left";
    return is_white(0, 0) ? "top" : "bottom";
}

TEST(Jpeg, TurnsPhotosUpright) {
    const std::vector<std::pair<char, std::string>> cases = {
        {'\2', "left"},   {'\3', "left"}, {'\4', "right"}, {'\5', "bottom"},
        {'\6', "bottom"}, {'\7', "top"},  {'\10', "top"}};
    for (const auto& [orientation, side] : cases) {
        Sample sample;
        sample.extras = {{JPEG_APP0 + 1, exif_of(orientation)}};
        const Outcome outcome = read_bytes(jpeg_of(sample));
        const auto& raster = std::get<image::Raster>(outcome.picture.value().contents);
        EXPECT_EQ(white_side(raster), side) << int{orientation};
        EXPECT_EQ(raster.width, orientation >= 5 ? 8u : 16u);
        EXPECT_EQ(outcome.picture->natural_size.width, base::Length::from_points(raster.width * 0.75));
    }
}

TEST(Jpeg, ReportsAFileCutShortAnywhere) {
    const std::string file = jpeg_of({});
    for (std::size_t size = 2; size < file.size(); size += 5) {
        const Outcome outcome = read_bytes(file.substr(0, size));
        EXPECT_FALSE(outcome.picture) << size;
        EXPECT_THAT(outcome.rules(), ElementsAre("picture-damaged")) << size;
    }
}

TEST(Jpeg, SurvivesEveryByteBeingWrong) {
    Sample sample;
    sample.extras = {{JPEG_APP0 + 1, exif_of('\6')}};
    const std::string file = jpeg_of(sample);
    for (std::size_t place = 2; place < file.size(); place += 5) {
        std::string wrong = file;
        wrong[place] = static_cast<char>(~wrong[place]);
        const Outcome outcome = read_bytes(wrong);
        EXPECT_NE(outcome.picture.has_value(), outcome.log.has_errors()) << place;
    }
}

TEST(Jpeg, RefusesFramesThatPdfCannotShow) {
    std::string file = jpeg_of({});
    const std::size_t frame = file.find("\xFF\xC0");
    ASSERT_NE(frame, std::string::npos);
    file[frame + 1] = '\xC3'; // lossless
    EXPECT_THAT(read_bytes(file).rules(), ElementsAre("picture-kind"));
}

} // namespace
} // namespace image_test
