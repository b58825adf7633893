#include "style/declaration.h"

#include <gtest/gtest.h>

#include "make_tree.h"
#include "read_text.h"

namespace style {
namespace {

// One paragraph of 10 pt text in a body of 20 pt, with `css` as its declarations.
struct DeclarationTest : ::testing::Test {
    content::Tree tree;
    content::NodeId body = test::add(tree, {}, content::Role::document);
    content::NodeId division = test::add(tree, body, content::Role::division);
    report::Log log;

    Computed of(std::string_view css) {
        log = {};
        return test::styles_of(
                   tree, "body { font-size: 20pt } div { font-size: 10pt; " + std::string(css) + "}", log)
            .of(division);
    }
    Computed clean(std::string_view css) {
        Computed style = of(css);
        EXPECT_TRUE(log.findings().empty())
            << css << ": " << (log.findings().empty() ? "" : log.findings()[0].message);
        return style;
    }
    std::string finding(std::string_view css) {
        of(css);
        return log.findings().size() == 1 ? std::string(log.findings()[0].rule) : "not one finding";
    }
};

Size pt(double points) {
    return Length::from_points(points);
}
constexpr std::size_t top = 0, right = 1, bottom = 2, left = 3;

TEST_F(DeclarationTest, units) {
    const std::vector<std::pair<std::string, double>> lengths{{"12pt", 12},
                                                              {"16px", 12},
                                                              {"1pc", 12},
                                                              {"1in", 72},
                                                              {"2.54cm", 72},
                                                              {"25.4mm", 72},
                                                              {"101.6q", 72},
                                                              {"1.5em", 15},
                                                              {"2rem", 40},
                                                              {"2ex", 10},
                                                              {"2ch", 10},
                                                              {"1lh", 12},
                                                              {"1rlh", 24},
                                                              {"0", 0},
                                                              {"calc(1in / 2 + 2 * 3pt)", 42},
                                                              {"calc((1em + 2pt) * 2)", 24},
                                                              {"-3pt", -3},
                                                              {"1PT", 1}};
    for (const auto& [text, points] : lengths)
        EXPECT_EQ(clean("margin-left:" + text).margin[left], pt(points)) << text;
    EXPECT_EQ(clean("width: 50%").width, Size(Percentage{0.5}));
    EXPECT_EQ(clean("width: calc(100% / 4)").width, Size(Percentage{0.25}));
    EXPECT_EQ(clean("margin: auto").margin[left], Size(Auto{}));
}

TEST_F(DeclarationTest, values_that_are_not_understood) {
    for (const std::string_view css : {"width: 10",
                                       "width: -1pt",
                                       "width: 1furlong",
                                       "width: calc(1pt + 2)",
                                       "width: calc(50% + 1pt)",
                                       "width: calc(1pt / 0)",
                                       "color: reddish",
                                       "color: #12",
                                       "display: flex",
                                       "margin: 1pt 2pt 3pt 4pt 5pt",
                                       "border: solid solid",
                                       "font: bold",
                                       "text-align: middle",
                                       "orphans: 0",
                                       "orphans: 1.5",
                                       "line-clamp: 0",
                                       "-evenpage-most-enlarged: 0.5",
                                       "content: nonsense()",
                                       "line-height: -1",
                                       "page: 3",
                                       "text-indent: 1pt 2pt",
                                       "list-style: blob",
                                       "font-family: 1",
                                       "background: blob",
                                       "color:"})
        EXPECT_EQ(finding(css), "css-value") << css;
    EXPECT_EQ(of("text-align: middle").text_align, TextAlign::start);
    EXPECT_EQ(log.findings().at(0).hints.at(0),
              "text-align takes start, end, left, right, center or justify");
}

TEST_F(DeclarationTest, unknown_and_unsupported_properties) {
    EXPECT_EQ(finding("colour: red"), "css-property");
    EXPECT_EQ(log.findings()[0].hints.at(0), "did you mean color?");
    EXPECT_EQ(finding("font-wieght: bold"), "css-property");
    EXPECT_EQ(log.findings()[0].hints.at(0), "did you mean font-weight?");
    EXPECT_EQ(finding("frobnicate: red"), "css-property");
    EXPECT_TRUE(log.findings()[0].hints.empty());
    EXPECT_EQ(finding("position: absolute"), "css-unsupported");
    EXPECT_EQ(log.findings()[0].severity, report::Severity::note);
    EXPECT_EQ(finding("-webkit-hyphens: auto"), "css-unsupported");
    EXPECT_EQ(finding("background: red url(a.png)"), "css-unsupported");
    EXPECT_EQ(finding("size: A4"), "css-property");
    EXPECT_EQ(finding("line-clamp: 2"), "css-unsupported"); // in margin boxes only
    clean("bookmark-level: 1; bookmark-label: content(); quotes: auto; font-feature-settings: 'kern'");
}

TEST_F(DeclarationTest, findings_point_at_the_place) {
    report::Log at;
    test::author_sheet("p {\n  colr: red;\n  width: wide;\n}", at);
    ASSERT_EQ(at.findings().size(), 2U);
    EXPECT_EQ(at.findings()[0].span, (report::Span{{}, 6, 10}));
    EXPECT_EQ(at.findings()[1].span, (report::Span{{}, 26, 30}));
}

TEST_F(DeclarationTest, colours) {
    const std::vector<std::pair<std::string, Color>> colours{{"#f80", {255, 136, 0, 255}},
                                                             {"#ff8800", {255, 136, 0, 255}},
                                                             {"#0000", {0, 0, 0, 0}},
                                                             {"#01020304", {1, 2, 3, 4}},
                                                             {"RebeccaPurple", {102, 51, 153, 255}},
                                                             {"rgb(1, 2, 3)", {1, 2, 3, 255}},
                                                             {"rgb(100% 0% 0% / 50%)", {255, 0, 0, 128}},
                                                             {"rgba(1, 2, 3, 0.5)", {1, 2, 3, 128}},
                                                             {"hsl(120, 100%, 50%)", {0, 255, 0, 255}},
                                                             {"hsl(0.5turn 100% 25%)", {0, 128, 128, 255}},
                                                             {"hsla(240, 100%, 50%, 0)", {0, 0, 255, 0}},
                                                             {"transparent", {0, 0, 0, 0}},
                                                             {"yellowgreen", {154, 205, 50, 255}}};
    for (const auto& [text, colour] : colours)
        EXPECT_EQ(clean("color:" + text).color, colour) << text;
    EXPECT_EQ(clean("color: red; background: currentcolor").background_color, (Color{255, 0, 0, 255}));
    EXPECT_EQ(clean("background: none").background_color, std::nullopt);
}

TEST_F(DeclarationTest, shorthands) {
    const Computed sides =
        clean("margin: 1pt 2pt 3pt; padding: 4pt 5pt; border: 2pt dashed #fff; border-left: none");
    EXPECT_EQ(sides.margin, (std::array{pt(1), pt(2), pt(3), pt(2)}));
    EXPECT_EQ(sides.padding, (std::array{pt(4), pt(5), pt(4), pt(5)}));
    EXPECT_EQ(sides.border[bottom],
              (Border{BorderStyle::dashed, Length::from_points(2), Color{255, 255, 255, 255}}));
    EXPECT_EQ(sides.border[left], Border{});
    const Computed mixed =
        clean("border-style: solid double; border-width: thin thick; border-color: red blue");
    EXPECT_EQ(mixed.border[top],
              (Border{BorderStyle::solid, Length::from_points(0.75), Color{255, 0, 0, 255}}));
    EXPECT_EQ(mixed.border[right],
              (Border{BorderStyle::double_, Length::from_points(3.75), Color{0, 0, 255, 255}}));
    const Computed block =
        clean("margin-block: 1pt 2pt; padding-block-end: 3pt; border-block-start: 1pt solid");
    EXPECT_EQ(block.margin[bottom], pt(2));
    EXPECT_EQ(block.padding[bottom], pt(3));
    EXPECT_EQ(block.border[top].width, Length::from_points(1));
}

TEST_F(DeclarationTest, font) {
    const Computed style =
        clean("font: italic small-caps 600 12pt/1.5 Atkinson Hyperlegible, 'Noto Sans', sans-serif");
    EXPECT_EQ(style.font_style, FontStyle::italic);
    EXPECT_EQ(style.font_caps, FontCaps::small_caps);
    EXPECT_EQ(style.font_weight, 600);
    EXPECT_EQ(style.font_size, Length::from_points(12));
    EXPECT_EQ(style.line_height, LineHeight(1.5));
    EXPECT_EQ(style.font_family,
              (std::vector<std::string>{"Atkinson Hyperlegible", "Noto Sans", "sans-serif"}));
    EXPECT_EQ(clean("font-weight: bold; font: 12pt x").font_weight, 400);
    EXPECT_EQ(clean("font-size: larger").font_size, Length::from_points(24));
    EXPECT_EQ(clean("font-weight: bolder").font_weight, 700);
    EXPECT_TRUE(clean("font-variant-numeric: lining-nums tabular-nums").tabular_figures);
}

TEST_F(DeclarationTest, text) {
    EXPECT_TRUE(clean("text-decoration: underline").underline);
    EXPECT_TRUE(clean("text-decoration-line: underline line-through").line_through);
    EXPECT_EQ(clean("hyphens: auto").hyphens, Hyphens::automatic);
    EXPECT_EQ(clean("word-wrap: break-word").overflow_wrap, OverflowWrap::anywhere);
    EXPECT_EQ(clean("word-break: break-all").overflow_wrap, OverflowWrap::anywhere);
    EXPECT_EQ(clean("vertical-align: 20%; line-height: 2").vertical_shift, Length::from_points(4));
    EXPECT_EQ(clean("letter-spacing: 0.1em").letter_spacing, Length::from_points(1));
    EXPECT_EQ(clean("list-style: square inside").list_style_position, ListStylePosition::inside);
    EXPECT_EQ(clean("list-style-type: '- '").list_style_string, "- ");
}

TEST_F(DeclarationTest, breaks_by_new_and_old_names) {
    EXPECT_EQ(clean("page-break-before: always").break_before, Break::page);
    EXPECT_EQ(clean("break-after: recto").break_after, Break::right);
    EXPECT_EQ(clean("page-break-inside: avoid").break_inside, BreakInside::avoid);
}

TEST_F(DeclarationTest, content_items) {
    using Kind = ContentItem::Kind;
    const auto items = clean("content: 'p ' counter(page, lower-roman) attr(TITLE) target-counter(attr(href "
                             "url), page) leader(dotted) "
                             "string(chapter, last) target-text(attr(href)) open-quote")
                           .content.value();
    ASSERT_EQ(items.size(), 8U);
    EXPECT_EQ(items[1], (ContentItem{Kind::counter, "page", ListStyleType::lower_roman}));
    EXPECT_EQ(items[2], (ContentItem{Kind::attribute, "title"}));
    EXPECT_EQ(items[3], (ContentItem{Kind::target_counter, "page"}));
    EXPECT_EQ(items[4], (ContentItem{Kind::leader, "."}));
    EXPECT_EQ(items[5].pick, ContentItem::Pick::last);
    EXPECT_EQ(items[7].kind, Kind::open_quote);
    EXPECT_EQ(clean("content: none").content->size(), 0U);
}

TEST_F(DeclarationTest, named_strings_and_counters) {
    const Computed style = clean(
        "string-set: chapter 'x' content(), other attr(title); counter-reset: a b 3; counter-increment: a");
    ASSERT_EQ(style.string_set.size(), 2U);
    EXPECT_EQ(style.string_set[0].value.size(), 2U);
    EXPECT_EQ(style.counter_reset, (std::vector<CounterChange>{{"a", 0}, {"b", 3}}));
    EXPECT_EQ(style.counter_increment, (std::vector<CounterChange>{{"a", 1}}));
}

TEST_F(DeclarationTest, variables_that_make_no_sense_are_found_once) {
    EXPECT_EQ(finding("--x: blob; color: var(--x); "), "css-variable");
    EXPECT_EQ(finding("border: var(--none)"), "css-variable");
    clean("--x: 1pt; border: var(--x) solid");
}

TEST_F(DeclarationTest, forms_of_wide_tables_come_in_the_order_of_preference) {
    using enum WideTable;
    EXPECT_EQ(clean("color: red").wide_table, (std::array{refit, records, none, none}));
    EXPECT_EQ(clean("-evenpage-wide-table: turn groups").wide_table, (std::array{turn, groups, none, none}));
    EXPECT_EQ(clean("-evenpage-wide-table: none").wide_table, (std::array{none, none, none, none}));
    for (const char* wrong : {"turn turn", "sideways", "none refit", ""})
        EXPECT_EQ(finding("-evenpage-wide-table: " + std::string(wrong)), "css-value") << wrong;
}

} // namespace
} // namespace style
