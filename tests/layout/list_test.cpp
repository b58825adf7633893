// Lists: what the markers say and where they hang.
#include "support.h"

namespace {

using namespace layout_test;

// The words of the markers, in order.
std::vector<std::string> markers(const Laid& laid) {
    std::vector<std::string> found;
    for (const layout::Page& page : laid.pages.pages)
        for (const Mark& mark : page.marks) {
            const layout::Content* owner = content_of(mark);
            const layout::Glyphs* glyphs = glyphs_of(mark);
            if (owner == nullptr || glyphs == nullptr || owner->part != Part::marker)
                continue;
            std::string words(glyphs->run.text);
            while (words.ends_with(' '))
                words.pop_back();
            found.push_back(words);
        }
    return found;
}

std::string items(int count) {
    std::string body;
    for (int i = 1; i <= count; ++i)
        body += "<listitem><para>A" + std::to_string(i) + "</para></listitem>";
    return body;
}

TEST(List, numbers_go_up) {
    const auto laid = lay_out("<orderedlist>" + items(3) + "</orderedlist>");
    EXPECT_EQ(markers(*laid), (std::vector<std::string>{"1.", "2.", "3."}));
}

TEST(List, a_list_inside_counts_for_itself) {
    const auto laid = lay_out("<orderedlist><listitem><para>A</para><orderedlist numeration=\"loweralpha\">" +
                              items(2) + "</orderedlist></listitem>" + items(1) + "</orderedlist>");
    EXPECT_EQ(markers(*laid), (std::vector<std::string>{"1.", "a.", "b.", "2."}));
}

TEST(List, a_list_that_continues_starts_where_it_says) {
    const auto laid = lay_out("<orderedlist startingnumber=\"7\">" + items(2) + "</orderedlist>");
    EXPECT_EQ(markers(*laid), (std::vector<std::string>{"7.", "8."}));
}

TEST(List, a_list_may_go_on_from_the_number_around_it) {
    const auto laid = lay_out("<orderedlist>" + items(1) +
                              "<listitem><para>A</para><orderedlist numeration=\"loweralpha\" "
                              "inheritnum=\"inherit\">" +
                              items(2) + "</orderedlist></listitem></orderedlist>");
    EXPECT_EQ(markers(*laid), (std::vector<std::string>{"1.", "2.", "2.a.", "2.b."}));
}

TEST(List, markers_hang_beside_the_first_line) {
    const auto laid = lay_out("<orderedlist>" + items(1) + "</orderedlist>");
    const Point words = place_of(laid->pages, "A1");
    EXPECT_EQ(words.x, pt(20 + 30));
    for (const Mark& mark : laid->pages.pages.at(0).marks) {
        const layout::Content* owner = content_of(mark);
        if (owner == nullptr || owner->part != Part::marker)
            continue;
        EXPECT_EQ(glyphs_of(mark)->origin.y, words.y);
        EXPECT_LE(glyphs_of(mark)->origin.x + glyphs_of(mark)->run.width, words.x);
        EXPECT_GE(glyphs_of(mark)->origin.x, pt(20));
    }
}

// The dot stands left of the number, and is read after it.
TEST(List, from_right_to_left_markers_are_read_as_they_were_written) {
    const auto laid = lay_out("<orderedlist>" + items(1) + "</orderedlist>", {}, {}, "he");
    EXPECT_EQ(markers(*laid), (std::vector<std::string>{"1", "."}));
    EXPECT_GT(place_of(laid->pages, "1").x, place_of(laid->pages, ".").x);
}

TEST(List, from_right_to_left_markers_hang_at_the_right) {
    const auto laid = lay_out("<orderedlist>" + items(1) + "</orderedlist>",
                              "ol { padding-left: 0; padding-right: 30pt }", {}, "he");
    const Length words = place_of(laid->pages, "A1").x;
    for (const Mark& mark : laid->pages.pages.at(0).marks)
        if (const layout::Content* owner = content_of(mark);
            owner != nullptr && owner->part == Part::marker) {
            EXPECT_GT(glyphs_of(mark)->origin.x, words);
        }
}

TEST(List, a_string_is_the_marker) {
    const auto laid =
        lay_out("<itemizedlist>" + items(1) + "</itemizedlist>", "ul { list-style-type: \"- \" }");
    EXPECT_EQ(markers(*laid), (std::vector<std::string>{"-"}));
}

TEST(List, a_wide_label_has_room_inside_the_edge_of_the_text) {
    const auto list = [](const std::string& start) {
        return lay_out("<orderedlist startingnumber=\"" + start + "\">" + items(2) + "</orderedlist>",
                       "ol { padding-left: 20pt }");
    };
    EXPECT_EQ(place_of(list("1")->pages, "A1").x, pt(40)); // what the sheet says is enough
    const auto wide = list("1000");
    EXPECT_EQ(place_of(wide->pages, "1001.").x, pt(20));
    EXPECT_GT(place_of(wide->pages, "A1").x, pt(50));
    EXPECT_EQ(place_of(wide->pages, "A1").x, place_of(wide->pages, "A2").x);
}

} // namespace
