#include "source/encoding.h"

#include <gtest/gtest.h>

#include "source/read_support.h"

namespace {

using source::Content;
using source::decode;
using source_test::Reading;

std::string utf16(std::u16string_view text, bool big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        bytes += big ? std::string{high, low} : std::string{low, high};
    }
    return bytes;
}

TEST(Decode, TakesUtf8WithAndWithoutMark) {
    EXPECT_EQ(decode("<a>\u00E9</a>", Content::xml).text, "<a>\u00E9</a>");
    EXPECT_EQ(decode("\xEF\xBB\xBF<a/>", Content::xml).text, "<a/>");
}

TEST(Decode, TakesUtf16OfBothOrders) {
    EXPECT_EQ(decode(utf16(u"\uFEFF<a>\u00E9\U0001F600</a>", true), Content::xml).text,
              "<a>\u00E9\U0001F600</a>");
    EXPECT_EQ(decode(utf16(u"\uFEFF<a>\u00E9</a>", false), Content::xml).text, "<a>\u00E9</a>");
    EXPECT_EQ(decode(utf16(u"<a/>", false), Content::xml).text, "<a/>");
    EXPECT_EQ(decode(utf16(u"<a>\xD800</a>", true), Content::xml).text, "<a>\uFFFD</a>");
}

TEST(Decode, TakesDeclaredSingleByteEncodings) {
    const std::string latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>";
    EXPECT_TRUE(decode(latin, Content::xml).text.ends_with("<a>\u00E9</a>"));
    const std::string windows = "<?xml version='1.0' encoding=\"Windows-1252\"?><a>\x93\xE9\x94</a>";
    EXPECT_TRUE(decode(windows, Content::xml).text.ends_with("<a>\u201C\u00E9\u201D</a>"));
    EXPECT_EQ(decode("\xE9", Content::plain_text, "latin1").text, "\u00E9");
}

TEST(Decode, RefusesUnknownEncodings) {
    const Reading reading("<?xml version='1.0' encoding='koi8-r'?><a/>");
    EXPECT_EQ(reading.findings(), "1:1 unknown encoding koi8-r [xml-encoding]\n");
}

TEST(Decode, PointsAtBytesThatAreNotUtf8) {
    const Reading reading("<a>\ncaf\xE9</a>");
    EXPECT_EQ(reading.findings(), "2:4 this byte is not UTF-8 text [xml-encoding]\n");
}

TEST(Decode, SaysWhatAFileIsThatIsNotXml) {
    EXPECT_EQ(Reading("PK\x03\x04rest").findings(),
              "1:1 this is a Word document or another zip file, not XML [xml-not-xml]\n");
    EXPECT_EQ(Reading("%PDF-1.7").findings(), "1:1 this is a PDF, not XML [xml-not-xml]\n");
    EXPECT_EQ(Reading(" \n").findings(), "1:1 this file is empty [xml-not-xml]\n");
    EXPECT_EQ(Reading("<!DOCTYPE html><p>").findings(),
              "1:1 this is an HTML page, not DocBook [xml-not-xml]\n");
    EXPECT_FALSE(Reading("PK\x03\x04").log.findings()[0].hints.empty());
}

} // namespace
