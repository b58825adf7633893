// The lines of a paragraph: where they end, how they are aligned, what they say.
#include "support.h"

namespace {

using namespace layout_test;

constexpr std::string_view soft_hyphen = "\xC2\xAD";

std::vector<std::string> lines(std::string_view body, std::string_view css = {}) {
    return texts(lines_of(lay_out(body, css)->pages));
}

TEST(Paragraph, ends_its_lines_between_words) {
    EXPECT_EQ(lines("<para>aaaaaaaaaa bbbbbbbbbb cccccccccc dd</para>"),
              (std::vector<std::string>{"aaaaaaaaaa bbbbbbbbbb", "cccccccccc dd"}));
}

TEST(Paragraph, evens_out_its_lines) {
    // Filled greedily, the second line would end after "bb" and leave a hole in the third.
    EXPECT_EQ(lines("<para>aaaaaaaaaaaaaaaaaaaaaaaa bb cccccccccccc dddddddddd</para>").size(), 2u);
}

TEST(Paragraph, is_cut_at_a_soft_hyphen_and_shows_a_hyphen_there) {
    const std::string word = "bbbbbb" + std::string(soft_hyphen) + "cccccc";
    const auto laid = lay_out("<para>aaaaaaaaaaaaaaaaa " + word + "</para>");
    const auto found = lines_of(laid->pages);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_TRUE(found[0].hyphen);
    EXPECT_EQ(found[0].text.substr(0, 24), "aaaaaaaaaaaaaaaaa bbbbbb");
    EXPECT_EQ(found[1].text, "cccccc");
}

TEST(Paragraph, is_not_cut_at_a_soft_hyphen_where_hyphens_are_off) {
    const std::string word = "bbbbbb" + std::string(soft_hyphen) + "cccccc";
    const auto laid = lay_out("<para>aaaaaaaaaaaaaaaaa " + word + "</para>", "p { hyphens: none }");
    const auto found = lines_of(laid->pages);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_FALSE(found[0].hyphen);
    EXPECT_EQ(found[0].text, "aaaaaaaaaaaaaaaaa");
}

TEST(Paragraph, ends_no_line_in_the_hyphen_of_a_compound_where_hyphens_are_off) {
    const std::string words = "<para>aaaaaaaaaaaaaaaaa bbbbbb-cccccc</para>";
    EXPECT_EQ(lines(words), (std::vector<std::string>{"aaaaaaaaaaaaaaaaa bbbbbb-", "cccccc"}));
    const auto off = [](const std::string& xml) {
        return texts(lines_of(lay_out(xml, "p { hyphens: none }")->pages));
    };
    EXPECT_EQ(off(words), (std::vector<std::string>{"aaaaaaaaaaaaaaaaa", "bbbbbb-cccccc"}));
    EXPECT_EQ(off("<para>aaaaaaaaaaaaaaaa-bbbbbbbbbbbb</para>"),
              (std::vector<std::string>{"aaaaaaaaaaaaaaaa-", "bbbbbbbbbbbb"}))
        << "wider than a line";
}

TEST(Paragraph, cuts_a_word_wider_than_the_line) {
    EXPECT_EQ(lines("<para>" + std::string(30, 'a') + "</para>"),
              (std::vector<std::string>{std::string(26, 'a'), "aaaa"}));
}

TEST(Paragraph, keeps_an_address_whole_if_a_line_can_hold_it) {
    EXPECT_EQ(lines("<para>aaaaaaaaaa bbbbb send@example.org</para>"),
              (std::vector<std::string>{"aaaaaaaaaa bbbbb", "send@example.org"}));
    EXPECT_EQ(lines("<para>aaaaaaaaaa bb www.example.org/a cc</para>"),
              (std::vector<std::string>{"aaaaaaaaaa bb", "www.example.org/a cc"}));
}

TEST(Paragraph, breaks_a_wider_address_after_its_at_sign_or_full_stop_without_a_hyphen) {
    const auto found = lines_of(lay_out("<para>first-last@information.example.org</para>")->pages);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].text, "first-last@information.");
    EXPECT_EQ(found[1].text, "example.org");
    EXPECT_FALSE(found[0].hyphen);
}

TEST(Paragraph, keeps_an_address_whole_beside_a_picture) {
    const std::string_view css = "section { float: left; width: 60pt; padding-bottom: 40pt }";
    EXPECT_EQ(lines("<section><title>x</title></section><para>aaa bb send@ex.org</para>", css).back(),
              "send@ex.org");
}

// A number and its unit stay together where they can; their space is not lost where they cannot.
TEST(Paragraph, cuts_what_belongs_together_at_its_space_if_the_line_is_too_narrow) {
    const auto laid = lay_out("<para>12 months</para>", "p { margin-right: 110pt }");
    const std::vector<Line> lines = lines_of(laid->pages);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].text, "12");
    EXPECT_EQ(lines[1].text, "months");
    const layout::Glyphs* number = glyphs_of(mark_of(laid->pages, "12"));
    ASSERT_NE(number, nullptr);
    EXPECT_TRUE(number->space_after);
}

TEST(Paragraph, justified_lines_reach_both_edges_but_the_last) {
    const auto laid = lay_out("<para>aaaaaaaaaa bbbbbb cccccccccc dd</para>", "p { text-align: justify }");
    const auto found = lines_of(laid->pages);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].left, pt(20));
    EXPECT_EQ(found[0].right, pt(180));
    EXPECT_LT(found[1].right, pt(180));
}

TEST(Paragraph, is_aligned_at_the_end_or_centred) {
    const auto at_end = lines_of(lay_out("<para>aaaa</para>", "p { text-align: end }")->pages);
    ASSERT_EQ(at_end.size(), 1u);
    EXPECT_EQ(at_end[0].right, pt(180));
    const auto centred = lines_of(lay_out("<para>aaaa</para>", "p { text-align: center }")->pages);
    ASSERT_EQ(centred.size(), 1u);
    const Length difference = (centred[0].left - pt(20)) - (pt(180) - centred[0].right);
    EXPECT_LE(std::abs(difference.units()), 1);
}

TEST(Paragraph, from_right_to_left_starts_at_the_right) {
    const auto laid = lay_out("<para>\xD7\x90\xD7\x91</para>", "* { font-family: \"Noto Sans\" }", {}, "he");
    const auto found = lines_of(laid->pages);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].right, pt(180));
}

// "alef 25 bet": the number is read after alef and stands to the left of it.
TEST(Paragraph, marks_of_a_line_of_two_directions_are_in_reading_order) {
    const auto laid = lay_out("<para>\xD7\x90 25 \xD7\x91</para>", {}, {}, "he");
    std::vector<const layout::Glyphs*> found;
    for (const Mark& mark : laid->pages.pages.at(0).marks)
        if (const auto* glyphs = glyphs_of(mark); glyphs != nullptr && !is_artifact(mark))
            found.push_back(glyphs);
    ASSERT_GE(found.size(), 3u);
    for (std::size_t i = 1; i < found.size(); ++i) {
        EXPECT_LT(found[i - 1]->text_offset, found[i]->text_offset);
        EXPECT_GT(found[i - 1]->origin.x, found[i]->origin.x);
    }
}

TEST(Paragraph, a_mark_knows_where_in_its_text_it_begins) {
    const auto laid = lay_out("<programlisting>a\n\tb\nc</programlisting>", "pre { white-space: pre-wrap }");
    EXPECT_EQ(glyphs_of(mark_of(laid->pages, "a"))->text_offset, 0u);
    EXPECT_EQ(glyphs_of(mark_of(laid->pages, "        b"))->text_offset, 2u);
    EXPECT_EQ(glyphs_of(mark_of(laid->pages, "c"))->text_offset, 5u);
}

TEST(Paragraph, an_indent_moves_the_first_line_alone) {
    const auto laid = lay_out("<para>aaaaaaaaaa bbbbbbbbbb cccccccccc</para>", "p { text-indent: 20pt }");
    const auto found = lines_of(laid->pages);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].left, pt(40));
    EXPECT_EQ(found[1].left, pt(20));
}

} // namespace
