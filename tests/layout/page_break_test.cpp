// Where pages end (css-break-3): forced breaks, keeping together, orphans and widows.
#include "support.h"

namespace {

using namespace layout_test;

std::vector<std::string> pages(std::string_view body, std::string_view css) {
    return page_texts(lay_out(body, css)->pages);
}

// A paragraph of `count` lines.
std::string long_paragraph(int count) {
    std::string body = "<para>";
    for (int i = 1; i <= count; ++i)
        body += (i == 1 ? "" : " ") + std::string(20, 'x') + std::to_string(i);
    return body + "</para>";
}

std::size_t lines_on(const Laid& laid, std::size_t page) {
    std::size_t count = 0;
    for (const Line& line : lines_of(laid.pages))
        if (line.page == page)
            ++count;
    return count;
}

TEST(PageBreak, a_page_is_filled_before_the_next_begins) {
    const auto laid = lay_out(paragraphs("A", 41));
    ASSERT_EQ(laid->pages.pages.size(), 3u);
    EXPECT_EQ(lines_on(*laid, 0), 20u);
    EXPECT_EQ(lines_on(*laid, 1), 20u);
}

TEST(PageBreak, a_heading_goes_with_what_follows) {
    const std::string body = paragraphs("A", 18) + "<section><title>Head</title><para>B</para></section>";
    const auto found = pages(body, "h2 { break-after: avoid; margin-top: 12pt }");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[1], "Head|B");
}

constexpr std::string_view small_table =
    "<informaltable><tr><td>cell</td></tr><tr><td>last</td></tr></informaltable>";

// What stands on the second page after 18 lines, `words` and a small table.
std::string second_page(std::string_view words) {
    const auto found =
        pages(paragraphs("A", 18) + "<para>" + std::string(words) + "</para>" + std::string(small_table),
              "table { break-inside: avoid }");
    return found.size() == 2 ? found[1] : std::string();
}

TEST(PageBreak, words_that_end_in_a_colon_go_with_what_they_introduce) {
    EXPECT_EQ(second_page("They are:"), "They are:|cell|last");
    EXPECT_EQ(second_page("They are<emphasis>: </emphasis>"), "They are:|cell|last");
    EXPECT_EQ(second_page("They are."), "cell|last");
    EXPECT_EQ(second_page("Open 9:30"), "cell|last");
}

TEST(PageBreak, the_number_of_a_note_may_stand_behind_the_colon) {
    const auto found =
        pages(paragraphs("A", 18) + "<para>They are:<footnote><para>N</para></footnote></para>" +
                  std::string(small_table),
              "table { break-inside: avoid } aside.footnote { display: none }");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[1].substr(0, 9), "They are:");
}

TEST(PageBreak, without_the_rule_a_heading_may_end_a_page) {
    const std::string body = paragraphs("A", 18) + "<section><title>Head</title><para>B</para></section>";
    const auto found = pages(body, "h2 { break-after: auto; margin-top: 12pt }");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[1], "B");
}

TEST(PageBreak, orphans_are_kept_from_the_foot_of_a_page) {
    const std::string body = paragraphs("A", 18) + long_paragraph(6);
    const auto free = lay_out(body, "p { orphans: 2; widows: 2 }");
    EXPECT_EQ(lines_on(*free, 0), 20u);
    const auto kept = lay_out(body, "p { orphans: 3; widows: 2 }");
    EXPECT_EQ(lines_on(*kept, 0), 18u);
}

TEST(PageBreak, widows_are_kept_from_the_head_of_a_page) {
    const std::string body = paragraphs("A", 15) + long_paragraph(6);
    const auto free = lay_out(body, "p { orphans: 1; widows: 1 }");
    EXPECT_EQ(lines_on(*free, 0), 20u);
    const auto kept = lay_out(body, "p { orphans: 1; widows: 3 }");
    EXPECT_EQ(lines_on(*kept, 0), 18u);
}

TEST(PageBreak, a_break_is_taken_before_and_after) {
    const std::string body = "<para>A</para><blockquote><para>B</para></blockquote><para>C</para>";
    EXPECT_EQ(pages(body, "blockquote { break-before: page }"), (std::vector<std::string>{"A", "B|C"}));
    EXPECT_EQ(pages(body, "blockquote { break-after: page }"), (std::vector<std::string>{"A|B", "C"}));
}

TEST(PageBreak, a_right_page_may_need_a_blank_one_before_it) {
    const std::string body = "<para>A</para><blockquote><para>B</para></blockquote>";
    EXPECT_EQ(pages(body, "blockquote { break-before: right }"), (std::vector<std::string>{"A", "", "B"}));
    EXPECT_EQ(pages(body, "blockquote { break-before: left }"), (std::vector<std::string>{"A", "B"}));
}

TEST(PageBreak, a_block_that_fits_a_page_stays_whole) {
    const std::string body = paragraphs("A", 15) + "<blockquote>" + paragraphs("B", 10) + "</blockquote>";
    const auto found = pages(body, "blockquote { break-inside: avoid }");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_TRUE(found[0].ends_with("A15")) << found[0];
}

TEST(PageBreak, a_block_taller_than_a_page_begins_where_it_stands_and_keeps_its_own_rules) {
    const std::string quote = "<blockquote>" + long_paragraph(6) + paragraphs("B", 20) + "</blockquote>";
    const auto laid = lay_out(paragraphs("A", 18) + quote,
                              "blockquote { break-inside: avoid } p { orphans: 3; widows: 3 }");
    // The two lines that fit would be orphans.
    EXPECT_EQ(lines_on(*laid, 0), 18u);
    const auto free = lay_out(paragraphs("A", 17) + quote,
                              "blockquote { break-inside: avoid } p { orphans: 3; widows: 3 }");
    EXPECT_EQ(lines_on(*free, 0), 20u);
}

TEST(PageBreak, what_is_kept_together_yields_where_nothing_else_is_left) {
    const auto laid = lay_out(paragraphs("A", 45), "p { break-after: avoid }");
    ASSERT_EQ(laid->pages.pages.size(), 3u);
    EXPECT_EQ(lines_on(*laid, 0), 20u);
}

TEST(PageBreak, a_named_page_begins_on_a_page_of_its_own) {
    const auto laid = lay_out("<para>A</para><blockquote><para>B</para></blockquote>",
                              "@page wide { size: 300pt 200pt } blockquote { page: wide }");
    ASSERT_EQ(laid->pages.pages.size(), 2u);
    EXPECT_EQ(laid->pages.pages[0].size.width, pt(200));
    EXPECT_EQ(laid->pages.pages[1].size.width, pt(300));
}

TEST(PageBreak, a_float_keeps_to_the_words_beside_it) {
    Options options;
    image::Picture picture;
    picture.natural_size = {pt(50), pt(40)};
    options.pictures.emplace("p.png", std::move(picture));
    const std::string statement =
        "<informalfigure role=\"statement\"><mediaobject><alt>Alt</alt><imageobject><imagedata "
        "fileref=\"p.png\"/></imageobject></mediaobject><para>B</para></informalfigure>";
    const std::string css = "div.statement { display: flow-root } div.statement img { float: left } "
                            "div.statement p { margin-left: 60pt }";
    const auto laid = lay_out(paragraphs("A", 18) + statement, css, options);
    EXPECT_EQ(page_texts(laid->pages).at(1), "B");
    EXPECT_EQ(place_of(laid->pages, "B").x, pt(80));
    for (std::size_t page = 0; page < 2; ++page)
        for (const Mark& mark : laid->pages.pages.at(page).marks)
            if (const auto* placed = std::get_if<layout::PlacedPicture>(&mark.shape)) {
                EXPECT_EQ(page, 1u);
                EXPECT_EQ(placed->rect, (Rect{{pt(20), pt(20)}, {pt(50), pt(40)}}));
            }
}

const std::string list_of_three =
    "<itemizedlist><listitem><para>I1</para></listitem><listitem><para>I2</para>"
    "</listitem><listitem><para>I3</para></listitem></itemizedlist>";
constexpr std::string_view list_css =
    "ul { break-before: avoid; margin: 0 } li { margin: 0 } "
    "li:first-child { break-after: avoid } li:last-child { break-before: avoid }";

TEST(PageBreak, no_item_of_a_list_stands_alone_if_the_page_is_well_filled_without_it) {
    const auto found = pages(paragraphs("A", 18) + list_of_three, list_css);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[1], "A18|•I1|•I2|•I3");
}

TEST(PageBreak, an_item_of_a_list_stands_alone_rather_than_leave_much_of_a_page_empty) {
    const std::string together =
        "<section><title>Head</title>" + paragraphs("B", 9) + list_of_three + "</section>";
    const auto found =
        pages(paragraphs("A", 9) + together,
              std::string(list_css) + "h2 { break-after: avoid; margin: 0 } h2 ~ p { break-after: avoid }");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_TRUE(found[0].ends_with("|•I1")) << found[0];
}

TEST(PageBreak, entries_of_a_list_of_words_do_not_drive_pages_apart_either) {
    std::string words = "<variablelist>";
    for (const char* word : {"W1", "W2", "W3"})
        words += "<varlistentry><term>" + std::string(word) + "</term><listitem>" + paragraphs(word, 8) +
                 "</listitem></varlistentry>";
    const auto found =
        pages(words + "</variablelist>",
              "div.entry { break-inside: avoid } div.entry:last-child { break-before: avoid }");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_TRUE(found[1].starts_with("W3")) << found[1];
}

} // namespace
