// Sheets as reading systems apply them, and which declaration gave a node its style.
#include <gtest/gtest.h>

#include "make_tree.h"
#include "read_text.h"

namespace style {
namespace {

using content::NodeId;
using content::Role;

struct ReflowSheetTest : ::testing::Test {
    content::Tree tree;
    NodeId body = test::add(tree, {}, Role::document);
    NodeId paragraph = test::add(tree, body, Role::paragraph);
    NodeId emphasis = test::add(tree, paragraph, Role::emphasis);
    Sheet built_in = reading_system_sheet();
    Sheet sheet;
    report::Log log;
    Declared declared;

    Styles read(std::string_view css, Medium medium = Medium::screen) {
        auto rules = std::make_unique<SheetRules>();
        read_rules(css, report::FileId{}, *rules, nullptr, log, medium);
        sheet = Sheet(std::move(rules));
        return cascade(tree, {&built_in, &sheet}, log, &declared);
    }
    int weight(std::string_view css, Medium medium) { return read(css, medium).of(body).font_weight; }
    std::string_view set_by(NodeId node, Property property, std::string_view css) const {
        const Declaration* const found = declared.inherited(tree, node, property);
        return found != nullptr ? css.substr(found->span.begin, found->span.end - found->span.begin)
                                : std::string_view("nothing");
    }
};

TEST_F(ReflowSheetTest, conditions_hold_on_one_screen_and_on_the_other_not) {
    for (const std::string_view condition :
         {"@media (min-width: 36em)", "@media screen and (prefers-color-scheme: dark)", "@media amzn-kf8",
          "@supports (display: grid)", "@media not all and (monochrome), (min-width: 1px)"}) {
        const std::string css = std::string(condition) + " { body { font-weight: 300 } }";
        EXPECT_EQ(weight(css, Medium::fitting_screen), 300) << condition;
    }
    EXPECT_EQ(weight("@media (min-width: 36em) { body { font-weight: 300 } }", Medium::screen), 400);
    EXPECT_EQ(weight("@media screen { body { font-weight: 300 } }", Medium::screen), 300);
    EXPECT_EQ(weight("@media not print { body { font-weight: 300 } }", Medium::screen), 300);
    EXPECT_EQ(weight("@media print { body { font-weight: 300 } }", Medium::fitting_screen), 400);
    EXPECT_EQ(weight("@layer base { body { font-weight: 300 } }", Medium::screen), 300);
    EXPECT_TRUE(log.findings().empty());
}

TEST_F(ReflowSheetTest, html_is_the_body) {
    EXPECT_EQ(weight("html { font-weight: 300 }", Medium::screen), 300);
    EXPECT_EQ(weight("html > body { font-weight: 300 }", Medium::screen), 300);
    EXPECT_EQ(weight("html { font-weight: 300 }", Medium::print), 400);
}

TEST_F(ReflowSheetTest, what_only_reading_systems_know_is_no_finding) {
    read("p { display: grid; inset: 0; text-box-trim: both; -epub-hyphens: auto; border-block: thick groove }"
         "p::selection, p:focus-within { color: red } @font-face { src: url(a.otf) } @page { margin: 0 }");
    EXPECT_TRUE(log.findings().empty()) << log.findings().front().message;
}

TEST_F(ReflowSheetTest, a_slip_of_the_fingers_and_what_cannot_be_checked_are_told) {
    read("p { tex-align: left }");
    ASSERT_EQ(log.findings().size(), 1U);
    EXPECT_EQ(log.findings()[0].hints, std::vector<std::string>{"did you mean text-align?"});
    read("p { font-size: clamp(1em, 2vw, 3em) }");
    ASSERT_EQ(log.findings().size(), 2U);
    EXPECT_EQ(log.findings()[1].message, "this value of font-size is not understood, so it is not checked");
}

TEST_F(ReflowSheetTest, nothing_can_be_imported) {
    read("@import 'a.css';");
    ASSERT_EQ(log.findings().size(), 1U);
    EXPECT_EQ(log.findings()[0].rule, "css-import");
}

TEST_F(ReflowSheetTest, the_declaration_that_won_is_known) {
    constexpr std::string_view css = "p { color: red } body p { color: blue } em { color: inherit }";
    read(css);
    EXPECT_EQ(set_by(paragraph, Property::color, css), "color: blue");
    EXPECT_EQ(set_by(emphasis, Property::color, css), "color: blue");
    EXPECT_EQ(set_by(body, Property::color, css), "nothing");
    EXPECT_EQ(declared.own(body, Property::color), nullptr);
}

TEST_F(ReflowSheetTest, what_reading_systems_do_by_themselves_was_set_by_nobody) {
    constexpr std::string_view css = "body { font-style: normal }";
    read(css);
    EXPECT_EQ(set_by(paragraph, Property::font_style, css), "font-style: normal");
    EXPECT_EQ(set_by(emphasis, Property::font_style, css), "nothing");
}

TEST_F(ReflowSheetTest, units_and_importance_are_known) {
    read("p { font: 12px/1.5 serif !important; letter-spacing: 0.1em }");
    EXPECT_TRUE(declared.own(paragraph, Property::font_size)->absolute);
    EXPECT_TRUE(declared.own(paragraph, Property::font_size)->important);
    EXPECT_FALSE(declared.own(paragraph, Property::letter_spacing)->absolute);
}

TEST_F(ReflowSheetTest, properties_without_effect_on_pages_are_kept) {
    read("p { column-count: 2 !important } body p { column-count: 1 } body { background: #fff url(a.png) }");
    const OtherDeclaration* const columns = declared.other(paragraph, "column-count");
    ASSERT_NE(columns, nullptr);
    EXPECT_EQ(columns->value.front().token.number, 2);
    EXPECT_NE(declared.other(body, "background"), nullptr);
    EXPECT_EQ(declared.other(body, "column-count"), nullptr);
}

} // namespace
} // namespace style
