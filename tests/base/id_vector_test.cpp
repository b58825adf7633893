#include "base/id_vector.h"

#include <string>

#include <gtest/gtest.h>

#include "base/id.h"

namespace {

using WordId = base::Id<struct WordTag>;

TEST(Id, IsNoneUntilItIsSomething) {
    EXPECT_FALSE(WordId().valid());
    EXPECT_TRUE(WordId(0).valid());
    EXPECT_EQ(WordId(3).index(), 3u);
    EXPECT_LT(WordId(3), WordId(4));
}

TEST(IdVector, FindsByTheIdItGave) {
    base::IdVector<WordId, std::string> words;
    const WordId first = words.push_back("one");
    const WordId second = words.push_back("two");
    EXPECT_EQ(words[first], "one");
    words[second] = "zwei";
    EXPECT_EQ(words[second], "zwei");
    EXPECT_EQ(words.size(), 2u);
}

TEST(IdVector, RefusesIdsItDidNotGive) {
    base::IdVector<WordId, int> numbers(2, 7);
    EXPECT_EQ(numbers[WordId(1)], 7);
    EXPECT_THROW(static_cast<void>(numbers[WordId(2)]), base::BrokenContract);
    EXPECT_THROW(static_cast<void>(numbers[WordId()]), base::BrokenContract);
}

} // namespace
