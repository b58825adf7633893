#include "base/bytes.h"

#include <filesystem>

#include <gtest/gtest.h>

namespace {

TEST(Bytes, ComeBackAsTheyWere) {
    const auto path = std::filesystem::path(testing::TempDir()) / "evenpage_bytes_test";
    const std::string bytes("a\0b\r\n\xFF", 6);
    base::write_file(path, bytes);
    EXPECT_EQ(base::read_file(path), bytes);
    base::write_file(path, "");
    EXPECT_EQ(base::read_file(path), "");
    std::filesystem::remove(path);
}

TEST(Bytes, AreReadFromWhatHasNoSize) {
    EXPECT_EQ(base::read_file("/dev/null"), "");
    EXPECT_FALSE(base::read_file("/proc/self/status").empty());
}

TEST(Bytes, ThrowWhereThereIsNoFile) {
    EXPECT_THROW(base::read_file("/nowhere/x"), base::FileError);
    EXPECT_THROW(base::read_file("/"), base::FileError);
    EXPECT_THROW(base::write_file("/nowhere/x", "y"), base::FileError);
}

} // namespace
