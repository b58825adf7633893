#include "pictures/words.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using pictures::english_stem;
using pictures::is_form_of;
using pictures::Stemming;

std::string stems(std::string_view text) {
    std::string list;
    for (const pictures::Word& word : pictures::words_of(text, Stemming::none))
        list += (list.empty() ? "" : "|") + word.stem;
    return list;
}

struct Pair {
    std::string_view base;
    std::string_view word;
};

TEST(IsFormOf, knows_plurals_and_other_forms) {
    for (const auto& [base, word] :
         {Pair{"plan", "plans"}, {"plan", "planned"}, {"plan", "planning"},     {"vote", "voting"},
          {"vote", "votes"},     {"vote", "voted"},   {"family", "families"},   {"try", "tried"},
          {"play", "played"},    {"bus", "buses"},    {"class", "classes"},     {"box", "boxes"},
          {"call", "called"},    {"eat", "eating"},   {"travel", "travelling"}, {"visit", "visited"},
          {"child", "children"}, {"tell", "told"},    {"agree", "agreed"},      {"church", "churches"},
          {"house", "houses"},   {"die", "dying"},    {"train", "training"},    {"snow", "snowing"}}) {
        EXPECT_TRUE(is_form_of(base, word)) << base << " " << word;
        // It has to be found by its stem first.
        EXPECT_EQ(english_stem(base), english_stem(word)) << base << " " << word;
    }
}

TEST(IsFormOf, keeps_other_words_apart) {
    for (const auto& [base, word] : {Pair{"note", "not"},
                                     {"not", "note"},
                                     {"car", "caring"},
                                     {"car", "care"},
                                     {"care", "cars"},
                                     {"car", "cares"},
                                     {"plan", "plane"},
                                     {"please", "pleasant"},
                                     {"pleased", "please"},
                                     {"housing", "house"},
                                     {"rights", "right"},
                                     {"", "s"}})
        EXPECT_FALSE(is_form_of(base, word)) << base << " " << word;
}

TEST(WordsOf, parts_at_everything_but_letters_digits_and_apostrophes) {
    EXPECT_EQ(stems("Co-production, 999 (and more)!"), "co|production|999|and|more");
    EXPECT_EQ(stems("children\u2019s don't 'quoted'"), "children|don't|quoted");
    EXPECT_EQ(stems("caf\u00e9\u2014tea\u00a0room\u2026"), "caf\u00e9|tea|room");
    EXPECT_EQ(stems(""), "");
    EXPECT_EQ(stems(" \u2019 "), "");
}

TEST(WordsOf, keeps_what_was_written) {
    const auto words = pictures::words_of("Voting", Stemming::english);
    ASSERT_EQ(words.size(), 1U);
    EXPECT_EQ(words[0].written, "Voting");
    EXPECT_EQ(words[0].plain, "voting");
    EXPECT_EQ(words[0].stem, english_stem("vote"));
}

} // namespace
