// The architecture rule of src/README.md, held; and the script that holds it, held in turn.
#include <array>
#include <cstdio>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "base/bytes.h"

namespace {

struct Outcome {
    int code = -1;
    std::string output;
};

Outcome check_layers(const std::filesystem::path& root) {
    const std::string command = EVENPAGE_ROOT "/scripts/check_layers '" + root.string() + "' 2>&1";
    Outcome outcome;
    std::FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 4096> buffer{};
    while (std::fgets(buffer.data(), buffer.size(), pipe) != nullptr)
        outcome.output += buffer.data();
    outcome.code = WEXITSTATUS(pclose(pipe));
    return outcome;
}

// A project of three folders, of which `pdf` holds one file with `line` in it.
Outcome check_with(const std::string& line) {
    const auto root = std::filesystem::path(testing::TempDir()) / "evenpage_check_layers";
    for (const char* folder : {"base", "report", "style", "pdf"})
        std::filesystem::create_directories(root / "src" / folder);
    base::write_file(root / "src/README.md", "| folder | out | may include |\n|---|---|---|\n"
                                             "| `base` | x | – |\n| `report` | x | base |\n"
                                             "| `style` | x | base report |\n| `pdf` | x | + base |\n");
    base::write_file(root / "src/pdf/write.cpp", "#include \"base/a.h\"\n" + line + "\n");
    Outcome outcome = check_layers(root);
    std::filesystem::remove_all(root);
    return outcome;
}

TEST(CheckLayers, ThisProjectKeepsItsRules) {
    const Outcome outcome = check_layers(EVENPAGE_ROOT);
    EXPECT_EQ(outcome.code, 0) << outcome.output;
}

TEST(CheckLayers, AllowsWhatTheTableAllows) {
    for (const char* line : {"#include \"pdf/write.h\"", "#include \"report/log.h\"", "#include <hpdf.h>",
                             "#include <vector>", "// #include \"style/sheet.h\""}) {
        const Outcome outcome = check_with(line);
        EXPECT_EQ(outcome.code, 0) << outcome.output;
        EXPECT_EQ(outcome.output, "");
    }
}

TEST(CheckLayers, FindsEveryOtherArrow) {
    const Outcome outcome = check_with("#include \"style/sheet.h\"");
    EXPECT_EQ(outcome.code, 1);
    EXPECT_EQ(outcome.output, "src/pdf/write.cpp:2: pdf may not include style (\"style/sheet.h\")\n");
    EXPECT_EQ(check_with("#include \"nowhere/sheet.h\"").code, 1);
    EXPECT_EQ(check_with("#include \"write.h\"").code, 1);
}

TEST(CheckLayers, FindsThirdPartyHeadersAwayFromHome) {
    const Outcome outcome = check_with("#include <pugixml.hpp>");
    EXPECT_EQ(outcome.code, 1);
    EXPECT_EQ(outcome.output, "src/pdf/write.cpp:2: <pugixml.hpp> may be included in source image report "
                              "verify reading pictures only\n");
}

} // namespace
