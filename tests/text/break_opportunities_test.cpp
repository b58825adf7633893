#include "text/break_opportunities.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/hyphenator.h"

namespace {

using namespace text;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

BreakRange range(std::string_view text, std::string_view language = "en-GB",
                 Hyphenation hyphenation = Hyphenation::manual) {
    return {0, static_cast<std::uint32_t>(text.size()), language, hyphenation, false, false};
}

// The text with its opportunities written in: | allowed, ! mandatory, ~ soft hyphen, - hyphen,
// + inside an address, or a compound that is to stay whole.
std::string marked(std::string_view text, const std::vector<BreakRange>& ranges) {
    std::string result;
    std::uint32_t at = 0;
    for (const BreakOpportunity& opportunity : break_opportunities(text, ranges)) {
        result += text.substr(at, opportunity.offset - at);
        result += std::string_view("|!~-++")[static_cast<std::size_t>(opportunity.kind)];
        at = opportunity.offset;
    }
    return result + std::string(text.substr(at));
}

std::string marked(std::string_view text) {
    return marked(text, {range(text)});
}

std::string hyphenated(std::string_view text, std::string_view language = "en-GB") {
    return marked(text, {range(text, language, Hyphenation::automatic)});
}

TEST(BreakOpportunities, BetweenWords) {
    EXPECT_EQ(marked("One two  three."), "One |two  |three.");
}

TEST(BreakOpportunities, NothingInNoText) {
    EXPECT_THAT(break_opportunities("", {}), IsEmpty());
}

TEST(BreakOpportunities, NewLinesAreMandatory) {
    EXPECT_EQ(marked("a\u2028b\nc"), "a\u2028!b\n!c");
    EXPECT_EQ(marked("a\n"), "a\n"); // the end is not an opportunity
}

TEST(BreakOpportunities, NoBreakSpaceHoldsDatesTogether) {
    EXPECT_EQ(marked("on 5\u00A0May\u00A02026 at"), "on |5\u00A0May\u00A02026 |at");
}

TEST(BreakOpportunities, SoftHyphens) {
    EXPECT_EQ(marked("extra\u00ADordinary"), "extra\u00AD~ordinary");
    const std::string_view text = "extra\u00ADordinary";
    EXPECT_EQ(marked(text, {range(text, "en", Hyphenation::none)}), text);
}

TEST(BreakOpportunities, BehindTheHyphenOfACompoundUnlessNoLineIsToEndInOne) {
    const std::string_view text = "an 18-year-old co\u2010operates - or not";
    EXPECT_EQ(marked(text), "an |18-|year-|old |co\u2010|operates |- |or |not");
    EXPECT_EQ(marked(text, {range(text, "en", Hyphenation::none)}),
              "an |18-+year-+old |co\u2010+operates |- |or |not");
}

TEST(BreakOpportunities, NoWrapKeepsOnlyMandatoryBreaks) {
    const std::string_view text = "a b c\nd e";
    std::vector<BreakRange> ranges = {range(text)};
    ranges[0].no_wrap = true;
    EXPECT_EQ(marked(text, ranges), "a b c\n!d e");
}

TEST(BreakOpportunities, BreakAtTheEdgeOfNoWrapBelongsToTheOutside) {
    const std::string_view text = "aa bb cc dd";
    std::vector<BreakRange> ranges = {{0, 3, "en"}, {3, 9, "en"}, {9, 11, "en"}};
    ranges[1].no_wrap = true;
    EXPECT_EQ(marked(text, ranges), "aa |bb cc |dd");
}

TEST(BreakOpportunities, WebAddressesBreakAfterSeparators) {
    EXPECT_EQ(marked("https://www.example.org/help/contact-us?topic=bins."),
              "https://+www.+example.+org/+help/+contact-+us?+topic=+bins.");
    EXPECT_EQ(marked("and/or"), "and/|or"); // UAX #14 alone
    EXPECT_EQ(marked("www.example.org", {{0, 15, "en", Hyphenation::manual, true}}), "www.example.org");
}

TEST(BreakOpportunities, MailAddressesBreakAfterTheAtSignAndFullStops) {
    EXPECT_EQ(marked("help@example.org"), "help@+example.+org");
    EXPECT_EQ(marked("Write to first-last_name@my-council.example.org today"),
              "Write |to |first-last_name@+my-council.+example.+org |today");
    EXPECT_EQ(marked("twenty-one"), "twenty-|one");
    const std::string_view chinese = "请看https://example.org/关于";
    EXPECT_EQ(marked(chinese, {range(chinese, "zh")}), "请|看|https://+example.+org/|关|于");
}

TEST(BreakOpportunities, ThaiIsBrokenByDictionary) {
    EXPECT_EQ(marked("ภาษาไทย"), "ภาษา|ไทย");
}

TEST(BreakOpportunities, JapanesePunctuationStaysWithItsText) {
    const std::string_view text = "日本。語";
    EXPECT_EQ(marked(text, {range(text, "ja")}), "日|本。|語");
}

TEST(Hyphenation, EnglishWords) {
    EXPECT_EQ(hyphenated("hyphenation"), "hy-phen-a-tion");
    EXPECT_EQ(hyphenated("(Information,"), "(In-form-a-tion,");
    EXPECT_EQ(hyphenated("children’s"), "chil-dren’s");
}

TEST(Hyphenation, LimitsHold) {
    EXPECT_EQ(hyphenated("able"), "able");   // fewer than five letters
    EXPECT_EQ(hyphenated("early"), "early"); // fewer than three after
}

TEST(Hyphenation, LeavesNamesNumbersAndCompoundsWhole) {
    for (const std::string_view word : {"UNESCO", "YouTube", "B12456abc", "self\u2011governing"})
        EXPECT_EQ(hyphenated(word), word);
    EXPECT_EQ(hyphenated("information-gathering"), "information-|gathering");
    EXPECT_EQ(hyphenated("infor\u00ADmation"), "infor\u00AD~mation"); // the author's points only
}

TEST(Hyphenation, FollowsTheLanguageOfTheRange) {
    EXPECT_EQ(hyphenated("ysgolion", "cy"), "ysgolion"); // no dictionary: whole
    EXPECT_EQ(hyphenated("information", ""), "information");
    const std::string_view text = "information information";
    const std::vector<BreakRange> ranges = {{0, 12, "cy", Hyphenation::automatic},
                                            {12, 23, "en-GB", Hyphenation::automatic}};
    EXPECT_EQ(marked(text, ranges), "information |in-form-a-tion");
}

TEST(Hyphenation, DictionaryIsFoundForAnyKindOfEnglish) {
    const Hyphenator hyphenator;
    EXPECT_EQ(hyphenator.hyphenate("information", "en"), hyphenator.hyphenate("information", "en-GB"));
    EXPECT_FALSE(hyphenator.hyphenate("information", "en-IE").empty());
    EXPECT_TRUE(Hyphenator("/no/such/folder").hyphenate("information", "en").empty());
}

TEST(Graphemes, MarksAndJoinersBelongToTheirBase) {
    EXPECT_THAT(grapheme_starts("ae\u0301b"), ElementsAre(0, 1, 4));
    EXPECT_THAT(grapheme_starts("👩‍👧x"), ElementsAre(0, 11));
    EXPECT_THAT(grapheme_starts(""), IsEmpty());
}

TEST(BreakOpportunities, dots_to_write_on_break_anywhere_if_they_must) {
    const auto kinds = [](std::string_view text) {
        std::size_t count = 0;
        for (const BreakOpportunity& found : break_opportunities(
                 text, {{0, static_cast<std::uint32_t>(text.size()), "en", {}, false, false, false}}))
            count += found.kind == BreakKind::address ? 1 : 0;
        return count;
    };
    EXPECT_EQ(kinds("Name: ......"), 5U);
    EXPECT_EQ(kinds("Name:______"), 5U);
    EXPECT_EQ(kinds("………"), 2U);
    EXPECT_EQ(kinds("And so on..."), 0U);
    EXPECT_EQ(kinds("And so on… and"), 0U);
}

} // namespace
