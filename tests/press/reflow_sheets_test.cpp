// A user's own style sheet for e-books is held to the edition's profile, and the report says so.
#include <fstream>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "press/program.h"

namespace {

using namespace press_test;
using ::testing::HasSubstr;
using ::testing::Not;

struct ReflowSheets : ::testing::Test {
    TemporaryFolder folder;
    std::filesystem::path styles = folder.path() / "styles";
    std::string sample = quoted(EVENPAGE_ROOT "/input/send-impact-report.xml");

    void SetUp() override {
        std::filesystem::copy(EVENPAGE_ROOT "/styles", styles, std::filesystem::copy_options::recursive);
    }
    void add_to(const std::string& sheet, const std::string& css) {
        std::ofstream(styles / sheet, std::ios::app) << css;
    }
    Outcome check() {
        return run_program("check --edition epub --edition easy-read-epub --styles " + quoted(styles) + " " +
                           sample);
    }
};

TEST_F(ReflowSheets, of_a_user_are_told_with_edition_and_line) {
    add_to("easy-read-epub.css", "p { text-align: justify; }\n");
    const std::string told = check().standard_output + check().standard_error;
    EXPECT_THAT(told, HasSubstr("warning: justified text in p"));
    EXPECT_THAT(told, HasSubstr("in the edition easy-read-epub [text-align]"));
    EXPECT_THAT(told, HasSubstr("hint: line "));
    EXPECT_THAT(told, HasSubstr(" of easy-read-epub.css has \"text-align: justify\": set text-align: start"));
    EXPECT_THAT(told, Not(HasSubstr("in the edition epub [text-align]")));
}

TEST_F(ReflowSheets, that_come_with_the_program_are_clean) {
    const Outcome outcome = check();
    EXPECT_THAT(outcome.standard_output + outcome.standard_error, Not(HasSubstr("warning: ")));
}

TEST_F(ReflowSheets, are_checked_by_a_guide_that_the_report_names) {
    add_to("epub.css", "td { font-size: 0.6em }\n");
    run_program("publish --quiet --edition epub -o " + quoted(folder.path() / "out") + " --styles " +
                quoted(styles) + " " + sample);
    const auto report = nlohmann::json::parse(base::read_file(folder.path() / "out" / "report.json"));
    std::map<std::string, nlohmann::json> checks;
    for (const nlohmann::json& check : report["editions"][0]["checks"])
        checks[check["rule"].get<std::string>()] = check;
    ASSERT_TRUE(checks.contains("text-size")) << report["editions"][0];
    EXPECT_GT(checks["text-size"]["found"], 0);
    EXPECT_GT(checks["text-italic"]["checked"], 0);
    EXPECT_EQ(checks["text-italic"]["found"], 0);
    EXPECT_TRUE(checks.contains("reader-colours"));
    EXPECT_FALSE(checks.contains("line-alone")) << "an e-book has no pages";
}

} // namespace
