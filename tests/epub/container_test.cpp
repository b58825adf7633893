#include <cstdlib>

#include <gtest/gtest.h>
#include <time.h>

#include "epub/write.h"

namespace {

epub::Package two_files() {
    return {{{"b.xhtml", "application/xhtml+xml", std::string(5000, 'b')}, {"a.css", "text/css", "a"}}};
}

unsigned at(const std::string& bytes, std::size_t offset) {
    return static_cast<unsigned char>(bytes[offset]);
}

// EPUB 3.3, OCF 4.2.2 and 4.3: the first local header, byte by byte.
TEST(Container, MimetypeComesFirstAndIsStored) {
    const std::string zip = epub::pack(two_files());
    EXPECT_EQ(zip.substr(0, 4), "PK\x03\x04");
    EXPECT_EQ(at(zip, 4), 10u);               // version 1.0
    EXPECT_EQ(at(zip, 6) | at(zip, 7), 0u);   // no flags, so no data descriptor
    EXPECT_EQ(at(zip, 8) | at(zip, 9), 0u);   // stored
    EXPECT_EQ(at(zip, 18), 20u);              // its size is in the header
    EXPECT_EQ(at(zip, 28) | at(zip, 29), 0u); // no extra field
    EXPECT_EQ(zip.substr(30, 28), "mimetypeapplication/epub+zip");
}

// Every local header, not only the first: no extra fields and the fixed date.
TEST(Container, LocalHeadersHaveNoExtraFieldsAndOneDate) {
    const std::string zip = epub::pack(two_files());
    int headers = 0;
    for (std::size_t i = zip.find("PK\x03\x04"); i != std::string::npos; i = zip.find("PK\x03\x04", i + 1)) {
        ++headers;
        EXPECT_EQ(at(zip, i + 28) | at(zip, i + 29), 0u);
        EXPECT_EQ(at(zip, i + 10) | at(zip, i + 11), 0u); // 00:00
        EXPECT_EQ(at(zip, i + 12), 0x21u);                // 1 January
        EXPECT_EQ(at(zip, i + 13), 0u);                   // 1980
    }
    EXPECT_EQ(headers, 3);
}

TEST(Container, FilesAreSorted) {
    const std::string zip = epub::pack(two_files());
    EXPECT_LT(zip.find("a.css"), zip.find("b.xhtml"));
}

TEST(Container, TheTimeZoneDoesNotShow) {
    const std::string here = epub::pack(two_files());
    const char* before = std::getenv("TZ");
    const std::string kept = before ? before : "";
    setenv("TZ", "Asia/Tokyo", 1);
    tzset();
    EXPECT_EQ(epub::pack(two_files()), here);
    if (before)
        setenv("TZ", kept.c_str(), 1);
    else
        unsetenv("TZ");
    tzset();
}

} // namespace
