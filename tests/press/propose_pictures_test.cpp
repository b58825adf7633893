// `evenpage pictures` by its command line.
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "press/program.h"

namespace {

namespace fs = std::filesystem;
using press_test::Outcome;
using press_test::quoted;
using press_test::run_program;
using testing::HasSubstr;

const fs::path samples = fs::path(EVENPAGE_ROOT) / "tests" / "symbols";

class ProposePictures : public testing::Test {
protected:
    [[nodiscard]] static Outcome propose(const std::string& options) {
        return run_program("pictures " + quoted(samples / "leaflet.xml") + " " + options);
    }
    [[nodiscard]] static std::string both_sets() {
        return "--symbols " + quoted(samples / "openmoji") + " --own " + quoted(samples / "own") + " ";
    }
    [[nodiscard]] fs::path path(const std::string& name) const { return folder_.path() / name; }

    press_test::TemporaryFolder folder_;
};

TEST_F(ProposePictures, GoToStandardOutput) {
    const Outcome outcome = propose(both_sets());
    EXPECT_EQ(outcome.exit_code, 0) << outcome.standard_error;
    EXPECT_THAT(outcome.standard_output, HasSubstr("leaflet.xml:11:3: There are elections every year."));
    EXPECT_THAT(outcome.standard_output, HasSubstr("vote (“vote”): A person who votes\n"));
    EXPECT_THAT(outcome.standard_output, HasSubstr("OpenMoji, CC BY-SA 4.0"));
    EXPECT_THAT(outcome.standard_output, HasSubstr("no picture found for “SEND” (“SEND”)"));
    EXPECT_THAT(outcome.standard_output, HasSubstr("no table of ideas in the language cy"));
    EXPECT_THAT(outcome.standard_error, HasSubstr("pictures.csv:4:1: warning:"));
    EXPECT_THAT(outcome.standard_error, HasSubstr("leaflet.xml:8:57: warning: this picture is “voting.svg”"));
}

TEST_F(ProposePictures, AsJson) {
    const Outcome outcome = propose(both_sets() + "--format json");
    const auto list = nlohmann::json::parse(outcome.standard_output);
    EXPECT_EQ(list.at(0)["line"], 11);
    EXPECT_EQ(list.at(0)["proposals"].at(0)["credit"], "Ada Lane");
    EXPECT_EQ(propose("--format sarif").exit_code, 2);
}

TEST_F(ProposePictures, AreCopiedWithDocBookToPaste) {
    const std::string write = both_sets() + "--write " + quoted(path("copies"));
    ASSERT_EQ(propose(write).exit_code, 0);
    EXPECT_EQ(base::read_file(path("copies/openmoji-ballot-box-with-ballot.svg")),
              base::read_file(samples / "openmoji/color/svg/1F5F3.svg"));
    const std::string paste = base::read_file(path("copies/to-paste.xml"));
    EXPECT_THAT(paste, HasSubstr("<orgname>OpenMoji</orgname>"));
    EXPECT_THAT(paste, HasSubstr("/copies/voting.svg\""));
    EXPECT_EQ(propose(write).exit_code, 0) << "the same copies again";
}

TEST_F(ProposePictures, WriteOverNoOtherPicture) {
    fs::create_directories(path("copies"));
    base::write_file(path("copies/voting.svg"), "<svg/>");
    const Outcome outcome = propose(both_sets() + "--write " + quoted(path("copies")));
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_THAT(outcome.standard_error, HasSubstr("voting.svg is another picture already"));
    EXPECT_EQ(base::read_file(path("copies/voting.svg")), "<svg/>");
    EXPECT_FALSE(fs::exists(path("copies/to-paste.xml")));
}

TEST_F(ProposePictures, NeedAFolderThatHoldsSome) {
    const Outcome none = propose("--symbols " + quoted(path("none")));
    EXPECT_EQ(none.exit_code, 2);
    EXPECT_THAT(none.standard_error, HasSubstr("does not hold OpenMoji"));
    EXPECT_EQ(propose("--own " + quoted(folder_.path())).exit_code, 2);
}

TEST_F(ProposePictures, NeedAnEasyReadEditionThatCanBeRead) {
    base::write_file(path("plain.xml"),
                     "<article xmlns=\"http://docbook.org/ns/docbook\" xml:lang=\"en\"><title>T</title>"
                     "<para>Vote.</para></article>");
    const Outcome plain = run_program("pictures " + quoted(path("plain.xml")) + " " + both_sets());
    EXPECT_EQ(plain.exit_code, 0);
    EXPECT_EQ(plain.standard_output, "");
    EXPECT_THAT(plain.standard_error, HasSubstr("nothing is marked for easy read"));
    base::write_file(path("broken.xml"), "<article");
    EXPECT_EQ(run_program("pictures " + quoted(path("broken.xml")) + " " + both_sets()).exit_code, 1);
    EXPECT_EQ(run_program("pictures " + quoted(path("absent.xml")) + " " + both_sets()).exit_code, 2);
}

} // namespace
