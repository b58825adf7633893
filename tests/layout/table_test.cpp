// Tables: columns, spans, heads that come again, rows that stay whole.
#include "support.h"

namespace {

using namespace layout_test;

std::string row(std::string_view cell, const std::vector<std::string>& words) {
    std::string made = "<tr>";
    for (const std::string& word : words)
        made += "<" + std::string(cell) + ">" + word + "</" + std::string(cell) + ">";
    return made + "</tr>";
}

std::string table(const std::string& head, const std::string& body) {
    const std::string thead = head.empty() ? "" : "<thead>" + head + "</thead>";
    return "<informaltable>" + thead + "<tbody>" + body + "</tbody></informaltable>";
}

std::string rows(int count) {
    std::string body;
    for (int i = 1; i <= count; ++i)
        body += row("td", {"A" + std::to_string(i), "B" + std::to_string(i)});
    return body;
}

constexpr std::string_view collapsed = "table { border-collapse: collapse } th, td { text-align: left }";

TEST(Table, cells_of_a_row_stand_beside_one_another_those_of_a_column_below) {
    const auto laid = lay_out(table("", rows(2)), collapsed);
    EXPECT_EQ(place_of(laid->pages, "A1").y, place_of(laid->pages, "B1").y);
    EXPECT_LT(place_of(laid->pages, "A1").x, place_of(laid->pages, "B1").x);
    EXPECT_EQ(place_of(laid->pages, "B1").x, place_of(laid->pages, "B2").x);
    EXPECT_EQ(place_of(laid->pages, "A2").y - place_of(laid->pages, "A1").y, pt(12));
}

TEST(Table, a_column_with_more_words_is_wider) {
    const auto laid = lay_out(table("", row("td", {"a", "bbbb bbbb bbbb bbbb", "c"})),
                              std::string(collapsed) + "table { width: 100% }");
    const Length first = place_of(laid->pages, "bbbb bbbb bbbb bbbb").x - place_of(laid->pages, "a").x;
    const Length second = place_of(laid->pages, "c").x - place_of(laid->pages, "bbbb bbbb bbbb bbbb").x;
    EXPECT_LT(first * 2, second);
}

TEST(Table, spans_reach_over_columns_and_rows) {
    const auto laid = lay_out(table("", "<tr><td rowspan=\"2\">a</td><td colspan=\"2\">b</td></tr>"
                                        "<tr><td>c</td><td>d</td></tr>"),
                              collapsed);
    EXPECT_EQ(place_of(laid->pages, "b").x, place_of(laid->pages, "c").x);
    EXPECT_GT(place_of(laid->pages, "d").x, place_of(laid->pages, "c").x);
    EXPECT_GT(place_of(laid->pages, "c").y, place_of(laid->pages, "a").y);
}

TEST(Table, from_right_to_left_the_first_column_is_the_rightmost) {
    const auto laid = lay_out(table("", rows(1)), collapsed, {}, "he");
    EXPECT_GT(place_of(laid->pages, "A1").x, place_of(laid->pages, "B1").x);
}

TEST(Table, its_head_comes_again_on_every_page_but_is_said_once) {
    const auto laid = lay_out(table(row("th", {"H", "I"}), rows(45)), collapsed);
    ASSERT_EQ(laid->pages.pages.size(), 3u);
    EXPECT_EQ(artifact_text(laid->pages.pages[0], Artifact::repeated), "");
    EXPECT_EQ(artifact_text(laid->pages.pages[1], Artifact::repeated), "HI");
    EXPECT_EQ(artifact_text(laid->pages.pages[2], Artifact::repeated), "HI");
    EXPECT_EQ(place_of(laid->pages, "H").y, pt(20) + (place_of(laid->pages, "A1").y - pt(32)));
}

TEST(Table, no_row_stands_alone_on_a_page) {
    const auto laid = lay_out(table("", rows(21)), collapsed);
    const auto pages = page_texts(laid->pages);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(pages[1], "A20B20|A21B21");
}

TEST(Table, a_row_stays_whole) {
    const auto laid = lay_out(paragraphs("P", 18) + table("", row("td", {"a a a a a a a", "b"})),
                              std::string(collapsed) + "td { width: 20pt }");
    const auto pages = page_texts(laid->pages);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_TRUE(pages[0].ends_with("P18")) << pages[0];
}

TEST(Table, a_row_taller_than_the_page_is_cut_between_lines) {
    std::string many;
    for (int i = 0; i < 30; ++i)
        many += "<para>x" + std::to_string(i) + "</para>";
    const auto laid = lay_out(table("", "<tr><td>" + many + "</td><td>b</td></tr>"), collapsed);
    ASSERT_EQ(laid->pages.pages.size(), 2u);
    EXPECT_EQ(lines_of(laid->pages).size(), 30u);
}

TEST(Table, a_small_one_that_is_to_stay_whole_goes_to_the_next_page) {
    const auto laid = lay_out(paragraphs("P", 17) + table("", rows(6)),
                              std::string(collapsed) + "table { break-inside: avoid }");
    const auto pages = page_texts(laid->pages);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_TRUE(pages[0].ends_with("P17")) << pages[0];
}

TEST(Table, one_taller_than_a_page_begins_where_it_stands) {
    const auto laid = lay_out(paragraphs("P", 10) + table("", rows(25)),
                              std::string(collapsed) + "table { break-inside: avoid }");
    const auto pages = page_texts(laid->pages);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_NE(pages[0].find("A10B10"), std::string::npos) << pages[0];
}

const std::string wide_head = row("th", {"Measure", "Counted", "Starting", "Reached"});
const std::string wide_body = row("td", {"Requests", "answered", "seventy", "eighty"}) +
                              row("td", {"Repairs", "finished", "sixty", "ninety"});

TEST(Table, one_too_wide_for_its_words_becomes_records) {
    const auto laid = lay_out(table(wide_head, wide_body), collapsed);
    const auto found = texts(lines_of(laid->pages));
    EXPECT_EQ(found, (std::vector<std::string>{"MeasureRequests", "Countedanswered", "Startingseventy",
                                               "Reachedeighty", "Repairs", "finished", "sixty", "ninety"}));
    EXPECT_EQ(artifact_text(laid->pages.pages.at(0), Artifact::repeated), "MeasureCountedStartingReached");
}

TEST(Table, a_record_stays_whole) {
    const auto laid = lay_out(paragraphs("P", 14) + table(wide_head, wide_body), collapsed);
    const auto pages = page_texts(laid->pages);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(pages[1], "Repairs|finished|sixty|ninety");
}

TEST(Table, under_two_rows_of_heads_a_record_shows_the_upper_one_once_above_its_columns) {
    const std::string head = "<tr><th rowspan='2'>Measure</th><th colspan='2'>Following</th></tr>"
                             "<tr><th>Expected</th><th>Achieved</th></tr>";
    const auto laid = lay_out(table(head, row("td", {"Requests", "answered", "comprehensively"}) +
                                              row("td", {"Repairs", "finished", "partially"})),
                              collapsed);
    EXPECT_EQ(texts(lines_of(laid->pages)),
              (std::vector<std::string>{"MeasureRequests", "Following", "Expectedanswered",
                                        "Achievedcomprehensively", "Repairs", "finished", "partially"}));
    EXPECT_EQ(artifact_text(laid->pages.pages.at(0), Artifact::repeated), "MeasureFollowingExpectedAchieved");
}

TEST(Table, a_cell_over_rows_stands_in_the_record_of_each) {
    const auto laid =
        lay_out(table(wide_head, "<tr><td rowspan='2'>Requests</td><td>answered</td><td>seventy</td>"
                                 "<td>eighty</td></tr>" +
                                     row("td", {"finished", "sixty", "ninety"})),
                collapsed);
    const auto found = texts(lines_of(laid->pages));
    EXPECT_EQ(std::count(found.begin(), found.end(), "MeasureRequests"), 1);
    EXPECT_EQ(artifact_text(laid->pages.pages.at(0), Artifact::repeated),
              "MeasureRequestsCountedStartingReached");
}

TEST(Table, a_cell_over_columns_has_the_heads_of_all_beside_it) {
    const auto laid =
        lay_out(table(wide_head, row("td", {"Requests", "answered", "seventy", "eighty"}) +
                                     "<tr><td>Repairs</td><td colspan='2'>unknown</td><td>ninety</td></tr>"),
                collapsed);
    const layout::Page& page = laid->pages.pages.at(0);
    EXPECT_EQ(artifact_text(page, Artifact::repeated), "MeasureCountedStartingReached");
    EXPECT_EQ(place_of(laid->pages, "unknown").y + pt(24), place_of(laid->pages, "ninety").y);
}

TEST(Table, columns_as_narrow_as_a_word_with_many_lines_become_records) {
    const std::string head = row("th", {"A", "B", "C", "D", "E"});
    const std::string words = "aa bb cc dd ee ff gg hh ii jj";
    const auto many = lay_out(table(head, row("td", {words, words, words, words, words})), collapsed);
    EXPECT_EQ(texts(lines_of(many->pages)).front(), "Aaa bb cc dd ee ff gg hh");
    const auto few = lay_out(table(head, row("td", {"aa bb", "aa", "aa", "aa", "aa"})), collapsed);
    EXPECT_EQ(texts(lines_of(few->pages)).front(), "ABCDE");
}

TEST(Table, words_set_to_the_end_of_a_column_stand_beside_their_label_in_a_record) {
    const std::string css = std::string(collapsed) + "td { text-align: right }";
    const auto laid = lay_out(table(wide_head, wide_body), css);
    EXPECT_EQ(place_of(laid->pages, "seventy").x, place_of(laid->pages, "answered").x);
}

constexpr std::string_view whole_table =
    "table { border-collapse: collapse; break-inside: avoid } th, td { text-align: left }";

TEST(Table, a_large_one_is_cut_rather_than_leave_much_of_a_page_empty) {
    const auto laid = lay_out(paragraphs("P", 12) + table(row("th", {"H", "I"}), rows(9)), whole_table);
    const auto pages = page_texts(laid->pages);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_TRUE(pages[0].ends_with("A7B7")) << pages[0];
    EXPECT_EQ(artifact_text(laid->pages.pages[1], Artifact::repeated), "HI");
}

TEST(Table, a_large_one_stays_whole_where_the_page_is_well_filled) {
    const auto laid = lay_out(paragraphs("P", 15) + table(row("th", {"H", "I"}), rows(9)), whole_table);
    const auto pages = page_texts(laid->pages);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_TRUE(pages[0].ends_with("P15")) << pages[0];
}

TEST(Table, a_small_one_stays_whole_even_so) {
    const auto laid = lay_out("<para>P</para>" + paragraphs("Q", 11) + "<para role='tall'>R</para>" +
                                  table(row("th", {"H", "I"}), rows(3)),
                              std::string(whole_table) + ".tall { margin-bottom: 60pt }");
    const auto pages = page_texts(laid->pages);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_TRUE(pages[0].ends_with("R")) << pages[0];
}

TEST(Table, one_that_fits_stays_a_table) {
    const auto laid = lay_out(table(row("th", {"H", "I", "J"}), row("td", {"a", "b", "c"})), collapsed);
    EXPECT_EQ(texts(lines_of(laid->pages)), (std::vector<std::string>{"HIJ", "abc"}));
}

} // namespace
