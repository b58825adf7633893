#include "text/kept_together.h"

#include <gtest/gtest.h>

namespace {

// `text` has a bar where the line would end.
bool is_split(std::string text) {
    const std::size_t bar = text.find('|');
    text.erase(bar, 1);
    return text::belongs_together(text, static_cast<std::uint32_t>(bar));
}

TEST(KeptTogether, keep_dates_together) {
    for (const char* date :
         {"on 12 |May 2024", "12 May |2024.", "the 3rd |May", "12 |maja 2024", "(May |2024)", "June |3, 2025",
          "June 3, |2025.", "21st |of March", "21st of |March", "3–5 |March", "15 Sept. |2024",
          "Tuesday |14 January", "on Fri, |3 May", "March |2025\uFFFC12", "dydd Llun |3 Mawrth"})
        EXPECT_TRUE(is_split(date)) << date;
    for (const char* words :
         {"two of |March", "it ended. |2024 was", "Dorset |14 people", "2023–24 |budget", "Monday |and"})
        EXPECT_FALSE(is_split(words)) << words;
}

TEST(KeptTogether, keep_telephone_numbers_together) {
    for (const char* number : {"0300 |123 4567", "0300 123 |4567.", "(01632) |960123", "+44 |1632 960123",
                               "01632 960456 |ext. 22", "960456 ext. |22.", "(202) |467-5081",
                               "+44 |(0)20 7946 0018", "+44 (0)20 |7946 0018", "Tel: |0300 123 4567"})
        EXPECT_TRUE(is_split(number)) << number;
}

TEST(KeptTogether, keep_numbers_with_their_units) {
    for (const char* number : {"800 |m.",
                               "1,250 |kg",
                               "2.5 |million people",
                               "45 |%",
                               "2023–|24",
                               "£3 |million",
                               "£1.5 million |pounds",
                               "120 |kWh",
                               "45 per |cent",
                               "120 |per cent",
                               "10.30 |a.m.",
                               "8:30 |am",
                               "50 |micrograms",
                               "3.4 |months",
                               "2 |½ hours",
                               "½ |hours",
                               "2½ |hours",
                               "£ |4,500",
                               "60 km/|h",
                               "27 µg/|m³",
                               "2 mg/|kg",
                               "500 |mg"})
        EXPECT_TRUE(is_split(number)) << number;
    for (const char* words : {"a million |pounds", "as per |plan", "in |12 m", "page 7. |In", "300 |people",
                              "300 |in all", "300 |per week", "tea and/|or coffee", "he/|she", "£ |and"})
        EXPECT_FALSE(is_split(words)) << words;
}

TEST(KeptTogether, keep_ranges_together) {
    for (const char* range :
         {"2023 |to 2024", "2023 to |2024.",      "45 |to 70 pm",        "45 to |70 pm",
          "40 |– 50",      "8.00 am – |6.00 pm",  "8.00 am |– 6.00 pm",  "7 am–|7 pm",
          "7 am–45 |pm",   "2 pm to |4 pm",       "9 am |to 5 pm",       "60 cm × |40 cm",
          "3 × |500 mg",   "2 + 2 = |4",          "S |= P × 4",          "1 in |150",
          "half past |9",  "2024–25 to |2029–30", "2024–25 |to 2029–30", "14 March–|3 April"})
        EXPECT_TRUE(is_split(range)) << range;
    for (const char* words :
         {"went |to 50", "it to |50 people", "in 2024 |to see", "fit for |50", "well –|5 of"})
        EXPECT_FALSE(is_split(words)) << words;
}

TEST(KeptTogether, keep_postcodes_together) {
    for (const char* postcode : {"SW1A |1AA", "Dorchester DT1 |1XJ.", "(B33 |8TH)", "EC1A |1BB,", "M1 |1AE"})
        EXPECT_TRUE(is_split(postcode)) << postcode;
    for (const char* words : {"A4 |1st", "DT1 |and", "Sw1a |1AA", "SW1AB |1AA", "D |1AA", "DT1 |1XJK"})
        EXPECT_FALSE(is_split(words)) << words;
}

TEST(KeptTogether, keep_codes_of_other_kinds_together) {
    for (const char* code : {"Alexandria, VA |22311.", "KY |40206-1234", "QQ |12 34 56 C", "34 56 |C."})
        EXPECT_TRUE(is_split(code)) << code;
    for (const char* words : {"in VA |3231", "TV |22 channels", "plan |C", "in 56 |C"})
        EXPECT_FALSE(is_split(words)) << words;
}

TEST(KeptTogether, keep_names_with_titles_and_initials) {
    for (const char* name :
         {"Dr |Okafor", "(Cllr |Begum", "Mrs. |Price", "A. |B. Granville", "A.B. |Granville"})
        EXPECT_TRUE(is_split(name)) << name;
    for (const char* words : {"the Dr |said", "Drs |Price", "Council. |Granville", "A |Granville"})
        EXPECT_FALSE(is_split(words)) << words;
}

TEST(KeptTogether, keep_numbers_with_what_they_number) {
    for (const char* reference : {"page |47", "(see pp. |112–118)", "clause |7.4(b)", "Table |12", "Year |11",
                                  "Appendix |B.", "Part |IV", "ages |0 to 25", "No. |5"})
        EXPECT_TRUE(is_split(reference)) << reference;
    for (const char* words : {"Table |Bay", "page |of", "the part |I know", "homepage |47"})
        EXPECT_FALSE(is_split(words)) << words;
}

TEST(KeptTogether, keep_an_answer_with_its_box) {
    EXPECT_TRUE(is_split("☐ |Yes"));
    EXPECT_TRUE(is_split("☑ |5 days"));
    EXPECT_FALSE(is_split("Yes |☐"));
}

TEST(KeptTogether, let_all_else_break) {
    for (const char* words :
         {"in 2024 |the council", "page 7. |The next", "plan, |2024 and after", "word |word",
          "1 2 3 4 5 6 7 |8 9", "300 |children", "well–|known", "in |12 schools"})
        EXPECT_FALSE(is_split(words)) << words;
}

TEST(KeptTogether, stay_inside_the_text) {
    EXPECT_FALSE(text::belongs_together("", 0));
    EXPECT_FALSE(text::belongs_together("12 ", 3));
    EXPECT_FALSE(text::belongs_together(" ", 1));
    EXPECT_FALSE(text::belongs_together("  12", 1));
}

TEST(KeptTogether, tell_a_year_after_any_word_from_one_after_a_month) {
    const auto parts = [](std::string text, std::string_view language) {
        const std::size_t bar = text.find('|');
        text.erase(bar, 1);
        return text::parts_year_from_word(text, static_cast<std::uint32_t>(bar), language);
    };
    EXPECT_TRUE(parts("Baseline |2022", "en-GB"));
    EXPECT_TRUE(parts("May |2022", "pl"));
    EXPECT_FALSE(parts("Year to March |2022", "en-GB"));
    EXPECT_FALSE(parts("MARCH |2022", "en-GB"));
    EXPECT_FALSE(parts("Apr |2022", "en-GB"));
    EXPECT_FALSE(parts("maja |2024", "pl"));
    EXPECT_FALSE(parts("maj |2024", "pl"));
    EXPECT_FALSE(parts("Mawrth |2024", "cy"));
    EXPECT_FALSE(parts("12 |months", "en-GB"));
    EXPECT_FALSE(parts("|", "en-GB"));
}

} // namespace
