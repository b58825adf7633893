#include "press/read_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "press/program.h"
#include "support/golden.h"

namespace {

using namespace press_test;
using testing::HasSubstr;

TEST(ReadFile, SpeaksEveryEditionOfTheSample) {
    const TemporaryFolder folder;
    const std::string sample = quoted(EVENPAGE_ROOT "/input/send-impact-report.xml");
    ASSERT_EQ(run_program("publish " + sample + " -o " + quoted(folder.path() / "out")).exit_code, 0);
    for (const std::string name :
         {".pdf", "-large-print.pdf", "-easy-read.pdf", ".epub", "-easy-read.epub"}) {
        const std::string file = "send-impact-report" + name;
        const Outcome outcome = run_program("read " + quoted(folder.path() / "out" / file));
        EXPECT_EQ(outcome.exit_code, 0) << outcome.standard_error;
        support::expect_golden("reading/" + file + ".txt", outcome.standard_output);
    }
    const Outcome printers =
        run_program("read " + quoted(folder.path() / "out" / "send-impact-report-large-print-printers.pdf"));
    EXPECT_EQ(printers.exit_code, 0);
    EXPECT_THAT(printers.standard_output, HasSubstr("untagged: no headings"));
}

TEST(ReadFile, SaysWhyAFileCannotBeRead) {
    const std::string file = quoted(EVENPAGE_ROOT "/README.md");
    const Outcome outcome = run_program("read " + file);
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_THAT(outcome.standard_error, HasSubstr("README.md: the file is not a PDF"));
    const Outcome json = run_program("read --format json " + file);
    EXPECT_EQ(json.exit_code, 2);
    EXPECT_THAT(json.standard_output, HasSubstr("\"problem\""));
    EXPECT_EQ(run_program("read none.pdf").exit_code, 2);
    EXPECT_EQ(run_program("read").exit_code, 2);
}

} // namespace
