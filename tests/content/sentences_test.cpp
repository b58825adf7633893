#include "content/sentences.h"

#include <gtest/gtest.h>

namespace {

using Starts = std::vector<std::uint32_t>;

TEST(Sentences, begin_after_the_end_of_the_one_before) {
    EXPECT_EQ(content::sentence_starts("One. Two? Three!", "en"), (Starts{5, 10}));
    EXPECT_EQ(content::sentence_starts("Only one", "en"), Starts{});
    EXPECT_EQ(content::sentence_starts("", "en"), Starts{});
}

TEST(Sentences, a_full_stop_inside_a_number_or_after_an_abbreviation_ends_none) {
    EXPECT_EQ(content::sentence_starts("It costs 3.50 a day.", "en"), Starts{});
    EXPECT_EQ(content::sentence_starts("Ask Dr. Lee.", "en-GB"), Starts{});
    EXPECT_EQ(content::sentence_starts("Ask the doctor. Lee knows.", "en-GB"), Starts{16});
}

TEST(Sentences, go_on_behind_initials_numbers_of_items_and_before_small_letters) {
    EXPECT_EQ(content::sentence_starts("J. R. Smith is here.", "en"), Starts{});
    EXPECT_EQ(content::sentence_starts("So am I. We talk.", "en"), Starts{9});
    EXPECT_EQ(content::sentence_starts("1. Fill in the form.", "en"), Starts{});
    EXPECT_EQ(content::sentence_starts("She said “Stop!” and left.", "en"), Starts{});
}

TEST(Sentences, of_other_languages_end_with_their_own_marks) {
    EXPECT_EQ(content::sentence_starts("کیا؟ جی۔ ہاں۔", "ur").size(), 2U);
    EXPECT_EQ(content::sentence_starts("一。二。", "zh"), (Starts{6}));
}

} // namespace
