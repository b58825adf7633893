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

TEST(Table, first_lines_of_a_row_stand_on_one_baseline) {
    const std::string body = "<tr><td>a</td><td role='big'>b</td><td>c</td></tr>";
    const auto heights = [&](std::string_view align) {
        const auto laid = lay_out(table("", body), std::string(collapsed) +
                                                       ".big { line-height: 30pt } td { vertical-align: " +
                                                       std::string(align) + " }");
        return std::pair(place_of(laid->pages, "a").y, place_of(laid->pages, "b").y);
    };
    const auto [small, big] = heights("baseline");
    EXPECT_EQ(small, big);
    const auto [small_at_top, big_at_top] = heights("top");
    EXPECT_LT(small_at_top, big_at_top);
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

TEST(Table, a_stack_of_many_lines_in_a_narrow_column_makes_records_though_its_words_have_room) {
    const std::string head = row("th", {"AA", "BB", "CC"});
    const std::string words = "aaaa bbbb cccc dddd eeee";
    const std::string more = words + " " + words + " " + words + " " + words;
    const auto stack = lay_out(table(head, row("td", {more, more, more})), collapsed);
    EXPECT_TRUE(texts(lines_of(stack->pages)).front().starts_with("AAaaaa"));
    const auto short_cells = lay_out(table(head, row("td", {words, words, words})), collapsed);
    EXPECT_EQ(texts(lines_of(short_cells->pages)).front(), "AABBCC");
}

TEST(Table, words_set_to_the_end_of_a_column_stand_beside_their_label_in_a_record) {
    const std::string css = std::string(collapsed) + "td { text-align: right }";
    const auto laid = lay_out(table(wide_head, wide_body), css);
    EXPECT_EQ(place_of(laid->pages, "seventy").x, place_of(laid->pages, "answered").x);
}

TEST(Table, a_cell_over_all_columns_is_the_title_of_the_records_that_follow) {
    const std::string body = "<tr><td colspan='4'>Income</td></tr>" + wide_body;
    const auto found = texts(lines_of(lay_out(table(wide_head, body), collapsed)->pages));
    EXPECT_EQ(found,
              (std::vector<std::string>{"Income", "MeasureRequests", "Countedanswered", "Startingseventy",
                                        "Reachedeighty", "Repairs", "finished", "sixty", "ninety"}));
}

TEST(Table, one_that_no_form_has_room_for_breaks_its_words_in_records_not_in_many_columns) {
    const std::string word(40, 'w');
    const auto laid = lay_out(table(wide_head, row("td", {word, word, word, word})), collapsed);
    EXPECT_EQ(texts(lines_of(laid->pages)).front().substr(0, 10), "Measurewww");
    const auto told = laid->findings("table-wide");
    ASSERT_EQ(told.size(), 1U);
    EXPECT_TRUE(told[0]->message.ends_with("set as records, and its longest words or dates are broken"));
}

TEST(Table, shares_its_width_so_that_no_column_has_many_more_lines_than_the_others) {
    const std::string head = row("th", {"What", "In the year before", "In the year after"});
    const std::string sentence = "aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp";
    const auto laid = lay_out(table(head, row("td", {sentence, "100", "200"})), collapsed);
    const auto lines = texts(lines_of(laid->pages));
    const auto body = std::ranges::find_if(lines, [](const auto& line) { return line.starts_with("aa"); });
    EXPECT_LE(lines.end() - body, 5) << "lines of the sentence, and one of figures";
}

TEST(Table, parts_a_year_from_a_word_in_its_head_where_a_cell_would_be_a_stack_of_lines) {
    const std::string head = row("th", {"What", "Baseline 2022"});
    const auto roomy = lay_out(table(head, row("td", {"aa bb", "100"})), collapsed);
    EXPECT_EQ(texts(lines_of(roomy->pages)).front(), "WhatBaseline 2022");
    const auto full = lay_out(
        table(head,
              row("td",
                  {"aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp qq rr ss tt uu vv ww xx yy zz", "100"})),
        collapsed);
    EXPECT_EQ(texts(lines_of(full->pages)).front(), "WhatBaseline");
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

// The table fits a page, but not with the heading it belongs to.
TEST(Table, leaves_no_head_alone_where_its_first_rows_do_not_fit) {
    const std::string tall = "<td>" + paragraphs("P", 8) + "</td>";
    const auto laid = lay_out(
        "<section><title>Head</title>" +
            table(row("th", {"H", "I"}), "<tr>" + tall + "<td>a</td></tr><tr>" + tall + "<td>b</td></tr>") +
            "</section>",
        std::string(whole_table) + "h2 { break-after: avoid; margin-bottom: 60pt } "
                                   "tr { break-inside: avoid }");
    const auto pages = page_texts(laid->pages);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_NE(pages[0].find("P8"), std::string::npos) << pages[0];
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

// A table of six columns that has room for three, its first one heads of rows.
const std::string six_head = row("th", {"Place", "Alpha", "Beta", "Gamma", "Delta", "Epsilon"});
const std::string six_body =
    "<tr><th>North</th><td>11111</td><td>22222</td><td>33333</td><td>44444</td><td>55555</td>"
    "</tr><tr><th>South</th><td>66666</td><td>77777</td><td>88888</td><td>99999</td>"
    "<td>00000</td></tr>";
std::string ways(std::string_view wanted) {
    return std::string(collapsed) + "table { -evenpage-wide-table: " + std::string(wanted) + " }";
}

TEST(WideTable, in_groups_shows_some_columns_at_a_time_each_time_with_the_heads_of_its_rows) {
    const auto laid = lay_out(table(six_head, six_body), ways("groups"));
    EXPECT_EQ(texts(lines_of(laid->pages)),
              (std::vector<std::string>{"PlaceAlphaBetaGamma", "North111112222233333", "South666667777788888",
                                        "DeltaEpsilon", "4444455555", "9999900000"}));
    EXPECT_EQ(artifact_text(laid->pages.pages.at(0), Artifact::repeated),
              "(columns 1 to 4 of 6)(columns 5 to 6 of 6)PlaceNorthSouth");
}

TEST(WideTable, a_row_of_a_group_stands_beside_its_head_again) {
    const auto laid = lay_out(table(six_head, six_body), ways("groups"));
    std::vector<Length> norths;
    for (const Mark& mark : laid->pages.pages.at(0).marks)
        if (glyphs_of(mark) != nullptr && glyphs_of(mark)->run.text == "North")
            norths.push_back(glyphs_of(mark)->origin.y);
    EXPECT_EQ(norths, (std::vector{place_of(laid->pages, "11111").y, place_of(laid->pages, "44444").y}));
}

TEST(WideTable, a_group_has_the_name_of_its_table_and_of_its_columns) {
    const auto laid = lay_out("<table><caption>Figures</caption><thead>" + six_head + "</thead><tbody>" +
                                  six_body + "</tbody></table>",
                              ways("groups"));
    const std::string said = artifact_text(laid->pages.pages.at(0), Artifact::repeated);
    EXPECT_TRUE(said.starts_with("(columns 1 to 4 of 6)")) << said;
    EXPECT_NE(said.find("5 to 6 of 6)"), std::string::npos) << said;
}

TEST(WideTable, columns_under_one_head_stay_in_one_group) {
    const std::string head =
        "<tr><th rowspan='2'>Place</th><th rowspan='2'>Base</th><th colspan='2'>First</th>"
        "<th colspan='2'>Second</th></tr>"
        "<tr><th>Alpha</th><th>Beta</th><th>Gamma</th><th>Delta</th></tr>";
    const auto laid = lay_out(table(head, six_body), ways("groups"));
    const auto found = texts(lines_of(laid->pages));
    EXPECT_NE(std::find(found.begin(), found.end(), "GammaDelta"), found.end());
    EXPECT_EQ(artifact_text(laid->pages.pages.at(0), Artifact::repeated),
              "(columns 1 to 4 of 6)(columns 5 to 6 of 6)PlaceNorthSouth");
}

TEST(WideTable, a_cell_that_reaches_into_the_next_group_is_shown_there_again_and_said_once) {
    const auto laid = lay_out(
        table(six_head, six_body + "<tr><th>East</th><td colspan='5'>unknown</td></tr>"), ways("groups"));
    const auto found = texts(lines_of(laid->pages));
    EXPECT_EQ(std::count(found.begin(), found.end(), "Eastunknown"), 1);
    EXPECT_TRUE(artifact_text(laid->pages.pages.at(0), Artifact::repeated).ends_with("Eastunknown"));
}

TEST(WideTable, with_room_for_one_column_at_a_time_is_not_set_in_groups) {
    const std::string head = row("th", {"Measurement", "Comprehensive", "Comparisons", "Conclusions"});
    const std::string body = row("td", {"a", "b", "c", "d"});
    const auto laid = lay_out(table(head, body), ways("groups records"));
    EXPECT_EQ(texts(lines_of(laid->pages)).front(), "Measurementa");
}

TEST(WideTable, is_refitted_with_less_space_between_its_columns) {
    const std::string css = "th, td { padding: 0 8pt }";
    const std::string narrow =
        table(row("th", {"aaaaa", "bbbbb", "ccccc", "ddddd"}), row("td", {"1", "2", "3", "4"}));
    const auto gap = [](const Laid& laid) {
        return place_of(laid.pages, "bbbbb").x - place_of(laid.pages, "aaaaa").x;
    };
    const auto fitted = lay_out(narrow, ways("refit records") + css);
    EXPECT_EQ(texts(lines_of(fitted->pages)).front(), "aaaaabbbbbcccccddddd");
    EXPECT_LT(gap(*fitted), pt(46));
    EXPECT_TRUE(fitted->findings("table-wide").empty());
    const auto records = lay_out(narrow, ways("records") + css);
    EXPECT_EQ(texts(lines_of(records->pages)).front(), "aaaaa1");
}

TEST(WideTable, that_is_refitted_keeps_large_words_a_quarter_of_an_em_from_its_frame) {
    const std::string large = "@page { size: 380pt 560pt } * { font-size: 20pt } th, td { padding: 0 8pt }";
    const auto laid =
        lay_out(table(row("th", {"aaaaaa", "bbbbbb", "cccccc", "dddddd"}), row("td", {"1", "2", "3", "4"})),
                ways("refit records") + large);
    EXPECT_EQ(texts(lines_of(laid->pages)).front(), "aaaaaabbbbbbccccccdddddd");
    EXPECT_GE(place_of(laid->pages, "aaaaaa").x, pt(20 + 5));
    EXPECT_LT(place_of(laid->pages, "aaaaaa").x, pt(20 + 8));
}

TEST(WideTable, that_is_refitted_parts_a_year_from_a_word_in_its_head_but_not_from_a_month) {
    const std::string body = row("td", {"a", "b", "c"});
    const auto plain =
        lay_out(table(row("th", {"Baseline 2022", "Target 2026", "Place"}), body), ways("refit records"));
    EXPECT_EQ(texts(lines_of(plain->pages)).back(), "abc");
    const auto month =
        lay_out(table(row("th", {"November 2022", "October 2026", "Place"}), body), ways("refit records"));
    EXPECT_EQ(texts(lines_of(month->pages)).front(), "November 2022a");
}

constexpr std::string_view landscape = "@page turned { size: 400pt 200pt }";

TEST(WideTable, that_is_turned_has_a_wider_page_of_its_own_with_its_caption) {
    const auto laid = lay_out("<para>before</para><table><caption>Figures</caption><thead>" + six_head +
                                  "</thead><tbody>" + six_body + "</tbody></table><para>after</para>",
                              ways("turn records") + std::string(landscape));
    const auto pages = page_texts(laid->pages);
    ASSERT_EQ(pages.size(), 3u);
    EXPECT_EQ(pages[0], "before");
    EXPECT_TRUE(pages[1].ends_with("|South6666677777888889999900000")) << pages[1];
    EXPECT_TRUE(pages[1].find("Figures|Place") != std::string::npos) << pages[1];
    EXPECT_EQ(laid->pages.pages[1].size.width, pt(400));
    EXPECT_EQ(laid->pages.pages[1].size.height, pt(200));
    EXPECT_EQ(pages[2], "after");
    EXPECT_EQ(laid->pages.pages[2].size.width, pt(200));
}

TEST(WideTable, takes_its_heading_to_the_turned_page) {
    const auto laid =
        lay_out("<para>before</para><section><title>Head</title>" + table(six_head, six_body) + "</section>",
                ways("turn") + std::string(landscape) + "h2 { break-after: avoid }");
    const auto pages = page_texts(laid->pages);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(pages[0], "before");
    EXPECT_TRUE(pages[1].starts_with("Head|")) << pages[1];
}

TEST(WideTable, is_not_turned_inside_a_list_nor_if_the_sheet_has_no_wider_page) {
    const std::string list =
        "<itemizedlist><listitem>" + table(six_head, six_body) + "</listitem></itemizedlist>";
    EXPECT_EQ(lay_out(list, ways("turn records") + std::string(landscape))->pages.pages.at(0).size.width,
              pt(200));
    const auto laid = lay_out(table(six_head, six_body), ways("turn records"));
    EXPECT_EQ(texts(lines_of(laid->pages)).front(), "PlaceNorth");
}

TEST(WideTable, is_told_to_the_author_if_it_changes_its_form) {
    const auto told = [](std::string_view wanted) {
        const auto laid = lay_out(table(six_head, six_body), ways(wanted) + std::string(landscape));
        const auto found = laid->findings("table-wide");
        return found.size() == 1 ? found.front()->message : std::to_string(found.size());
    };
    EXPECT_EQ(told("records"), "this table is too wide for its page: it is set as records");
    EXPECT_EQ(told("groups"), "this table is too wide for its page: it is set in 2 groups of columns");
    EXPECT_EQ(told("turn"), "this table is too wide for its page: it has a turned page");
    EXPECT_EQ(told("none"),
              "this table is too narrow for its longest words: they are broken, or leave their cell");
    EXPECT_TRUE(lay_out(table(wide_head, row("td", {"a", "b", "c", "d"})),
                        ways("none") + std::string(landscape) + "th { font-size: 5pt }")
                    ->findings("table-wide")
                    .empty());
}

// Twelve columns make a record of twelve lines: more than a third of a page of 20.
std::string long_records(int count) {
    std::vector<std::string> heads;
    for (int i = 1; i <= 12; ++i)
        heads.push_back("Head" + std::to_string(i));
    std::string body;
    for (int one = 1; one <= count; ++one) {
        std::vector<std::string> cells;
        for (int i = 1; i <= 12; ++i)
            cells.push_back("r" + std::to_string(one) + "c" + std::to_string(i));
        body += row("td", cells);
    }
    return table(row("th", heads), body);
}

TEST(WideTable, a_tall_record_is_cut_rather_than_leave_much_of_a_page_empty_and_shows_its_first_row_again) {
    const auto laid = lay_out(long_records(2), ways("records"));
    const auto pages = page_texts(laid->pages);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_TRUE(pages[0].ends_with("r2c8")) << pages[0];
    EXPECT_TRUE(pages[1].starts_with("r2c9|")) << pages[1];
    EXPECT_TRUE(artifact_text(laid->pages.pages[1], Artifact::repeated).starts_with("Head1r2c1Head9"));
}

TEST(WideTable, a_tall_record_keeps_three_rows_before_a_cut_and_two_after_it) {
    const auto two_left = page_texts(
        lay_out(paragraphs("P", 6) + long_records(1) + "<para>end</para>", ways("records"))->pages);
    ASSERT_EQ(two_left.size(), 1u);
    const auto one_over = page_texts(lay_out(paragraphs("P", 9) + long_records(1), ways("records"))->pages);
    ASSERT_EQ(one_over.size(), 2u);
    EXPECT_TRUE(one_over[1].ends_with("Head11r1c11|Head12r1c12")) << one_over[1];
    const auto at_foot = page_texts(lay_out(paragraphs("P", 18) + long_records(1), ways("records"))->pages);
    ASSERT_EQ(at_foot.size(), 2u);
    EXPECT_TRUE(at_foot[0].ends_with("P18")) << at_foot[0];
}

TEST(WideTable, a_record_is_not_cut_under_a_head_of_several_columns) {
    std::string head = "<tr><th rowspan='2'>Place</th><th rowspan='2'>Kind</th><th rowspan='2'>Unit</th>"
                       "<th colspan='9'>Results</th></tr><tr>";
    std::string body = "<tr><td>North</td><td>path</td><td>metre</td>";
    for (int i = 1; i <= 9; ++i) {
        head += "<th>Head" + std::to_string(i) + "</th>";
        body += "<td>c" + std::to_string(i) + "</td>";
    }
    const auto laid = lay_out(paragraphs("P", 10) + table(head + "</tr>", body + "</tr>"), ways("records"));
    const auto pages = page_texts(laid->pages);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_TRUE(pages[0].ends_with("Unitmetre")) << pages[0];
    EXPECT_TRUE(pages[1].starts_with("Results|")) << pages[1];
}

TEST(WideTable, records_that_stay_whole_as_a_table_part_between_one_another) {
    const auto laid = lay_out(paragraphs("P", 14) + table(wide_head, wide_body),
                              std::string(whole_table) + "table { -evenpage-wide-table: records }");
    const auto pages = page_texts(laid->pages);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(pages[1], "Repairs|finished|sixty|ninety");
}

TEST(Table, dots_to_write_on_take_no_room_from_the_words_beside_them) {
    const std::string dots(60, '.');
    const auto laid =
        lay_out("<informaltable><tgroup cols=\"2\"><colspec colwidth=\"2*\"/><colspec colwidth=\"3*\"/>"
                "<tbody><row><entry>What happened?</entry><entry>" +
                    dots + "</entry></row></tbody></tgroup></informaltable>",
                "table { width: 100% }");
    std::vector<Length> begins;
    for (const Line& line : lines_of(laid->pages))
        if (line.text.starts_with("."))
            begins.push_back(line.left);
    ASSERT_GT(begins.size(), 1U);
    EXPECT_NEAR(begins.front().points(), 20 + 64, 2); // two fifths of 160
}

} // namespace
