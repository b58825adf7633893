#include "base/string_pool.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace {

TEST(StringPool, KeepsTextWhenTheOriginalGoes) {
    base::StringPool pool;
    std::vector<std::string_view> views;
    for (int i = 0; i < 50'000; ++i)
        views.push_back(pool.keep(std::to_string(i)));
    for (int i = 0; i < 50'000; ++i)
        ASSERT_EQ(views[static_cast<std::size_t>(i)], std::to_string(i));
}

TEST(StringPool, TakesTextLongerThanABlock) {
    base::StringPool pool;
    const std::string_view before = pool.keep("before");
    const std::string big(1'000'000, 'x');
    EXPECT_EQ(pool.keep(big), big);
    EXPECT_EQ(before, "before");
    EXPECT_EQ(pool.keep("after"), "after");
    EXPECT_EQ(pool.keep(""), "");
}

TEST(StringPool, ViewsStayGoodWhenThePoolMoves) {
    base::StringPool pool;
    const std::string_view view = pool.keep("text");
    const base::StringPool moved = std::move(pool);
    EXPECT_EQ(view, "text");
}

TEST(StringPool, CanBeUsedAgainAfterItMoved) {
    base::StringPool pool;
    pool.keep("text");
    base::StringPool moved = std::move(pool);
    const std::string_view theirs = moved.keep("theirs");
    const std::string_view ours = pool.keep("ours!!"); // NOLINT(bugprone-use-after-move)
    EXPECT_EQ(theirs, "theirs");
    EXPECT_EQ(ours, "ours!!");
    pool = std::move(moved);
    EXPECT_EQ(theirs, "theirs");
    EXPECT_EQ(pool.keep("more"), "more");
}

} // namespace
