#include "press/binding.h"

#include <gtest/gtest.h>

namespace {

using edition::Binding;

layout::Pages pages_of(std::size_t count) {
    layout::Pages pages;
    for (std::size_t i = 0; i < count; ++i) {
        layout::Page page;
        page.bleed = base::Length::from_points(8.5);
        page.label = std::to_string(i + 1);
        page.marks.push_back({layout::Artifact::background, layout::Fill{}});
        pages.pages.push_back(page);
    }
    return pages;
}

TEST(Binding, BlankPagesGoOnWithTheNumbers) {
    layout::Pages pages = pages_of(3);
    for (std::size_t i = 0; i < 3; ++i)
        pages.pages[i].label = std::to_string(41 + i);
    press::add_blank_pages(pages, Binding::saddle_stitch);
    EXPECT_EQ(pages.pages.back().label, "44");
}

TEST(Binding, AStitchedBookletHasWholeSheets) {
    layout::Pages pages = pages_of(13);
    EXPECT_EQ(press::add_blank_pages(pages, Binding::saddle_stitch), 3U);
    ASSERT_EQ(pages.pages.size(), 16U);
    EXPECT_TRUE(pages.pages.back().marks.empty());
    EXPECT_EQ(pages.pages.back().label, "16");
    EXPECT_EQ(pages.pages.back().bleed, pages.pages.front().bleed);
    EXPECT_FALSE(pages.pages[12].marks.empty());
}

TEST(Binding, WholeSheetsNeedNoBlankPages) {
    layout::Pages pages = pages_of(20);
    EXPECT_EQ(press::add_blank_pages(pages, Binding::saddle_stitch), 0U);
}

TEST(Binding, WhatIsNotStitchedGetsNoBlankPages) {
    layout::Pages thick = pages_of(21);
    EXPECT_EQ(press::add_blank_pages(thick, Binding::saddle_stitch), 0U);
    layout::Pages thin = pages_of(3);
    EXPECT_EQ(press::add_blank_pages(thin, Binding::none), 0U);
    layout::Pages none;
    EXPECT_EQ(press::add_blank_pages(none, Binding::saddle_stitch), 0U);
}

TEST(Binding, AdviceGoesByThePages) {
    EXPECT_EQ(press::binding_advice(4, Binding::saddle_stitch), "saddle stitch, 1 folded sheet");
    EXPECT_EQ(press::binding_advice(20, Binding::saddle_stitch), "saddle stitch, 5 folded sheets");
    EXPECT_TRUE(press::binding_advice(21, Binding::saddle_stitch).starts_with("spiral or wire"));
    EXPECT_TRUE(press::binding_advice(4, Binding::none).starts_with("spiral or wire"));
}

TEST(Binding, OnlyHeavyBooksAreDivided) {
    EXPECT_EQ(press::volume_advice(363), "");
    EXPECT_EQ(press::volume_advice(800), "3 of at most 363 pages on 100 g/m2, or 2 of at most 404 on 90 "
                                         "g/m2, to be light enough to hold");
}

} // namespace
