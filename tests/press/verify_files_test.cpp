#include "press/verify_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/program.h"

namespace {

using namespace press_test;
using testing::HasSubstr;
using testing::Not;

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

// Publishes facts-docbook45.xml with these options, and verifies what came of it as if it were of
// `manuscript`.
class NamedLines : public testing::Test {
protected:
    static constexpr const char* facts = EVENPAGE_ROOT "/tests/manuscripts/facts-docbook45.xml";

    void publish(const std::string& options) {
        ASSERT_EQ(run_program("publish " + quoted(facts) + " " + options + " -o " + quoted(folder.path()))
                      .exit_code,
                  0);
    }
    Outcome verify(const std::string& file, const std::string& options) {
        return run_program("verify " + quoted(folder.path() / file) + " " + options);
    }

    TemporaryFolder folder;
};

TEST_F(NamedLines, AreToldWithEachFinding) {
    publish("--edition standard");
    const std::string options = "--profile x-4 --edition standard --manuscript " + quoted(facts);
    const Outcome text = verify("facts-docbook45.pdf", options);
    EXPECT_EQ(text.exit_code, 1);
    EXPECT_THAT(text.standard_output,
                HasSubstr("[trim-box]; PDF/X-4, 6.12\n  manuscript: " + std::string(facts) + ":"));
    EXPECT_THAT(text.standard_output, Not(HasSubstr("no edition")));
    const Outcome json = verify("facts-docbook45.pdf", options + " --format json");
    EXPECT_THAT(json.standard_output, HasSubstr("\"manuscript\": {\n"));
    const Outcome sarif = verify("facts-docbook45.pdf", options + " --format sarif");
    EXPECT_THAT(sarif.standard_output, HasSubstr("facts-docbook45.xml\"\n        },\n        \"region\": {"));
    EXPECT_THAT(sarif.standard_output, HasSubstr("\"analysisTarget\": {"));
}

TEST_F(NamedLines, AreToldOfThePrintShopsCopyToo) {
    publish("--edition large-print-printers --draft");
    const Outcome outcome =
        verify("facts-docbook45-large-print-printers.pdf",
               "--profile ua-1 --draft --edition large-print-printers --manuscript " + quoted(facts));
    EXPECT_THAT(outcome.standard_output, HasSubstr("  manuscript: " + std::string(facts) + ":"));
}

TEST_F(NamedLines, AreNotToldOfOtherBytes) {
    publish("--edition standard --draft");
    const Outcome outcome = verify("facts-docbook45.pdf", "--edition standard --manuscript " + quoted(facts));
    EXPECT_EQ(outcome.exit_code, 1) << "a draft claims nothing";
    EXPECT_THAT(outcome.standard_output,
                HasSubstr("note: no edition of " + std::string(facts) + " has these bytes"));
    EXPECT_THAT(outcome.standard_output, HasSubstr("publish it again"));
    EXPECT_THAT(outcome.standard_output, Not(HasSubstr("  manuscript: ")));
}

TEST_F(NamedLines, AreNotToldUnlessAskedFor) {
    publish("--edition standard");
    const Outcome outcome = verify("facts-docbook45.pdf", "--profile x-4");
    EXPECT_THAT(outcome.standard_output, Not(HasSubstr("manuscript")));
    EXPECT_EQ(verify("facts-docbook45.pdf", "--draft").exit_code, 2) << "it needs --manuscript";
    EXPECT_EQ(verify("facts-docbook45.pdf", "--manuscript none.xml").exit_code, 2);
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
