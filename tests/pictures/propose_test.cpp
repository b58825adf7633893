#include "pictures/propose.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "pictures/support.h"
#include "support/golden.h"

namespace {

using pictures_test::Leaflet;

std::string names(const pictures::Suggestion& suggestion) {
    std::string list;
    for (const pictures::Proposal& proposal : suggestion.proposals)
        list += (list.empty() ? "" : ", ") + proposal.symbol->name + " " + std::to_string(proposal.score);
    return list;
}

struct Propose : testing::Test, Leaflet {};

TEST_F(Propose, a_leaflet) {
    support::expect_golden("pictures/proposals.txt",
                           pictures_test::without_root(print_text(suggested(), sources)));
}

TEST_F(Propose, as_json) {
    const auto list = nlohmann::json::parse(print_json(suggested(), sources));
    ASSERT_FALSE(list.empty());
    const auto& first = list.at(0);
    EXPECT_EQ(first["line"], 11);
    EXPECT_EQ(first["words"], "There are elections every year. Every vote counts.");
    EXPECT_EQ(first["proposals"].size(), 3U);
    EXPECT_EQ(first["proposals"][0]["set"], "own");
    EXPECT_EQ(first["proposals"][0]["licence"], "CC BY 4.0");
    EXPECT_EQ(first["proposals"][1]["licence_url"], "https://creativecommons.org/licenses/by-sa/4.0/");
    EXPECT_EQ(list.back()["proposals"].size(), 0U);
}

TEST_F(Propose, a_longer_phrase_comes_first) {
    EXPECT_EQ(names(finder.propose("Borrow a book.")), "books 100, open book 90");
    EXPECT_EQ(finder.propose("Borrow a book.").mentions.size(), 1U);
}

TEST_F(Propose, ones_own_pictures_come_first) {
    EXPECT_EQ(names(finder.propose("Vote!")), "voting.svg 95, ballot box with ballot 80, raised hand 70");
    // The picture of the bin is also one of rubbish: the table says that they are the same idea.
    EXPECT_EQ(names(finder.propose("No rubbish.")), "wheelie-bin.svg 95");
}

TEST_F(Propose, an_idea_without_a_picture_is_told) {
    const pictures::Suggestion suggestion = finder.propose("SEND means special needs.");
    EXPECT_TRUE(suggestion.proposals.empty());
    ASSERT_EQ(suggestion.mentions.size(), 1U);
    EXPECT_FALSE(suggestion.mentions[0].has_picture);
    EXPECT_TRUE(finder.propose("Send it.").mentions.empty());
}

TEST_F(Propose, a_word_with_two_meanings_is_ambiguous) {
    const pictures::Suggestion suggestion = finder.propose("Book now.");
    ASSERT_EQ(suggestion.mentions.size(), 2U);
    EXPECT_TRUE(suggestion.mentions[0].ambiguous);
    EXPECT_FALSE(finder.propose("By bus.").mentions.at(0).ambiguous);
}

TEST_F(Propose, weak_ideas_give_way) {
    EXPECT_EQ(names(finder.propose("A bus every year.")), "bus 90, bus stop 80, calendar 55");
    EXPECT_EQ(names(finder.propose("A good year.")), "calendar 55, bus stop 45");
}

TEST_F(Propose, a_symbol_is_found_by_its_own_name_last) {
    EXPECT_EQ(names(finder.propose("A guitar.")), "guitar 55");
    EXPECT_EQ(names(finder.propose("At the END arrow.")), "");
}

TEST_F(Propose, nothing_fits_nothing) {
    EXPECT_TRUE(finder.propose("").mentions.empty());
    EXPECT_TRUE(finder.propose("Lorem ipsum.").proposals.empty());
}

TEST_F(Propose, a_sentence_that_says_no_is_told) {
    EXPECT_TRUE(finder.propose("Do not vote.").says_no);
    EXPECT_TRUE(finder.propose("Don\u2019t vote.").says_no);
    EXPECT_FALSE(finder.propose("Note the vote.").says_no);
}

TEST_F(Propose, names_that_no_symbol_has_are_told) {
    EXPECT_TRUE(finder.unknown_symbols().empty());
    pictures::ConceptTable wrong;
    wrong.concepts.push_back(
        {"x", pictures::read_phrases("x", pictures::Stemming::none), {"no such symbol"}});
    EXPECT_EQ(pictures::Finder(wrong, {}, {}).unknown_symbols(), std::vector<std::string>{"no such symbol"});
}

} // namespace
