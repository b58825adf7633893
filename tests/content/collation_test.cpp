#include "content/collation.h"

#include <gtest/gtest.h>

namespace {

TEST(Collation, SortsAsTheLanguageDoes) {
    const content::Collation english("en-GB", {});
    EXPECT_LT(english.key("apple"), english.key("Éclair"));
    EXPECT_LT(english.key("Éclair"), english.key("zebra"));
    const content::Collation welsh("cy", {});
    EXPECT_LT(welsh.key("cwm"), welsh.key("chwarae")); // ch is a letter after c
    EXPECT_GT(english.key("cwm"), english.key("chwarae"));
}

TEST(Collation, GroupsByLetters) {
    const content::Collation english("en-GB", {});
    EXPECT_EQ(english.group("éclair"), "E");
    EXPECT_EQ(english.group("3 grades"), "");
    EXPECT_EQ(content::Collation("cy", {}).group("chwarae"), "CH");
}

TEST(Collation, OtherScriptsHaveTheirOwnLetters) {
    EXPECT_EQ(content::Collation("en", {"el"}).group("άλφα"), "Α");
    EXPECT_EQ(content::Collation("en", {}).group("жук"), "Ж");
    EXPECT_EQ(content::Collation("en", {}).group("Жанр"), "Ж");
}

TEST(Collation, ALanguageThatIsNotKnownIsSortedByTheRootOrder) {
    const content::Collation unknown("xx-Zzzz", {});
    EXPECT_LT(unknown.key("a"), unknown.key("b"));
}

} // namespace
