#include "content/generated_words.h"

#include <gtest/gtest.h>

#include <string>

namespace {

std::string marks(std::string_view language) {
    const content::QuoteMarks found = content::quote_marks(language);
    std::string text(found.outer_open);
    text += std::string(found.inner_open) + "x" + std::string(found.inner_close);
    return text + std::string(found.outer_close);
}

TEST(QuoteMarks, AreThoseOfTheLanguage) {
    EXPECT_EQ(marks("en"), "‘“x”’");
    EXPECT_EQ(marks("en-GB"), "‘“x”’");
    EXPECT_EQ(marks("en-US"), "“‘x’”");
    EXPECT_EQ(marks("de-AT"), "„‚x‘“");
    EXPECT_EQ(marks("fr"), "«\u00a0“x”\u00a0»");
    EXPECT_EQ(marks("zh-Hant-HK"), "「『x』」");
}

TEST(QuoteMarks, AreEnglishWhereTheLanguageIsNotKnown) {
    EXPECT_EQ(marks("cy"), "‘“x”’");
    EXPECT_EQ(marks("dex"), "‘“x”’");
    EXPECT_EQ(marks(""), "‘“x”’");
}

TEST(QuestionLabels, are_those_of_the_language) {
    EXPECT_EQ(content::question_labels("cy-GB").question, "C:");
    EXPECT_EQ(content::question_labels("en").answer, "A:");
    EXPECT_EQ(content::question_labels("xx").answer, "A:");
}

} // namespace
