#include "text/number_breaks.h"

#include <gtest/gtest.h>

namespace {

// `text` has a bar where the line would end.
bool is_split(std::string text) {
    const std::size_t bar = text.find('|');
    text.erase(bar, 1);
    return text::splits_number(text, static_cast<std::uint32_t>(bar));
}

TEST(NumberBreaks, keep_dates_together) {
    for (const char* date : {"on 12 |May 2024", "12 May |2024.", "the 3rd |May", "12 |maja 2024",
                             "(May |2024)", "June |3, 2025", "June 3, |2025."})
        EXPECT_TRUE(is_split(date)) << date;
}

TEST(NumberBreaks, keep_telephone_numbers_together) {
    for (const char* number : {"0300 |123 4567", "0300 123 |4567.", "(01632) |960123", "+44 |1632 960123",
                               "01632 960456 |ext. 22", "960456 ext. |22."})
        EXPECT_TRUE(is_split(number)) << number;
}

TEST(NumberBreaks, keep_numbers_with_their_units) {
    for (const char* number :
         {"800 |m.", "1,250 |kg", "2.5 |million people", "45 |%", "2023–|24", "£3 |million",
          "£1.5 million |pounds", "120 |kWh", "45 per |cent", "120 |per cent", "10.30 |a.m."})
        EXPECT_TRUE(is_split(number)) << number;
    for (const char* words : {"a million |pounds", "as per |plan", "in |12 m", "page 7. |In", "300 |people",
                              "300 |in all", "300 |per week"})
        EXPECT_FALSE(is_split(words)) << words;
}

TEST(NumberBreaks, keep_ranges_together) {
    for (const char* range : {"2023 |to 2024", "2023 to |2024.", "45 |to 70 pm", "45 to |70 pm", "40 |– 50"})
        EXPECT_TRUE(is_split(range)) << range;
    for (const char* words : {"went |to 50", "it to |50 people", "in 2024 |to see"})
        EXPECT_FALSE(is_split(words)) << words;
}

TEST(NumberBreaks, keep_postcodes_together) {
    for (const char* postcode : {"SW1A |1AA", "Dorchester DT1 |1XJ.", "(B33 |8TH)", "EC1A |1BB,", "M1 |1AE"})
        EXPECT_TRUE(is_split(postcode)) << postcode;
    for (const char* words : {"A4 |1st", "DT1 |and", "Sw1a |1AA", "SW1AB |1AA", "D |1AA", "DT1 |1XJK"})
        EXPECT_FALSE(is_split(words)) << words;
}

TEST(NumberBreaks, let_all_else_break) {
    for (const char* words :
         {"in 2024 |the council", "page 7. |The next", "plan, |2024 and after", "word |word",
          "1 2 3 4 5 6 7 |8 9", "300 |children", "well–|known", "in |12 schools"})
        EXPECT_FALSE(is_split(words)) << words;
}

TEST(NumberBreaks, stay_inside_the_text) {
    EXPECT_FALSE(text::splits_number("", 0));
    EXPECT_FALSE(text::splits_number("12 ", 3));
    EXPECT_FALSE(text::splits_number(" ", 1));
    EXPECT_FALSE(text::splits_number("  12", 1));
}

TEST(NumberBreaks, tell_a_year_after_any_word_from_one_after_a_month) {
    const auto parts = [](std::string text, std::string_view language) {
        const std::size_t bar = text.find('|');
        text.erase(bar, 1);
        return text::parts_year_from_word(text, static_cast<std::uint32_t>(bar), language);
    };
    EXPECT_TRUE(parts("Baseline |2022", "en-GB"));
    EXPECT_TRUE(parts("May |2022", "pl"));
    EXPECT_FALSE(parts("Year to March |2022", "en-GB"));
    EXPECT_FALSE(parts("MARCH |2022", "en-GB"));
    EXPECT_FALSE(parts("maja |2024", "pl"));
    EXPECT_FALSE(parts("maj |2024", "pl"));
    EXPECT_FALSE(parts("Mawrth |2024", "cy"));
    EXPECT_FALSE(parts("12 |months", "en-GB"));
    EXPECT_FALSE(parts("|", "en-GB"));
}

} // namespace
