#include "content/generated_words.h"

#include <gtest/gtest.h>

#include <array>
#include <set>
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

constexpr std::array languages{"cy", "pl", "fr", "de", "ar", "fa", "he", "ur"};

std::size_t blanks(std::string_view words) {
    std::size_t count = 0;
    for (std::size_t at = words.find("{}"); at != std::string_view::npos; at = words.find("{}", at + 2))
        ++count;
    return count;
}

TEST(Phrases, AreCompleteInEachLanguage) {
    for (const std::string_view language : languages) {
        EXPECT_TRUE(content::has_phrases(language)) << language;
        for (std::size_t i = 0; i <= static_cast<std::size_t>(content::Phrase::index_symbols); ++i) {
            const auto which = static_cast<content::Phrase>(i);
            EXPECT_FALSE(content::phrase(which, language).empty()) << language << ' ' << i;
            EXPECT_EQ(blanks(content::phrase(which, language)), blanks(content::phrase(which, "en")))
                << language << ' ' << i;
        }
    }
}

TEST(Phrases, TellTheKindsOfBoxesApart) {
    using content::Phrase;
    for (const std::string_view language : languages) {
        std::set<std::string_view> kinds;
        for (const Phrase kind :
             {Phrase::note, Phrase::tip, Phrase::warning, Phrase::caution, Phrase::important, Phrase::danger})
            kinds.insert(content::phrase(kind, language));
        EXPECT_EQ(kinds.size(), 6U) << language;
    }
    EXPECT_EQ(content::phrase(Phrase::warning, "ur-PK"), "انتباہ");
}

TEST(Phrases, AreEnglishWhereTheLanguageHasNone) {
    EXPECT_EQ(content::phrase(content::Phrase::warning, "so"), "Warning");
    EXPECT_FALSE(content::has_phrases("so"));
}

TEST(QuestionLabels, are_those_of_the_language) {
    EXPECT_EQ(content::question_labels("cy-GB").question, "C:");
    EXPECT_EQ(content::question_labels("en").answer, "A:");
    EXPECT_EQ(content::question_labels("xx").answer, "A:");
}

} // namespace
