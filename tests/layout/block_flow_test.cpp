// Blocks under one another: margins, boxes, widths (CSS 2.1, 8.3.1 and 10.3.3).
#include "support.h"

namespace {

using namespace layout_test;

Length between(const Laid& laid, std::string_view above, std::string_view below) {
    return place_of(laid.pages, below).y - place_of(laid.pages, above).y;
}

constexpr std::string_view two_paragraphs = "<para>A</para><para>B</para>";
constexpr std::string_view quoted = "<para>A</para><blockquote><para>B</para></blockquote>";

TEST(BlockFlow, the_larger_of_two_margins_counts) {
    const auto laid = lay_out(two_paragraphs, "p { margin: 10pt 0 20pt }");
    EXPECT_EQ(between(*laid, "A", "B"), pt(12 + 20));
}

TEST(BlockFlow, a_negative_margin_is_taken_off) {
    const auto laid = lay_out(quoted, "p { margin-bottom: 20pt } blockquote { margin-top: -5pt }");
    EXPECT_EQ(between(*laid, "A", "B"), pt(12 + 20 - 5));
}

TEST(BlockFlow, margins_of_a_block_and_of_its_first_child_collapse) {
    const auto laid = lay_out(quoted, "blockquote { margin-top: 30pt } p { margin-top: 10pt }");
    EXPECT_EQ(between(*laid, "A", "B"), pt(12 + 30));
}

TEST(BlockFlow, a_border_keeps_them_apart) {
    const auto laid =
        lay_out(quoted, "blockquote { margin-top: 30pt; border-top: 2pt solid #f00 } p { margin-top: 10pt }");
    EXPECT_EQ(between(*laid, "A", "B"), pt(12 + 30 + 2 + 10));
}

TEST(BlockFlow, a_box_is_as_wide_as_it_says) {
    const auto laid =
        lay_out(quoted, "blockquote { width: 100pt; margin-left: 10pt; background-color: #f00 }");
    const auto boxes = fills_of_color(laid->pages.pages.at(0), red);
    ASSERT_EQ(boxes.size(), 1u);
    EXPECT_EQ(boxes[0].rect, (Rect{{pt(30), pt(32)}, {pt(100), pt(12)}}));
}

TEST(BlockFlow, a_maximum_width_narrows_and_auto_margins_centre) {
    const auto laid = lay_out(
        quoted,
        "blockquote { max-width: 60pt; margin-left: auto; margin-right: auto; background-color: #f00 }");
    const auto boxes = fills_of_color(laid->pages.pages.at(0), red);
    ASSERT_EQ(boxes.size(), 1u);
    EXPECT_EQ(boxes[0].rect.left(), pt(20 + (160 - 60) / 2));
    EXPECT_EQ(boxes[0].rect.size.width, pt(60));
}

Length left_of_narrow_box(std::string_view margins, std::string_view language) {
    const auto laid = lay_out(
        quoted, "blockquote { max-width: 60pt; background-color: #f00; " + std::string(margins) + " }", {},
        language);
    const auto boxes = fills_of_color(laid->pages.pages.at(0), red);
    return boxes.size() == 1 ? boxes[0].rect.left() : Length{};
}

TEST(BlockFlow, what_a_narrow_block_leaves_free_is_at_its_end) {
    EXPECT_EQ(left_of_narrow_box("", "en"), pt(20));
    EXPECT_EQ(left_of_narrow_box("", "he"), pt(20 + 160 - 60));
    EXPECT_EQ(left_of_narrow_box("margin-right: 10pt", "he"), pt(20 + 160 - 10 - 60));
}

TEST(BlockFlow, from_right_to_left_too_an_auto_margin_takes_what_is_free) {
    EXPECT_EQ(left_of_narrow_box("margin-right: auto", "he"), pt(20));
    EXPECT_EQ(left_of_narrow_box("margin-left: auto", "he"), pt(20 + 160 - 60));
    EXPECT_EQ(left_of_narrow_box("margin-left: auto; margin-right: auto", "he"), pt(20 + (160 - 60) / 2));
}

TEST(BlockFlow, a_block_in_another_direction_stands_where_those_around_it_begin) {
    const auto laid = lay_out("<blockquote xml:lang=\"he\"><para>B</para></blockquote>",
                              "blockquote { max-width: 60pt; background-color: #f00 }");
    const auto boxes = fills_of_color(laid->pages.pages.at(0), red);
    ASSERT_EQ(boxes.size(), 1u);
    EXPECT_EQ(boxes[0].rect.left(), pt(20));
}

TEST(BlockFlow, a_box_cut_by_a_page_break_has_its_edges_only_where_it_begins_and_ends) {
    const auto laid = lay_out("<blockquote>" + paragraphs("A", 30) + "</blockquote>",
                              "blockquote { border-top: 2pt solid #f00; border-bottom: 3pt solid #00f }");
    ASSERT_EQ(laid->pages.pages.size(), 2u);
    EXPECT_EQ(fills_of_color(laid->pages.pages[0], red).size(), 1u);
    EXPECT_EQ(fills_of_color(laid->pages.pages[0], blue).size(), 0u);
    EXPECT_EQ(fills_of_color(laid->pages.pages[1], red).size(), 0u);
    EXPECT_EQ(fills_of_color(laid->pages.pages[1], blue).size(), 1u);
}

TEST(BlockFlow, the_margin_before_a_forced_break_stays_behind) {
    const auto laid = lay_out(quoted, "p { margin-bottom: 50pt } blockquote { break-before: page }");
    ASSERT_EQ(laid->pages.pages.size(), 2u);
    EXPECT_EQ(place_of(laid->pages, "B").y, place_of(laid->pages, "A").y);
}

TEST(BlockFlow, the_margin_after_a_forced_break_is_kept_that_after_another_is_not) {
    const auto forced = lay_out(quoted, "blockquote { break-before: page; margin-top: 50pt }");
    EXPECT_EQ(place_of(forced->pages, "B").y - place_of(forced->pages, "A").y, pt(50));
    const auto free = lay_out(paragraphs("A", 20) + "<blockquote><para>B</para></blockquote>",
                              "blockquote { margin-top: 50pt }");
    ASSERT_EQ(free->pages.pages.size(), 2u);
    EXPECT_EQ(place_of(free->pages, "B").y, place_of(free->pages, "A1").y);
}

TEST(BlockFlow, a_publication_without_words_has_a_page) {
    const auto laid = lay_out("<para/><section><title/></section><itemizedlist><listitem/></itemizedlist>");
    EXPECT_EQ(laid->pages.pages.size(), 1u);
}

} // namespace
