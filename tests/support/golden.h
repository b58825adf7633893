// Golden files: what a stage gave when somebody last read it and found it good.
// EVENPAGE_UPDATE_GOLDENS=1 in the environment writes them anew; then read the difference.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace support {

// Compares `actual` with tests/golden/NAME, or writes that file if goldens are updated.
inline void expect_golden(const std::string& name, const std::string& actual) {
    const std::filesystem::path path = std::filesystem::path(EVENPAGE_ROOT) / "tests" / "golden" / name;
    if (const char* update = std::getenv("EVENPAGE_UPDATE_GOLDENS"); update && std::string(update) == "1") {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << actual;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    ASSERT_TRUE(file.good()) << path << " is missing; make it with EVENPAGE_UPDATE_GOLDENS=1";
    std::ostringstream expected;
    expected << file.rdbuf();
    EXPECT_EQ(actual, expected.str()) << "if the new text is right: EVENPAGE_UPDATE_GOLDENS=1";
}

} // namespace support
