#include "press/verify_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/program.h"

namespace {

using namespace press_test;
using testing::HasSubstr;

TEST(VerifyFiles, FindsNothingInWhatWasPublished) {
    const TemporaryFolder folder;
    const std::string manuscript = quoted(EVENPAGE_ROOT "/tests/manuscripts/facts-docbook45.xml");
    ASSERT_EQ(run_program("publish " + manuscript + " --edition standard -o " + quoted(folder.path() / "out"))
                  .exit_code,
              0);
    const std::string file = quoted(folder.path() / "out" / "facts-docbook45.pdf");
    const Outcome outcome = run_program("verify " + file);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.standard_output;
    EXPECT_THAT(outcome.standard_output, HasSubstr("no fault found; held to PDF/UA-1, PDF/A-2a"));
    // The same file is no PDF/UA-2.
    const Outcome other = run_program("verify --profile ua-2 --format json " + file);
    EXPECT_EQ(other.exit_code, 1);
    EXPECT_THAT(other.standard_output, HasSubstr("\"rule\": \"header-version-2\""));
}

TEST(VerifyFiles, SaysThatAFileIsNoPdf) {
    const Outcome outcome = run_program("verify " + quoted(EVENPAGE_ROOT "/README.md"));
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_THAT(outcome.standard_output, HasSubstr("the file is not a PDF"));
}

TEST(VerifyFiles, SaysThatThereIsNoFileOrNoSuchStandard) {
    EXPECT_EQ(run_program("verify none.pdf").exit_code, 2);
    EXPECT_EQ(run_program("verify --profile ua-9 " + quoted(EVENPAGE_ROOT "/README.md")).exit_code, 2);
}

} // namespace
