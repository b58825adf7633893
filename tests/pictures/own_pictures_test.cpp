#include "pictures/own_pictures.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include "base/bytes.h"
#include "pictures/support.h"

namespace {

namespace fs = std::filesystem;
using pictures::Stemming;

struct OwnPictures : testing::Test, pictures_test::Sources {
    fs::path folder = fs::temp_directory_path() / ("evenpage-own-" + std::to_string(getpid()));

    OwnPictures() {
        fs::create_directories(folder);
        base::write_file(folder / "bin.svg", "<svg/>");
    }
    OwnPictures(const OwnPictures&) = delete;
    OwnPictures& operator=(const OwnPictures&) = delete;
    ~OwnPictures() override { fs::remove_all(folder); }

    std::vector<pictures::Symbol> read(const std::string& name, const std::string& index) {
        base::write_file(folder / name, index);
        return pictures::read_own_pictures(folder, Stemming::english, sources, log);
    }
};

TEST_F(OwnPictures, a_table_says_what_they_are) {
    const auto symbols =
        pictures::read_own_pictures(pictures_test::samples / "own", Stemming::english, sources, log);
    ASSERT_EQ(symbols.size(), 2U);
    EXPECT_EQ(symbols[0].set, "own");
    EXPECT_EQ(symbols[0].description, "A blue bin, full");
    EXPECT_EQ(symbols[0].phrases.size(), 2U);
    EXPECT_EQ(symbols[1].credit.holder, "Ada Lane");
    EXPECT_EQ(symbols[1].credit.licence_uri, "https://creativecommons.org/licenses/by/4.0/");
    EXPECT_EQ(findings(), "4: there is no picture \"missing.svg\" in this folder [picture-index]\n"
                          "5: no words say what \"nameless.svg\" stands for [picture-index]\n"
                          "6: nothing says on what terms \"unlicensed.svg\" may be used [picture-index]\n");
}

TEST_F(OwnPictures, an_xml_file_may_say_for_all_what_holds_for_all) {
    const auto symbols =
        read("pictures.xml", "<pictures licence='Photosymbols licence' credit='Photosymbols'>\n"
                             " <picture file='bin.svg' words='bin' credit='Ada'/>\n"
                             " <picture words='bin'/>\n</pictures>");
    ASSERT_EQ(symbols.size(), 1U);
    EXPECT_EQ(symbols[0].credit.holder, "Ada");
    EXPECT_EQ(symbols[0].credit.licence, "Photosymbols licence");
    EXPECT_EQ(findings(), "3: this row names no file [picture-index]\n");
}

TEST_F(OwnPictures, columns_are_found_by_name) {
    const auto symbols =
        read("pictures.csv", "Words;License;License_URL;File\nbin;CC0;https://c.org;bin.svg\n");
    ASSERT_EQ(symbols.size(), 1U);
    EXPECT_EQ(symbols[0].credit.licence, "CC0");
    EXPECT_EQ(symbols[0].credit.licence_uri, "https://c.org");
    EXPECT_EQ(findings(), "");
}

TEST_F(OwnPictures, an_index_without_the_columns_is_an_error) {
    EXPECT_TRUE(read("pictures.csv", "name;what\nbin.svg;bin\n").empty());
    EXPECT_EQ(findings(), "1: the first row has no column \"file\" [picture-index]\n");
    EXPECT_TRUE(log.has_errors());
}

TEST_F(OwnPictures, a_broken_index_is_an_error) {
    EXPECT_TRUE(read("pictures.xml", "<pictures>\n<picture").empty());
    EXPECT_TRUE(log.has_errors());
}

TEST_F(OwnPictures, a_folder_without_index_cannot_be_read) {
    EXPECT_THROW(pictures::read_own_pictures(folder, Stemming::english, sources, log), base::FileError);
}

} // namespace
