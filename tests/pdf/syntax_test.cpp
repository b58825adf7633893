#include "pdf/syntax.h"

#include <gtest/gtest.h>

#include "pdf/page_labels.h"

namespace {

std::string number(double value, int decimals) {
    std::string out;
    pdf::put_number(out, value, decimals);
    return out;
}

std::string text(std::string_view utf8) {
    std::string out;
    pdf::put_text(out, utf8);
    return out;
}

TEST(Syntax, NumbersAreShort) {
    EXPECT_EQ(number(0, 2), "0");
    EXPECT_EQ(number(-0.001, 2), "0");
    EXPECT_EQ(number(-0.5, 2), "-.5");
    EXPECT_EQ(number(12.05, 3), "12.05");
    EXPECT_EQ(number(100, 2), "100");
}

TEST(Syntax, TextIsAsciiOrUtf16) {
    EXPECT_EQ(text("a (b)\\"), "(a \\(b\\)\\\\)");
    EXPECT_EQ(text("\xC3\xA9"), "<FEFF00E9>");
    EXPECT_EQ(text("\xF0\x9F\x98\x80"), "<FEFFD83DDE00>");
}

TEST(Syntax, TextIsCutAtTheLimitOfTheStandard) {
    EXPECT_LE(text(std::string(70000, 'a')).size(), 32769U);
}

TEST(Syntax, NamesEscapeWhatIsIrregular) {
    std::string out;
    pdf::put_name(out, "A B#");
    EXPECT_EQ(out, "/A#20B#23");
}

TEST(PageLabels, FoldIntoRanges) {
    EXPECT_EQ(pdf::page_label_ranges({"i", "ii", "1", "2", "3"}), "[0<</S/r>>2<</S/D>>]");
    EXPECT_EQ(pdf::page_label_ranges({"7", "8"}), "[0<</S/D/St 7>>]");
    EXPECT_EQ(pdf::page_label_ranges({"A-1", "A-2", "cover"}), "[0<</P(A-)/S/D>>2<</P(cover)>>]");
    EXPECT_EQ(pdf::page_label_ranges({"", "1"}), "[0<<>>1<</S/D>>]");
}

} // namespace
