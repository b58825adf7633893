#include "report/source_map.h"

#include <gtest/gtest.h>

namespace {

using report::FileId;
using report::Position;
using report::SourceMap;

TEST(SourceMap, CountsLinesAndCodePoints) {
    SourceMap sources;
    const FileId file = sources.add("a.xml", "one\ntw\u00E9\U0001F600 x\r\n");
    EXPECT_EQ(sources.position(file, 0), (Position{1, 1}));
    EXPECT_EQ(sources.position(file, 3), (Position{1, 4}));
    EXPECT_EQ(sources.position(file, 4), (Position{2, 1}));
    EXPECT_EQ(sources.position(file, 12), (Position{2, 5}));
    EXPECT_EQ(sources.position(file, 9999), (Position{3, 1}));
}

TEST(SourceMap, GivesWholeLinesWithoutTheirEnd) {
    SourceMap sources;
    const FileId file = sources.add("a.xml", "one\ntwo\r\nthree");
    EXPECT_EQ(sources.line_at(file, 3), "one");
    EXPECT_EQ(sources.line_at(file, 5), "two");
    EXPECT_EQ(sources.line_at(file, 9999), "three");
    EXPECT_EQ(sources.line_at(sources.add("empty", ""), 0), "");
}

TEST(SourceMap, KeepsTextWhereItIs) {
    SourceMap sources;
    const FileId first = sources.add("a", "short");
    const std::string_view before = sources.text(first);
    for (int i = 0; i < 100; ++i)
        sources.add("b", "more");
    EXPECT_EQ(sources.text(first).data(), before.data());
    EXPECT_EQ(sources.name(first), "a");
}

TEST(SourceMap, BytesThatAreNotUtf8CountAsOneEach) {
    SourceMap sources;
    const FileId file = sources.add("a", "\xFF\xFEx");
    EXPECT_EQ(sources.position(file, 2), (Position{1, 3}));
}

} // namespace
