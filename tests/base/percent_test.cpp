#include "base/percent.h"

#include <gtest/gtest.h>

namespace {

TEST(DecodePercent, ReplacesCodesAndNothingElse) {
    EXPECT_EQ(base::decode_percent("a%20b%C3%A9"), "a b\u00E9");
    EXPECT_EQ(base::decode_percent("100%"), "100%");
    EXPECT_EQ(base::decode_percent("%2"), "%2");
    EXPECT_EQ(base::decode_percent("%2X%00"), "%2X%00");
}

TEST(HasScheme, TellsAddressesFromFileNames) {
    EXPECT_TRUE(base::has_scheme("https://example.org"));
    EXPECT_TRUE(base::has_scheme("data:image/png"));
    EXPECT_FALSE(base::has_scheme("C:\\bins.png"));
    EXPECT_FALSE(base::has_scheme("folder/a:b.png"));
    EXPECT_FALSE(base::has_scheme("bins.png"));
}

} // namespace
