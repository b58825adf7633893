// Words and colours inside drawings: what overlaps, what the edge cuts off, which colours meet.
#include <fstream>

#include "edition.h"

namespace {

using namespace page_test;

constexpr const char* bars = "<rect x='20' y='40' width='100' height='120' fill='#cc0000'/>"
                             "<rect x='120' y='80' width='100' height='80' fill='#1f3a93'/>";

// A figure with a drawing 400 by 200, as large-print sets it.
std::unique_ptr<Laid> draw(const std::string& name, const std::string& inside) {
    const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / (name + ".svg");
    std::ofstream(file) << "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 200'>" << inside
                        << "</svg>";
    return lay_out(
        layout_test::article("<para>Words.</para><figure><title>A chart</title><mediaobject><alt>Bars</alt>"
                             "<imageobject><imagedata fileref='" +
                             file.string() + "'/></imageobject></mediaobject></figure>"),
        "large-print", "");
}

std::string text(int x, int y, const std::string& words) {
    return "<text x='" + std::to_string(x) + "' y='" + std::to_string(y) + "' font-size='20'>" + words +
           "</text>";
}

TEST(Drawings, tell_words_over_words) {
    const auto apart = draw("apart", text(20, 50, "2022") + text(100, 50, "2023"));
    EXPECT_EQ(audit_of(*apart, rule("text-overlap")).all(), "");
    const auto over = draw("over", text(20, 50, "2022") + text(30, 55, "2023"));
    EXPECT_EQ(audit_of(*over, rule("text-overlap")).told("text-overlap").size(), 1U);
}

TEST(Drawings, may_write_a_word_twice_to_outline_it) {
    const auto laid = draw("outline", text(20, 50, "2022") + text(20, 50, "2022"));
    EXPECT_EQ(audit_of(*laid, rule("text-overlap")).all(), "");
}

TEST(Drawings, tell_words_that_their_edge_cuts_off) {
    const auto whole = draw("whole", text(20, 50, "Villages"));
    EXPECT_EQ(audit_of(*whole, rule("text-clipped")).all(), "");
    const auto cut = draw("cut", text(370, 50, "Villages"));
    const Audited found = audit_of(*cut, rule("text-clipped"));
    ASSERT_EQ(found.told("text-clipped").size(), 1U);
    EXPECT_NE(found.told("text-clipped").front().find("edge of a drawing"), std::string::npos);
    EXPECT_EQ(audit_of(*cut, rule("page-margin-outer", "13")).all(), "");
}

TEST(Drawings, tell_colours_that_meet) {
    const auto plain = draw("plain", bars + text(20, 30, "Years"));
    EXPECT_EQ(audit_of(*plain, rule("colour-pairs")).all(), "");
    const std::string green =
        std::string(bars) + "<rect x='220' y='60' width='80' height='100' fill='#00a000'/>";
    const auto apart = draw("green-apart", green + text(20, 30, "Years"));
    EXPECT_EQ(audit_of(*apart, rule("colour-pairs")).all(), "");
    const std::string touching = green + "<rect x='300' y='60' width='80' height='100' fill='#cc0000'/>";
    const auto meeting = draw("green-meets-red", touching + text(20, 30, "Years"));
    const Audited found = audit_of(*meeting, rule("colour-pairs"));
    ASSERT_EQ(found.told("colour-pairs").size(), 1U);
    EXPECT_NE(found.told("colour-pairs").front().find("green beside red"), std::string::npos);
}

TEST(Drawings, tell_words_over_stripes) {
    std::string stripes;
    for (int y = 0; y < 200; y += 6)
        stripes += "<path d='M0 " + std::to_string(y) + " H400' stroke='#000' stroke-width='2'/>";
    const auto over = draw("stripes", stripes + text(20, 50, "Years"));
    EXPECT_EQ(audit_of(*over, rule("text-over-picture")).told("text-over-picture").size(), 1U);
    const auto struck = draw("struck", text(20, 50, "Years") + "<path d='M18 44 h60' stroke='#000'/>");
    EXPECT_EQ(audit_of(*struck, rule("text-over-picture")).told("text-over-picture").size(), 1U);
    const auto axis = draw("axis", "<path d='M0 160 H400' stroke='#000'/>" + text(20, 50, "Years"));
    EXPECT_EQ(audit_of(*axis, rule("text-over-picture")).all(), "");
}

TEST(Drawings, tell_a_line_below_words) {
    const auto below = draw("below", text(20, 50, "Years") + "<path d='M20 54 h55' stroke='#000'/>");
    EXPECT_EQ(audit_of(*below, rule("text-underline")).told("text-underline").size(), 1U);
    const auto axis = draw("long-axis", text(20, 50, "Years") + "<path d='M0 54 h390' stroke='#000'/>");
    EXPECT_EQ(audit_of(*axis, rule("text-underline")).all(), "");
}

TEST(Drawings, tell_letters_that_are_squeezed) {
    const auto squeezed =
        draw("squeezed", "<text font-size='20' transform='translate(20 50) scale(0.6 1)'>Years</text>");
    EXPECT_EQ(audit_of(*squeezed, rule("text-condensed")).told("text-condensed").size(), 1U);
    const auto wide =
        draw("wide", "<text font-size='20' transform='translate(20 50) scale(1.5 1)'>Years</text>");
    EXPECT_EQ(audit_of(*wide, rule("text-spacing")).told("text-spacing").size(), 1U);
    const auto even = draw("even", text(20, 50, "Years"));
    EXPECT_EQ(audit_of(*even, rule("text-condensed")).all(), "");
    EXPECT_EQ(audit_of(*even, rule("text-spacing")).all(), "");
}

TEST(Drawings, tell_what_cannot_be_seen) {
    const auto pale = draw("pale", "<rect x='20' y='40' width='100' height='120' fill='#fdfdfd'/>");
    EXPECT_EQ(audit_of(*pale, rule("picture-visible", "1.5")).told("picture-visible").size(), 1U);
    const auto dark = draw("dark", "<rect x='20' y='40' width='100' height='120' fill='#12436d'/>");
    EXPECT_EQ(audit_of(*dark, rule("picture-visible", "1.5")).all(), "");
}

TEST(Drawings, tell_grey_in_gradients) {
    const auto laid =
        draw("gradient", "<defs><linearGradient id='g'><stop offset='0' stop-color='#000'/><stop "
                         "offset='1' stop-color='#fff'/></linearGradient></defs><rect x='20' y='40' "
                         "width='100' height='120' fill='url(#g)'/>" +
                             text(20, 30, "Years"));
    EXPECT_EQ(audit_of(*laid, rule("text-grey")).told("text-grey").size(), 1U);
}

TEST(Drawings, without_words_may_have_all_colours) {
    const auto laid = draw("house", "<rect x='20' y='40' width='100' height='120' fill='#999999'/>"
                                    "<rect x='120' y='40' width='100' height='120' fill='#00a000'/>"
                                    "<rect x='220' y='40' width='100' height='120' fill='#cc0000'/>");
    EXPECT_EQ(audit_of(*laid, rule("colour-pairs")).all(), "");
    EXPECT_EQ(audit_of(*laid, rule("text-grey")).all(), "");
}

TEST(Drawings, tell_grey_in_charts) {
    const auto laid =
        draw("grey", "<rect x='20' y='40' width='100' height='120' fill='#999999'/>" + text(20, 30, "Years"));
    EXPECT_EQ(audit_of(*laid, rule("text-grey")).told("text-grey").size(), 1U);
    const auto blue =
        draw("blue", "<rect x='20' y='40' width='100' height='120' fill='#1f3a93'/>" + text(20, 30, "Years"));
    EXPECT_EQ(audit_of(*blue, rule("text-grey")).all(), "");
}

} // namespace
