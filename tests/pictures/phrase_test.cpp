#include "pictures/phrase.h"

#include <gtest/gtest.h>

#include <string_view>

namespace {

using pictures::Fit;
using pictures::Stemming;

Fit fit(std::string_view phrase, std::string_view sentence) {
    return pictures::fit_of(pictures::read_phrases(phrase, Stemming::english).at(0),
                            pictures::words_of(sentence, Stemming::english));
}

TEST(ReadPhrases, stand_between_semicolons) {
    EXPECT_EQ(pictures::split_list(" a b ;; c\n;d"), (std::vector<std::string>{"a b", "c", "d"}));
    EXPECT_EQ(pictures::read_phrases("vote; polling station; ...", Stemming::english).size(), 2U);
    EXPECT_TRUE(pictures::read_phrases("", Stemming::english).empty());
}

TEST(FitOf, takes_other_forms_of_the_words) {
    EXPECT_EQ(fit("polling station", "Polling station is near"), Fit::exact);
    EXPECT_EQ(fit("polling station", "polling stations"), Fit::other_form);
    EXPECT_EQ(fit("polling station", "polling"), Fit::none);
    EXPECT_EQ(fit("polling station", "the polling station"), Fit::none);
}

TEST(FitOf, without_stemming_takes_the_words_as_they_are) {
    const auto plan = pictures::read_phrases("plan", Stemming::none).at(0);
    EXPECT_EQ(pictures::fit_of(plan, pictures::words_of("Plan", Stemming::none)), Fit::exact);
    EXPECT_EQ(pictures::fit_of(plan, pictures::words_of("plans", Stemming::none)), Fit::none);
}

TEST(FitOf, takes_nothing_else_after_an_equals_sign) {
    EXPECT_EQ(fit("=rights", "Rights matter"), Fit::exact);
    EXPECT_EQ(fit("=rights", "right"), Fit::none);
}

TEST(FitOf, takes_capitals_for_capitals_only) {
    EXPECT_EQ(fit("SEND", "SEND is"), Fit::exact);
    EXPECT_EQ(fit("SEND", "Send us a letter"), Fit::none);
}

} // namespace
