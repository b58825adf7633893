#include "base/utf8.h"

#include <gtest/gtest.h>

namespace {

using base::decode_utf8;

TEST(Utf8, RoundTripsEveryLength) {
    for (const char32_t value : {U'\x01', U'a', U'\u007F', U'\u0080', U'\u07FF', U'\u0800', U'\uFFFD',
                                 U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
        std::string text = "x";
        base::append_utf8(text, value);
        const base::CodePoint point = decode_utf8(text, 1);
        EXPECT_EQ(point.value, value);
        EXPECT_EQ(point.length, text.size() - 1);
        EXPECT_TRUE(base::is_valid_utf8(text));
    }
}

TEST(Utf8, ReadsBrokenBytesOneByOne) {
    for (const std::string_view broken :
         {"\x80", "\xC0\xAF", "\xC3", "\xE2\x82", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
          "\xF8\x88\x80\x80\x80", "\xFF"}) {
        EXPECT_EQ(decode_utf8(broken, 0).value, U'\uFFFD');
        EXPECT_EQ(decode_utf8(broken, 0).length, 1u);
        EXPECT_FALSE(base::is_valid_utf8(broken));
    }
}

TEST(Utf8, TheReplacementCharacterItselfIsValid) {
    EXPECT_TRUE(base::is_valid_utf8("\uFFFD"));
    EXPECT_EQ(decode_utf8("\uFFFD", 0).length, 3u);
}

TEST(Utf8, HasLengthZeroAtTheEndOnly) {
    EXPECT_EQ(decode_utf8("a", 1).length, 0u);
    EXPECT_EQ(decode_utf8("a", 9).length, 0u);
    EXPECT_EQ(decode_utf8(std::string_view("\0", 1), 0).length, 1u);
}

TEST(Utf8, LastCodePoint) {
    EXPECT_EQ(base::last_code_point(""), U'\0');
    EXPECT_EQ(base::last_code_point("ab"), U'b');
    EXPECT_EQ(base::last_code_point("a\u00E9"), U'\u00E9');
    EXPECT_EQ(base::last_code_point("\U0001F600"), U'\U0001F600');
    EXPECT_EQ(base::last_code_point("\x80"), U'\uFFFD');
}

} // namespace
