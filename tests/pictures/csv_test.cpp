#include "pictures/csv.h"

#include <gtest/gtest.h>

#include <string>

namespace {

std::string fields(std::string_view text) {
    std::string all;
    for (const pictures::CsvRow& row : pictures::read_csv(text)) {
        for (const std::string& field : row.fields)
            all += "[" + field + "]";
        all += "\n";
    }
    return all;
}

TEST(ReadCsv, reads_what_spreadsheets_write) {
    EXPECT_EQ(fields("a,b\r\n\"1, \"\"2\"\"\",\"3\n4\"\r\n"), "[a][b]\n[1, \"2\"][3\n4]\n");
    EXPECT_EQ(fields("\xEF\xBB\xBF"
                     "a;b\n1,5;2"),
              "[a][b]\n[1,5][2]\n");
    EXPECT_EQ(fields("a\tb\n\n,\n1\t"), "[a][b]\n[,]\n[1][]\n");
}

TEST(ReadCsv, ends_where_the_text_ends) {
    EXPECT_EQ(fields(""), "");
    EXPECT_EQ(fields("\"never closed"), "[never closed]\n");
    EXPECT_EQ(fields("\"a\"b,c"), "[ab][c]\n");
    EXPECT_EQ(fields(",,\n"), "");
}

TEST(ReadCsv, says_where_a_row_stands) {
    const std::string text = "a,b\n\n1,2\n";
    const auto rows = pictures::read_csv(text);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(text.substr(rows[1].begin, rows[1].end - rows[1].begin), "1,2");
}

} // namespace
