// What the check of line ends knows as one thing; that the line breaker keeps such things is tested beside
// it.
#include "audit/data_splits.h"

#include <gtest/gtest.h>

namespace {

// `text` has a bar where the line ends.
std::string split_at(std::string_view text, std::string_view language = "en-GB") {
    const std::size_t bar = text.find('|');
    audit::DataSplits splits;
    return std::string(splits.at({text.substr(0, bar), text.substr(bar + 1), language, 60}));
}

TEST(DataSplits, dates_are_told) {
    for (const char* text :
         {"on 12 |May 2024", "on 12 May |2024.", "on June |3, 2025", "on June 3, |2025", "the 21st |of March",
          "the 21st of |March", "from 3–5 |March", "on Tuesday |14 January", "15 Sept. |2024"})
        EXPECT_EQ(split_at(text), "a date") << text;
    EXPECT_EQ(split_at("dnia 12 |maja 2024", "pl"), "a date");
}

TEST(DataSplits, numbers_and_what_belongs_to_them_are_told) {
    for (const char* text : {"£3 |million", "1.5 million |pounds", "25 |per cent", "25 per |cent", "£ |4,500",
                             "8:30 |am", "50 |micrograms", "2½ |hours", "60 km/|h", "6:30 |p.m."})
        EXPECT_EQ(split_at(text), "a number and its unit") << text;
    for (const char* text : {"from 5 |to 7 pm", "from 5 to |7 pm", "9 am |– 5 pm", "9 am – |5 pm",
                             "7 am–|7 pm", "2023–|24", "1 in |150", "half past |9", "3 × |500 mg"})
        EXPECT_EQ(split_at(text), "a range of numbers") << text;
}

TEST(DataSplits, telephone_numbers_and_codes_are_told) {
    for (const char* text :
         {"ring 0300 |123 4567", "(202) |467-5081", "+44 |(0)20 7946 0018", "960456 |ext. 22", "ext. |22"})
        EXPECT_EQ(split_at(text), "a telephone number") << text;
    for (const char* text : {"Dorchester DT1 |1XJ.", "Alexandria, VA |22311", "QQ |12 34 56 C"})
        EXPECT_EQ(split_at(text), "a postcode") << text;
}

TEST(DataSplits, names_references_and_answers_are_told) {
    EXPECT_EQ(split_at("by Dr |Okafor"), "a name and its title");
    EXPECT_EQ(split_at("by A. |B. Granville"), "a name and its title");
    EXPECT_EQ(split_at("see page |47"), "a number and what it numbers");
    EXPECT_EQ(split_at("see Appendix |B."), "a number and what it numbers");
    EXPECT_EQ(split_at("☐ |Yes"), "a box and its answer");
}

TEST(DataSplits, all_else_may_stand_on_two_lines) {
    for (const char* text :
         {"in |2024", "in 2024 |the council", "on page 7. |May 2024", "300 |people", "tea and/|or coffee",
          "12, 14, 16, 18 |20", "two of |March", "the table |below", "a part |I know", "in May. |The next",
          "well |known", "each year, |2020 too", "Relay UK: |18001", "10 https://example.org/|page"})
        EXPECT_EQ(split_at(text), "") << text;
}

} // namespace
