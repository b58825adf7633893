#include "reading/visual_order.h"

#include <gtest/gtest.h>

namespace {

using reading::reading_order;

TEST(ReadingOrder, LeavesLeftToRightTextAlone) {
    EXPECT_EQ(reading_order({"o", "ffi", "ce", " ", "7"}), "office 7");
}

TEST(ReadingOrder, TurnsRightToLeftTextRoundButNotNumbers) {
    EXPECT_EQ(reading_order({"ם", "ו", "ל", "ש"}), "שלום");
    EXPECT_EQ(reading_order({"1", "2", ",", "5", " ", "א"}), "א 12,5");
    EXPECT_EQ(reading_order({"ב", " ", "٣", "٤", " ", "لا", "ا"}), "الا ٣٤ ב");
}

} // namespace
