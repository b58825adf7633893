#include "style/page_cascade.h"

#include <gtest/gtest.h>

#include "make_tree.h"
#include "read_text.h"

namespace style {
namespace {

Length mm(double millimetres) {
    return Length::from_points(millimetres * 72 / 25.4);
}

struct PageCascadeTest : ::testing::Test {
    content::Tree tree;
    content::NodeId body = test::add(tree, {}, content::Role::document);
    report::Log log;
    Styles run(std::string_view css) { return test::styles_of(tree, css, log); }
};

TEST_F(PageCascadeTest, a4_with_margins_by_default) {
    const Styles styles = run("");
    const PageStyle& page = styles.page({});
    EXPECT_EQ(page.size, (base::Size{mm(210), mm(297)}));
    EXPECT_EQ(page.margin[0], mm(20));
    for (const auto& box : page.margin_boxes)
        EXPECT_FALSE(box.has_value());
}

TEST_F(PageCascadeTest, size_and_margins) {
    const Styles styles = run("@page { size: A5 landscape; margin: 10mm 10% }");
    EXPECT_EQ(styles.page({}).size, (base::Size{mm(210), mm(148)}));
    EXPECT_EQ(styles.page({}).margin[0], mm(10));
    EXPECT_EQ(styles.page({}).margin[1], mm(210).scaled(0.1));
}

TEST_F(PageCascadeTest, left_right_first_and_blank) {
    const Styles styles = run("@page :left { margin-left: 1mm } @page :right { margin-left: 2mm }"
                              "@page :first { margin-left: 3mm } @page :blank { margin-left: 4mm }");
    EXPECT_EQ(styles.page({"", false, true, false}).margin[3], mm(1));
    EXPECT_EQ(styles.page({"", false, false, false}).margin[3], mm(2));
    EXPECT_EQ(styles.page({"", true, true, false}).margin[3], mm(3));
    EXPECT_EQ(styles.page({"", false, true, true}).margin[3], mm(4));
}

TEST_F(PageCascadeTest, named_pages) {
    const Styles styles = run("@page wide { size: A4 landscape } @page wide:first { margin-top: 0 }");
    EXPECT_EQ(styles.page({"wide"}).size.width, mm(297));
    EXPECT_EQ(styles.page({"wide"}).margin[0], mm(20));
    EXPECT_EQ(styles.page({"wide", true}).margin[0], Length{});
    EXPECT_EQ(styles.page({"unheard-of"}).size.width, mm(210));
}

TEST_F(PageCascadeTest, margin_boxes_may_have_a_limit_of_lines) {
    const Styles styles = run("@page { @top-left { content: \"x\"; line-clamp: 2 } "
                              "@top-right { content: \"y\"; line-clamp: none } }");
    const auto& boxes = styles.page({}).margin_boxes;
    EXPECT_EQ(boxes[static_cast<std::size_t>(MarginBox::top_left)]->line_clamp, 2U);
    EXPECT_EQ(boxes[static_cast<std::size_t>(MarginBox::top_right)]->line_clamp, 0U);
    EXPECT_TRUE(log.findings().empty());
}

TEST_F(PageCascadeTest, margin_boxes_inherit_from_the_page_and_the_root) {
    const Styles styles = run("body { font-size: 10pt; color: red } @page { font-size: 2em; @bottom-right { "
                              "content: counter(page) } }");
    const auto& box = styles.page({}).margin_boxes[static_cast<std::size_t>(MarginBox::bottom_right)];
    ASSERT_TRUE(box.has_value());
    EXPECT_EQ(box->font_size, Length::from_points(20));
    EXPECT_EQ(box->color, (Color{255, 0, 0, 255}));
    EXPECT_EQ(box->text_align, TextAlign::right);
    EXPECT_EQ(box->vertical_align, VerticalAlign::middle);
    EXPECT_EQ(box->content->front().kind, ContentItem::Kind::counter);
}

TEST_F(PageCascadeTest, first_page_can_drop_a_margin_box) {
    const Styles styles =
        run("@page { @top-center { content: 'x' } } @page :first { @top-center { content: none } }");
    const auto top_center = static_cast<std::size_t>(MarginBox::top_center);
    EXPECT_TRUE(styles.page({}).margin_boxes[top_center].has_value());
    EXPECT_FALSE(styles.page({"", true}).margin_boxes[top_center].has_value());
}

TEST_F(PageCascadeTest, footnote_area) {
    EXPECT_EQ(run("@page { @footnote { border-top: 2pt solid red; margin-top: 12pt } }")
                  .footnote_area({})
                  .border[0],
              (Border{BorderStyle::solid, Length::from_points(2), Color{255, 0, 0, 255}}));
}

TEST_F(PageCascadeTest, bleed_is_six_points_with_marks) {
    EXPECT_EQ(run("@page { marks: crop cross }").page({}).bleed, Length::from_points(6));
    EXPECT_EQ(run("@page { marks: crop; bleed: 9pt }").page({}).bleed, Length::from_points(9));
    EXPECT_EQ(run("").page({}).bleed, Length{});
    EXPECT_TRUE(run("@page { marks: crop }").page({}).crop_marks);
}

TEST_F(PageCascadeTest, bleed_is_not_less_than_was_asked_for) {
    const double asked = 3 * 72 / 25.4;
    const double bleed = run("@page { bleed: 3mm }").page({}).bleed.points();
    EXPECT_GE(bleed, asked);
    EXPECT_LT(bleed, asked + 1.0 / Length::units_per_point);
    EXPECT_EQ(run("@page { bleed: 0 }").page({}).bleed, Length{});
}

TEST_F(PageCascadeTest, bleed_and_marks_that_make_no_sense_are_found) {
    for (const char* const css : {"bleed: -3mm", "bleed: 10%", "marks: registration", "marks: crop 3mm"}) {
        log = {};
        EXPECT_EQ(run("@page { " + std::string(css) + " }").page({}).bleed, Length{}) << css;
        ASSERT_EQ(log.findings().size(), 1U) << css;
        EXPECT_EQ(log.findings().front().rule, "css-value") << css;
    }
}

TEST_F(PageCascadeTest, variables_of_the_root_reach_the_page) {
    EXPECT_EQ(run(":root { --edge: 15mm } @page { margin: var(--edge) }").page({}).margin[2], mm(15));
}

} // namespace
} // namespace style
