#include "content/sentences.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/abbreviations.h"

namespace {

using testing::ElementsAre;

// The sentences themselves, without the blanks between.
std::vector<std::string> sentences(const std::string& text, std::string_view language = "en-GB") {
    std::vector<std::string> cut;
    std::vector<std::uint32_t> starts = content::SentenceFinder(language).starts(text);
    starts.push_back(static_cast<std::uint32_t>(text.size()));
    std::uint32_t begin = 0;
    for (const std::uint32_t end : starts) {
        const std::size_t last = text.find_last_not_of(" \n", end - 1U);
        cut.push_back(text.substr(begin, last + 1 - begin));
        begin = end;
    }
    return cut;
}

std::size_t count(const std::string& text) {
    return sentences(text).size();
}

using Starts = std::vector<std::uint32_t>;

TEST(Sentences, begin_after_the_end_of_the_one_before) {
    content::SentenceFinder finder("en");
    EXPECT_EQ(finder.starts("One. Two? Three!"), (Starts{5, 10}));
    EXPECT_EQ(finder.starts("Only one"), Starts{});
    EXPECT_EQ(finder.starts(""), Starts{});
    EXPECT_EQ(finder.starts(". . ."), Starts{});
}

TEST(Sentences, may_begin_with_a_figure_or_a_name_spelled_small) {
    EXPECT_THAT(sentences("It is big. 2 dogs may play."), ElementsAre("It is big.", "2 dogs may play."));
    EXPECT_THAT(sentences("Go to Room B. 3 people work there."),
                ElementsAre("Go to Room B.", "3 people work there."));
    EXPECT_THAT(sentences("It is open. eBooks are there too."),
                ElementsAre("It is open.", "eBooks are there too."));
    EXPECT_EQ(count("See fig. 3 and max. 5 of them, est. 1999."), 1U);
    EXPECT_EQ(count("It costs £3. 50 is the number."), 2U);
}

TEST(Sentences, may_begin_behind_three_dots) {
    EXPECT_THAT(sentences("We wait… You can come in."), ElementsAre("We wait…", "You can come in."));
    EXPECT_EQ(count("We wait… and wait."), 1U);
}

TEST(Sentences, go_on_behind_titles_and_short_forms) {
    EXPECT_THAT(sentences("Ask Dr. Lee. He helps."), ElementsAre("Ask Dr. Lee.", "He helps."));
    EXPECT_THAT(sentences("Ask the doctor. Lee knows."), ElementsAre("Ask the doctor.", "Lee knows."));
    EXPECT_EQ(count("Write to Cllr. Khan or Revd. Price."), 1U);
    EXPECT_EQ(count("Ask Mr.\u00A0Khan."), 1U);
    EXPECT_EQ(count("Bring food, e.g. Welsh cakes."), 1U);
    EXPECT_EQ(count("Go to (St. Mary’s) church."), 1U);
}

TEST(Sentences, end_behind_no_unless_a_number_follows) {
    EXPECT_THAT(sentences("Is it the same? No. Sign language has its own rules."),
                ElementsAre("Is it the same?", "No.", "Sign language has its own rules."));
    EXPECT_EQ(count("I live at No. 10 on the left."), 1U);
    EXPECT_EQ(count("It costs 3.50 a day."), 1U);
}

TEST(Sentences, go_on_between_a_time_and_its_day) {
    EXPECT_EQ(count("We open at 9 a.m. Monday to Friday."), 1U);
    EXPECT_THAT(sentences("We open at 9 a.m. Come early."), ElementsAre("We open at 9 a.m.", "Come early."));
}

TEST(Sentences, go_on_behind_initials_of_names_only) {
    EXPECT_EQ(count("J. R. Smith is here."), 1U);
    EXPECT_EQ(count("Mr. A. Brown is the head."), 1U);
    EXPECT_EQ(count("Please ask M. Evans about it."), 1U);
    EXPECT_THAT(sentences("So am I. We talk."), ElementsAre("So am I.", "We talk."));
    EXPECT_THAT(sentences("Your home is in band A. Homes in it cost less."),
                ElementsAre("Your home is in band A.", "Homes in it cost less."));
    EXPECT_THAT(sentences("We like shop B. They are kind."),
                ElementsAre("We like shop B.", "They are kind."));
}

TEST(Sentences, go_on_behind_numbers_of_items_and_before_small_letters) {
    EXPECT_EQ(count("1. Fill in the form."), 1U);
    EXPECT_EQ(count("A. Fill in the form."), 1U);
    EXPECT_THAT(sentences("We have 4. They are new."), ElementsAre("We have 4.", "They are new."));
    EXPECT_EQ(count("She said “Stop!” and left."), 1U);
    EXPECT_EQ(count("Wait... and see."), 1U);
}

TEST(Sentences, end_where_a_line_does) {
    EXPECT_THAT(sentences("Dr.\nand more"), ElementsAre("Dr.", "and more"));
    EXPECT_EQ(count("12 High Street\u2028Anytown"), 2U);
}

TEST(Sentences, of_other_languages_end_with_their_own_marks) {
    EXPECT_EQ(content::SentenceFinder("ur").starts("کیا؟ جی۔ ہاں۔").size(), 2U);
    EXPECT_EQ(content::SentenceFinder("zh").starts("一。二。"), (Starts{6}));
    EXPECT_EQ(content::SentenceFinder("de").starts("Das ist Dr. Lee. Gut."), (Starts{17}));
}

TEST(Abbreviations, are_whole_words_of_their_language) {
    using content::Abbreviation;
    EXPECT_TRUE(content::is_abbreviation("dr", Abbreviation::title, "en-GB"));
    EXPECT_FALSE(content::is_abbreviation("r", Abbreviation::title, "en-GB"));
    EXPECT_FALSE(content::is_abbreviation("", Abbreviation::title, "en"));
    EXPECT_FALSE(content::is_abbreviation("dr", Abbreviation::title, "fr"));
    EXPECT_FALSE(content::has_abbreviations("fr"));
}

} // namespace
