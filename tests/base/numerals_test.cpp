#include "base/numerals.h"

#include <gtest/gtest.h>

namespace {

TEST(Numerals, Roman) {
    EXPECT_EQ(base::roman(1), "i");
    EXPECT_EQ(base::roman(44), "xliv");
    EXPECT_EQ(base::roman(1999, base::Letters::capital), "MCMXCIX");
    EXPECT_EQ(base::roman(0), "");
}

TEST(Numerals, Alphabetic) {
    EXPECT_EQ(base::alphabetic(1, 'a'), "a");
    EXPECT_EQ(base::alphabetic(26, 'A'), "Z");
    EXPECT_EQ(base::alphabetic(27, 'a'), "aa");
    EXPECT_EQ(base::alphabetic(703, 'a'), "aaa");
    EXPECT_EQ(base::alphabetic(0, 'a'), "");
}

TEST(Numerals, OfEachTypeOfList) {
    EXPECT_EQ(base::numeral(4, "1"), "4");
    EXPECT_EQ(base::numeral(4, "a"), "d");
    EXPECT_EQ(base::numeral(4, "A"), "D");
    EXPECT_EQ(base::numeral(4, "i"), "iv");
    EXPECT_EQ(base::numeral(4, "I"), "IV");
}

} // namespace
