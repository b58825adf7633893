// Publishes every manuscript of tests/diagnostics and holds the findings to what it expects of
// them: see the README there.
#include <algorithm>
#include <regex>
#include <sstream>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "press/program.h"

namespace {

namespace fs = std::filesystem;

const fs::path cases = fs::path(EVENPAGE_ROOT) / "tests" / "diagnostics";

std::vector<std::string> manuscripts() {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(cases))
        if (entry.path().extension() == ".xml")
            names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

// Each as `file.xml:LINE:COLUMN SEVERITY RULE`.
std::vector<std::string> expected_findings(const std::string& name) {
    const fs::path beside = cases / (name + ".expect");
    const bool stands_beside = fs::exists(beside);
    const std::string text = base::read_file(stands_beside ? beside : cases / (name + ".xml"));
    const std::string finding = R"((?:([^ :\n]+):)?(\d+:\d+ [a-z]+ [a-z0-9-]+))";
    const std::regex pattern(stands_beside ? finding : "<!-- expect: " + finding + " -->");
    std::vector<std::string> findings;
    for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
        findings.push_back(((*at)[1].matched ? (*at)[1].str() : name + ".xml") + ":" + (*at)[2].str());
    return findings;
}

std::vector<std::string> found(const std::string& json) {
    std::vector<std::string> findings;
    for (const nlohmann::json& entry : nlohmann::json::parse(json)) {
        if (entry["severity"] == "note")
            continue;
        std::ostringstream line;
        if (entry.contains("file"))
            line << fs::path(entry["file"].get<std::string>()).lexically_relative(cases).string() << ":"
                 << entry["line"] << ":" << entry["column"] << " ";
        line << entry["severity"].get<std::string>() << " " << entry["rule"].get<std::string>();
        findings.push_back(line.str());
    }
    return findings;
}

bool any_error(const std::vector<std::string>& findings) {
    return std::any_of(findings.begin(), findings.end(), [](const std::string& finding) {
        return finding.find(" error ") != std::string::npos;
    });
}

class Diagnostics : public testing::TestWithParam<std::string> {};

TEST_P(Diagnostics, AreThoseExpected) {
    const press_test::TemporaryFolder folder;
    const fs::path output = folder.path() / "published";
    const press_test::Outcome outcome =
        press_test::run_program("publish --quiet --format json -o " + press_test::quoted(output) + " " +
                                press_test::quoted(cases / (GetParam() + ".xml")));
    const std::vector<std::string> wanted = expected_findings(GetParam());
    EXPECT_EQ(found(outcome.standard_error), wanted);
    EXPECT_EQ(outcome.exit_code, any_error(wanted) ? 1 : 0);
    // All editions or none: a reader must never meet half a publication.
    EXPECT_EQ(fs::exists(output), !any_error(wanted));
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
    std::string name = info.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Manuscripts, Diagnostics, testing::ValuesIn(manuscripts()), test_name);

} // namespace
