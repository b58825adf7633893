#include "style/cascade.h"

#include <gtest/gtest.h>

#include "make_tree.h"
#include "read_text.h"

namespace style {
namespace {

using content::NodeId;
using content::Role;
using content::Tree;
using test::add;
using test::add_heading;
using test::add_text;

Length pt(double points) {
    return Length::from_points(points);
}
constexpr std::size_t left = 3, right = 1, top = 0;

// body > section.chapter > (h2 > text, p.note#first > (text, em > text), p, ul > li, li)
struct CascadeTest : ::testing::Test {
    Tree tree;
    NodeId body = add(tree, {}, Role::document);
    NodeId chapter = add(tree, body, Role::chapter);
    NodeId heading = add_heading(tree, chapter, 2);
    NodeId heading_text = add_text(tree, heading, "Bins");
    NodeId first = add(tree, chapter, Role::paragraph, "note");
    NodeId first_text = add_text(tree, first, "When");
    NodeId emphasis = add(tree, first, Role::emphasis);
    NodeId emphasis_text = add_text(tree, emphasis, "we");
    NodeId second = add(tree, chapter, Role::paragraph);
    NodeId list = add(tree, chapter, Role::unordered_list);
    NodeId item = add(tree, list, Role::list_item);
    NodeId last_item = add(tree, list, Role::list_item);
    report::Log log;

    Styles run(std::string_view css) { return test::styles_of(tree, css, log); }
    std::vector<std::string> rules() const {
        std::vector<std::string> ids;
        for (const auto& finding : log.findings())
            ids.emplace_back(finding.rule);
        return ids;
    }
};

TEST_F(CascadeTest, built_in_sheet_gives_html_names_their_look) {
    const Styles styles = run("");
    EXPECT_EQ(styles.of(body).display, Display::block);
    EXPECT_EQ(styles.of(heading).font_weight, 700);
    EXPECT_EQ(styles.of(heading).font_size, pt(18));
    EXPECT_EQ(styles.of(heading).break_after, Break::avoid);
    EXPECT_EQ(styles.of(first).margin[top], Size(pt(12)));
    EXPECT_EQ(styles.of(emphasis).font_style, FontStyle::italic);
    EXPECT_EQ(styles.of(item).display, Display::list_item);
    EXPECT_EQ(styles.of(list).padding[left], Size(pt(30)));
    EXPECT_TRUE(log.findings().empty());
}

TEST_F(CascadeTest, text_inherits_and_is_inline) {
    const Styles styles = run("p { color: #123456; margin: 1cm }");
    EXPECT_EQ(styles.of(first_text).display, Display::inline_);
    EXPECT_EQ(styles.of(first_text).color, (Color{0x12, 0x34, 0x56, 255}));
    EXPECT_EQ(styles.of(first_text).margin[top], Size(Length{}));
}

TEST_F(CascadeTest, universal_selector_leaves_text_alone) {
    const Styles styles = run("* { margin: 3pt }");
    EXPECT_EQ(styles.of(emphasis).margin[top], Size(pt(3)));
    EXPECT_EQ(styles.of(first_text).margin[top], Size(Length{}));
}

TEST_F(CascadeTest, specificity_beats_order) {
    const Styles styles = run("p.note { color: red } p { color: blue }");
    EXPECT_EQ(styles.of(first).color, (Color{255, 0, 0, 255}));
    EXPECT_EQ(styles.of(second).color, (Color{0, 0, 255, 255}));
}

TEST_F(CascadeTest, importance_beats_specificity) {
    const Styles styles = run("p { color: blue !important } p.note { color: red }");
    EXPECT_EQ(styles.of(first).color, (Color{0, 0, 255, 255}));
}

TEST_F(CascadeTest, author_beats_the_built_in_sheet) {
    EXPECT_EQ(run(":where(h2) { font-weight: 400 }").of(heading).font_weight, 400);
}

TEST_F(CascadeTest, equal_styles_are_one) {
    const Styles styles = run("li { color: red }");
    EXPECT_EQ(styles.id_of(item), styles.id_of(last_item));
    EXPECT_NE(styles.id_of(item), styles.id_of(second));
}

TEST_F(CascadeTest, font_relative_lengths) {
    const Styles styles =
        run("body { font-size: 10pt } .note { font-size: 1.5em; margin-left: 2em; padding-left: 1rem }"
            "em { font-size: 200% } li { line-height: 1.5; margin-left: 2lh }");
    EXPECT_EQ(styles.of(first).font_size, pt(15));
    EXPECT_EQ(styles.of(first).margin[left], Size(pt(30)));
    EXPECT_EQ(styles.of(first).padding[left], Size(pt(10)));
    EXPECT_EQ(styles.of(emphasis).font_size, pt(30));
    EXPECT_EQ(styles.of(item).margin[left], Size(pt(30)));
}

TEST_F(CascadeTest, line_height_number_is_inherited_as_a_number) {
    const Styles styles = run("body { line-height: 1.5 } .note { line-height: 150% }");
    EXPECT_EQ(styles.of(heading).line_height, LineHeight(1.5));
    EXPECT_EQ(styles.of(emphasis).line_height, LineHeight(pt(18)));
}

TEST_F(CascadeTest, border_without_style_has_no_width) {
    const Styles styles = run("p { border-top-width: 4pt } h2 { border-top-style: solid; color: red }");
    EXPECT_EQ(styles.of(first).border[top], Border{});
    EXPECT_EQ(styles.of(heading).border[top], (Border{BorderStyle::solid, pt(2.25), Color{255, 0, 0, 255}}));
}

TEST_F(CascadeTest, floats_are_blocks) {
    EXPECT_EQ(run("em { float: left }").of(emphasis).display, Display::block);
}

TEST_F(CascadeTest, underline_reaches_inline_descendants) {
    const Styles styles = run("p { text-decoration: underline } em { text-decoration: none } ");
    EXPECT_TRUE(styles.of(emphasis_text).underline);
    EXPECT_FALSE(run("p { text-decoration: underline } em { display: inline-block }").of(emphasis).underline);
}

TEST_F(CascadeTest, defaulting_keywords) {
    const Styles styles = run("p { color: red; margin-left: 5pt } em { color: initial; margin-left: inherit }"
                              "li { color: unset; margin-left: revert }");
    EXPECT_EQ(styles.of(emphasis).color, Color{});
    EXPECT_EQ(styles.of(emphasis).margin[left], Size(pt(5)));
}

TEST_F(CascadeTest, logical_sides_follow_direction) {
    tree[second].direction = content::Direction::right_to_left;
    const Styles styles = run("p { margin-inline-start: 7pt; border-inline-end: 1pt solid }");
    EXPECT_EQ(styles.of(first).margin[left], Size(pt(7)));
    EXPECT_EQ(styles.of(second).margin[right], Size(pt(7)));
    EXPECT_EQ(styles.of(second).border[left].width, pt(1));
}

TEST_F(CascadeTest, later_of_logical_and_physical_wins) {
    const Styles styles =
        run("p { margin-inline-start: 7pt; margin-left: 1pt } li { margin-left: 1pt; margin-inline: 7pt }");
    EXPECT_EQ(styles.of(first).margin[left], Size(pt(1)));
    EXPECT_EQ(styles.of(item).margin[left], Size(pt(7)));
}

TEST_F(CascadeTest, variables) {
    const Styles styles =
        run(":root { --gap: 4pt; --brand: rgb(0 0 255) } .note { --gap: 9pt }"
            "p { margin: var(--gap) 0; color: var(--brand) } em { margin-left: var(--none, 2pt) }");
    EXPECT_EQ(styles.of(first).margin[top], Size(pt(9)));
    EXPECT_EQ(styles.of(second).margin[top], Size(pt(4)));
    EXPECT_EQ(styles.of(second).color, (Color{0, 0, 255, 255}));
    EXPECT_EQ(styles.of(emphasis).margin[left], Size(pt(2)));
    EXPECT_TRUE(log.findings().empty());
}

TEST_F(CascadeTest, variables_that_need_themselves_stand_for_nothing) {
    const Styles styles = run(
        ":root { --a: var(--b); --b: var(--a); --c: 3pt } p { margin-left: var(--a); margin-top: var(--c) }");
    EXPECT_EQ(styles.of(first).margin[left], Size(Length{}));
    EXPECT_EQ(styles.of(first).margin[top], Size(pt(3)));
    EXPECT_EQ(rules(), std::vector<std::string>{"css-variable"});
}

TEST_F(CascadeTest, grounds_and_borders_within_a_line_are_not_drawn) {
    run("em { border-bottom: 1pt solid red; background-color: yellow } p { border: 1pt solid red }");
    EXPECT_EQ(rules(), (std::vector<std::string>{"css-unsupported", "css-unsupported"}));
}

TEST_F(CascadeTest, borders_of_blocks_are_drawn) {
    run("em { border: none } p, li { border: 1pt solid red; background-color: yellow }");
    EXPECT_TRUE(log.findings().empty());
}

TEST_F(CascadeTest, generated_boxes) {
    const Styles styles = run("p::before { content: 'Note: '; color: red } p.note:after { content: none }");
    ASSERT_TRUE(styles.before(second).valid());
    EXPECT_EQ(styles[styles.before(second)].content->front().text, "Note: ");
    EXPECT_EQ(styles[styles.before(second)].color, (Color{255, 0, 0, 255}));
    EXPECT_FALSE(styles.after(first).valid());
    EXPECT_FALSE(styles.before(heading).valid());
}

TEST_F(CascadeTest, every_list_item_has_a_marker) {
    const Styles styles = run("li { color: red } li:last-child::marker { color: blue }");
    EXPECT_EQ(styles[styles.marker(item)].color, (Color{255, 0, 0, 255}));
    EXPECT_EQ(styles[styles.marker(last_item)].color, (Color{0, 0, 255, 255}));
    EXPECT_FALSE(styles.marker(second).valid());
}

TEST_F(CascadeTest, footnotes_have_call_and_marker) {
    const Styles styles = run("p.note { float: footnote } p.note::footnote-marker { color: red }");
    ASSERT_TRUE(styles.footnote_call(first).valid());
    EXPECT_EQ(styles[styles.footnote_marker(first)].color, (Color{255, 0, 0, 255}));
    EXPECT_FALSE(styles.footnote_call(second).valid());
}

TEST_F(CascadeTest, nodes_out_of_the_tree_have_the_initial_style) {
    tree.remove(second);
    EXPECT_EQ(run("p { color: red }").of(second), Computed{});
}

TEST_F(CascadeTest, page_auto_is_the_parents) {
    EXPECT_EQ(run("section { page: wide } p { page: auto }").of(emphasis_text).page, "wide");
}

} // namespace
} // namespace style
