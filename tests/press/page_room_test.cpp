#include "press/page_room.h"

#include "layout/edition_pages.h"

namespace {

bool has_room(std::string_view css, std::size_t findings) {
    const auto laid = layout_test::lay_out("<para>word</para>", css);
    report::Log log;
    const bool room = press::has_page_room(laid->tree(), laid->styles, log);
    EXPECT_EQ(log.findings().size(), findings) << css;
    return room;
}

TEST(PageRoom, IsThereForShortLines) {
    EXPECT_TRUE(has_room("@page { size: A6; margin: 8mm }", 0));
}

TEST(PageRoom, IsNotLeftByMarginsOrHugeLetters) {
    EXPECT_FALSE(has_room("@page { size: A4; margin: 100mm }", 1));
    EXPECT_FALSE(has_room("@page { size: 20mm 20mm; margin: 8mm }", 1));
    EXPECT_FALSE(has_room("@page { size: A4; margin: 20mm } :root { font-size: 200pt }", 1));
}

} // namespace
