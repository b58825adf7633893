#include "report/print_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "report/log.h"
#include "report/print_sarif.h"

namespace {

using nlohmann::json;
using report::Log;
using report::SourceMap;

class Printed : public ::testing::Test {
protected:
    void SetUp() override {
        const auto file = sources_.add("in/my guide.xml", "a\n\u00E9bc");
        log_.error("xml-well-formed", {file, 4, 6}, "bad \"thing\"", {"mend it"});
        log_.note("made-up", {}, "broken byte \xFF");
    }
    SourceMap sources_;
    Log log_;
};

TEST_F(Printed, JsonHasEveryPart) {
    const json all = json::parse(print_json(log_.findings(), sources_));
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0],
              json::parse(R"({"severity": "error", "rule": "xml-well-formed", "message": "bad \"thing\"",
        "file": "in/my guide.xml", "line": 2, "column": 2, "end_line": 2, "end_column": 4, "hints": ["mend it"]})"));
    EXPECT_FALSE(all[1].contains("file"));
    EXPECT_EQ(all[1]["message"], "broken byte \uFFFD");
    EXPECT_EQ(print_json({}, sources_), "[]\n");
}

TEST_F(Printed, SarifHasRulesAndRegions) {
    const json sarif = json::parse(print_sarif(log_.findings(), sources_, "0.1.0"));
    EXPECT_EQ(sarif["version"], "2.1.0");
    const json& run = sarif["runs"].at(0);
    EXPECT_EQ(run["tool"]["driver"]["name"], "evenpage");
    const json& rules = run["tool"]["driver"]["rules"];
    ASSERT_EQ(rules.size(), 2u);
    EXPECT_EQ(rules[0], json::parse(R"({"id": "made-up"})"));
    EXPECT_EQ(rules[1]["shortDescription"]["text"], "The manuscript must be well-formed XML.");
    const json& result = run["results"].at(0);
    EXPECT_EQ(result["ruleId"], "xml-well-formed");
    EXPECT_EQ(result["level"], "error");
    EXPECT_EQ(result["message"]["text"], "bad \"thing\"\nhint: mend it");
    const json& place = result["locations"].at(0)["physicalLocation"];
    EXPECT_EQ(place["artifactLocation"]["uri"], "in/my%20guide.xml");
    EXPECT_EQ(place["region"],
              json::parse(R"({"startLine": 2, "startColumn": 2, "endLine": 2, "endColumn": 4})"));
    EXPECT_FALSE(run["results"].at(1).contains("locations"));
}

TEST_F(Printed, EmptySarifIsStillARun) {
    const json sarif = json::parse(print_sarif({}, sources_, "0.1.0"));
    EXPECT_EQ(sarif["runs"].at(0)["results"], json::array());
}

} // namespace
