#include "image/picture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "image/support.h"

namespace image_test {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* tiny_svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\"/>";

TEST(Picture, TellsTheKindByContentsNotByName) {
    const PictureFolder folder;
    const Outcome outcome = read_file(folder.write("photo.png", tiny_svg));
    EXPECT_THAT(outcome.rules(), ElementsAre());
    EXPECT_EQ(outcome.picture->media_type, "image/svg+xml");
    EXPECT_EQ(outcome.picture->original, tiny_svg);
}

TEST(Picture, MissingNamesThePathAndASimilarFile) {
    const PictureFolder folder;
    folder.write("Our Team.JPG", "x");
    const Outcome outcome = read_file(folder.path("our-team.jpg"));
    EXPECT_FALSE(outcome.picture);
    EXPECT_THAT(outcome.rules(), ElementsAre("picture-missing"));
    EXPECT_THAT(outcome.first_message(), HasSubstr(folder.path("our-team.jpg").generic_string()));
    EXPECT_THAT(outcome.log.findings()[0].hints[0], HasSubstr("Our Team.JPG"));
}

TEST(Picture, MissingSuggestsAnotherEnding) {
    const PictureFolder folder;
    folder.write("map.svg", "x");
    EXPECT_THAT(read_file(folder.path("map.png")).log.findings()[0].hints[0], HasSubstr("map.svg"));
}

TEST(Picture, MissingWithoutAnythingSimilarSaysWhatToCheck) {
    const PictureFolder folder;
    folder.write("map.svg", "x");
    EXPECT_THAT(read_file(folder.path("logo.png")).log.findings()[0].hints[0], HasSubstr("spelling"));
    EXPECT_THAT(read_file(folder.path("no/such/folder.png")).rules(), ElementsAre("picture-missing"));
    EXPECT_THAT(read_file(folder.path("")).rules(), ElementsAre("picture-missing"));
}

TEST(Picture, OtherKindsAreNamedAndPngIsAdvised) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"GIF89a...", "GIF"},
        {"RIFF....WEBPVP8 ", "WebP"},
        {"II*\0...."s, "TIFF"},
        {std::string(40, '\1') + " EMF", "EMF"},
        {"%PDF-1.7", "PDF"},
        {"hello", "not a picture"},
        {"<html><body/></html>", "<html>"},
    };
    for (const auto& [bytes, name] : cases) {
        const Outcome outcome = read_bytes(bytes);
        EXPECT_FALSE(outcome.picture);
        EXPECT_THAT(outcome.rules(), ElementsAre("picture-kind")) << name;
        EXPECT_THAT(outcome.first_message(), HasSubstr(name));
        EXPECT_THAT(outcome.log.findings()[0].hints[0], HasSubstr("PNG"));
    }
}

TEST(Picture, AnEmptyFileIsDamaged) {
    EXPECT_THAT(read_bytes("").rules(), ElementsAre("picture-damaged"));
}

TEST(Picture, FindingsPointAtTheReference) {
    report::Log log;
    const report::Span span{report::FileId(3), 10, 20};
    image::read_picture("nowhere.png", span, log);
    EXPECT_EQ(log.findings()[0].span, span);
}

} // namespace
} // namespace image_test
