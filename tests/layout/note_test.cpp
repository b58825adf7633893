// Notes at the foot of the page that calls them.
#include "support.h"

namespace {

using namespace layout_test;

constexpr std::string_view css = "aside.footnote { float: footnote } .noteref { font-size: 10pt }";

std::string calling(std::string_view words) {
    return "<para>Call<footnote><para>" + std::string(words) + "</para></footnote></para>";
}

TEST(Note, stands_at_the_foot_of_the_page_that_calls_it) {
    const auto laid = lay_out(paragraphs("A", 25) + calling("Note") + paragraphs("B", 25), css);
    const auto found = lines_of(laid->pages);
    const auto note = std::find_if(found.begin(), found.end(),
                                   [](const Line& line) { return line.text.ends_with("Note"); });
    const auto call = std::find_if(found.begin(), found.end(),
                                   [](const Line& line) { return line.text.starts_with("Call"); });
    ASSERT_NE(note, found.end());
    ASSERT_NE(call, found.end());
    EXPECT_EQ(note->page, 1u);
    EXPECT_EQ(note->page, call->page);
    const Length bottom = pt(260);
    EXPECT_LT(bottom - note->baseline, pt(12));
    for (const Line& line : found)
        if (line.page == 1u && line.text.starts_with("B")) {
            EXPECT_LT(line.baseline, note->baseline);
        }
}

TEST(Note, takes_its_call_along_if_it_does_not_fit) {
    const auto laid = lay_out(paragraphs("A", 19) + calling("Note"), css);
    const auto found = page_texts(laid->pages);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_TRUE(found[1].starts_with("Call")) << found[1];
}

TEST(Note, longer_than_a_page_goes_on_at_the_foot_of_the_next) {
    std::string words;
    for (int i = 0; i < 30; ++i)
        words += std::string(22, 'n') + std::to_string(i) + " ";
    const auto laid = lay_out(calling(words), css);
    std::size_t count = 0;
    for (const Line& line : lines_of(laid->pages)) {
        if (line.text.find("nnn") != std::string::npos)
            ++count;
        EXPECT_LE(line.baseline, pt(260));
    }
    EXPECT_EQ(count, 30u);
    EXPECT_EQ(laid->pages.pages.size(), 2u);
}

TEST(Note, two_on_a_page_stand_in_order) {
    const auto laid = lay_out(calling("One") + calling("Two"), css);
    std::vector<std::string> notes;
    for (const Line& line : lines_of(laid->pages))
        if (line.text.ends_with("One") || line.text.ends_with("Two"))
            notes.push_back(line.text.substr(line.text.size() - 3));
    EXPECT_EQ(notes, (std::vector<std::string>{"One", "Two"}));
}

} // namespace
