// What must not be cut at the end of a line, and what may.
#include "text/keep_together.h"

#include <gtest/gtest.h>

namespace {

// The pieces that a line may end between, with "|" at each place.
std::string cut(std::string_view words) {
    std::string result;
    std::uint32_t done = 0;
    for (const text::BreakOpportunity& opportunity : text::break_opportunities(
             words, {{0, static_cast<std::uint32_t>(words.size()), "en", {}, false, false}})) {
        result += std::string(words.substr(done, opportunity.offset - done)) + "|";
        done = opportunity.offset;
    }
    return result + std::string(words.substr(done));
}

TEST(KeepTogether, dates) {
    EXPECT_EQ(cut("on 12 May 2025 we"), "on |12 May 2025 |we");
    EXPECT_EQ(cut("(12 May 2025)."), "(12 May 2025).");
    EXPECT_EQ(cut("dnia 5 października 2025 r."), "dnia |5 października 2025 |r.");
    EXPECT_EQ(cut("you may go"), "you |may |go");
}

TEST(KeepTogether, telephone_numbers_and_large_figures) {
    EXPECT_EQ(cut("call 01234 567 890 now"), "call |01234 567 890 |now");
    EXPECT_EQ(cut("in 2023, 10 schools"), "in |2023, |10 |schools");
}

TEST(KeepTogether, figures_and_their_units) {
    EXPECT_EQ(cut("about £3 million a year"), "about |£3 million |a |year");
    EXPECT_EQ(cut("with 5 kg of"), "with |5 kg |of");
    EXPECT_EQ(cut("with 5 people"), "with |5 |people");
}

TEST(KeepTogether, postcodes_and_addresses_for_mail) {
    EXPECT_EQ(cut("at DT1 1XJ in"), "at |DT1 1XJ |in");
    EXPECT_EQ(cut("to first-last@example.org today"), "to |first-last@example.org |today");
    EXPECT_EQ(cut("a first-last name"), "a |first-|last |name");
}

TEST(KeepTogether, a_word_too_long_for_any_of_these_may_be_cut) {
    const std::string name(60, 'a');
    EXPECT_NE(cut("to " + name + "-b@example.org").find("-|b"), std::string::npos);
}

} // namespace
