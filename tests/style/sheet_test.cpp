#include "style/sheet.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "base/bytes.h"
#include "content/role_table.h"
#include "make_tree.h"
#include "read_text.h"

namespace style {
namespace {

struct SheetTest : ::testing::Test {
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() /
        ("evenpage-sheet-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()));
    content::Tree tree;
    content::NodeId body = test::add(tree, {}, content::Role::document);
    report::SourceMap sources;
    report::Log log;

    void SetUp() override { std::filesystem::create_directories(folder / "inner"); }
    void TearDown() override { std::filesystem::remove_all(folder); }

    void write(const std::string& name, std::string_view text) { base::write_file(folder / name, text); }
    int weight(const std::string& name) {
        const Sheet sheet = read_sheet(folder / name, sources, log);
        return cascade(tree, {&sheet}, log).of(body).font_weight;
    }
    std::vector<std::string> rules() const {
        std::vector<std::string> ids;
        for (const auto& finding : log.findings())
            ids.emplace_back(finding.rule);
        return ids;
    }
};
using Ids = std::vector<std::string>;

TEST_F(SheetTest, imports_are_relative_to_the_sheet_and_come_first) {
    write("a.css", "@charset 'utf-8'; @import 'inner/b.css'; @import url(inner/c.css) screen;");
    write("inner/b.css", "@import url('../d.css') print; body { font-weight: 200 }");
    write("d.css", "body { font-weight: 300 }");
    EXPECT_EQ(weight("a.css"), 200);
    EXPECT_TRUE(log.findings().empty());
}

TEST_F(SheetTest, import_cycles_end) {
    write("a.css", "@import 'b.css';");
    write("b.css", "@import 'a.css'; body { font-weight: 500 }");
    EXPECT_EQ(weight("a.css"), 500);
    EXPECT_EQ(rules(), Ids{"css-import"});
}

TEST_F(SheetTest, missing_imports_are_warnings_at_the_address) {
    write("a.css", "@import 'gone.css';");
    weight("a.css");
    ASSERT_EQ(rules(), Ids{"css-import"});
    EXPECT_EQ(log.findings()[0].severity, report::Severity::warning);
    EXPECT_EQ(sources.position(log.findings()[0].span.file, log.findings()[0].span.begin),
              (report::Position{1, 9}));
}

TEST_F(SheetTest, late_imports_are_findings) {
    write("b.css", "body { font-weight: 900 }");
    write("a.css", "body { font-weight: 100 } @import 'b.css';");
    EXPECT_EQ(weight("a.css"), 100);
    EXPECT_EQ(rules(), Ids{"css-import"});
}

TEST_F(SheetTest, media) {
    const auto applies = [this](const std::string& query) {
        write("a.css", "@media " + query + " { body { font-weight: 900 } }");
        log = {};
        return weight("a.css") == 900;
    };
    for (const char* query :
         {"print", "all", "only print", "not screen", "screen, print", "not (prefers-color-scheme: dark)"})
        EXPECT_TRUE(applies(query) && log.findings().empty()) << query;
    for (const char* query :
         {"screen", "not print", "screen and (min-width: 30em)", "(prefers-color-scheme: dark)"})
        EXPECT_TRUE(!applies(query) && log.findings().empty()) << query;
    for (const char* query : {"(min-width: 30em)", "paper", "print and (min-width: 3cm)"}) {
        EXPECT_FALSE(applies(query)) << query;
        EXPECT_EQ(rules(), Ids{"css-media"}) << query;
    }
}

TEST_F(SheetTest, at_rules) {
    const std::vector<std::pair<std::string, Ids>> cases{
        {"@font-face { font-family: x }", {"css-unsupported"}},
        {"p { height: 4cm }", {"css-unsupported"}},
        {"div > h2, p { max-height: 4cm }", {"css-unsupported"}},
        {"img { height: 4cm }", {}},
        {".logo, figure img { max-height: 4cm }", {}},
        {"@namespace 'x';", {}},
        {"@supports (a: b) { p { x: y } }", {"css-unsupported"}},
        {"@pgae { margin: 0 }", {"css-at-rule"}},
        {"@page :frist { }", {"css-selector"}},
        {"@page { @top-middle { } }", {"css-at-rule"}},
        {"@page { @top-left { content: 'x' } }", {}},
        {"p { @top-left { } }", {"css-at-rule"}}};
    for (const auto& [text, expected] : cases) {
        log = {};
        test::author_sheet(text, log);
        EXPECT_EQ(rules(), expected) << text;
    }
}

TEST_F(SheetTest, mistakes_lose_as_little_as_they_can) {
    const std::vector<std::string> sheets{"p { color red; } body { font-weight: 900 }",
                                          "body { color red; font-weight: 900 }",
                                          "body { ; ; font-weight: 900; } }",
                                          "p { b { color: red } } body { font-weight: 900 }",
                                          "body { a:hover { x: y } font-weight: 900 }",
                                          "<!-- body { font-weight: 900 } -->",
                                          "p >> q { } body { font-weight: 900 }",
                                          "body { font-weight: 900",
                                          "body { width: url(a'b); font-weight: 900; }",
                                          "@unknown x { y } body { font-weight: 900 }"};
    for (const std::string& text : sheets) {
        const Sheet sheet = test::author_sheet(text, log);
        EXPECT_EQ(cascade(tree, {&sheet}, log).of(body).font_weight, 900) << text;
    }
}

TEST_F(SheetTest, a_forgotten_semicolon_is_named) {
    test::author_sheet("p { color: red font-size: 2em }", log);
    EXPECT_EQ(rules(), (Ids{"css-syntax", "css-value"}));
}

TEST_F(SheetTest, deep_nesting_does_not_end_the_program) {
    test::author_sheet("p { width: " + std::string(100'000, '(') + " }", log);
    test::author_sheet(std::string(100'000, '{'), log);
    test::author_sheet(
        [] {
            std::string text;
            for (int i = 0; i < 10'000; ++i)
                text += ":not(";
            return text;
        }(),
        log);
    EXPECT_FALSE(log.findings().empty());
}

TEST_F(SheetTest, variables_cannot_grow_without_end) {
    std::string text = ":root { --a0: x x x x x x x x x x;";
    for (int i = 1; i < 12; ++i)
        for (const std::string& last = std::to_string(i - 1);
             text.find("--a" + std::to_string(i) + ":") == std::string::npos;) {
            text += "--a" + std::to_string(i) + ":";
            for (int j = 0; j < 10; ++j)
                text += " var(--a" + last + ")";
            text += ";";
        }
    const Sheet sheet = test::author_sheet(text + "width: var(--a11) }", log);
    cascade(tree, {&sheet}, log);
    EXPECT_EQ(rules(), Ids{"css-variable"});
}

TEST(UserAgentSheet, every_block_role_is_a_block) {
    content::Tree tree;
    const auto body = test::add(tree, {}, content::Role::document);
    std::vector<content::NodeId> nodes;
    for (int i = 1; i < static_cast<int>(content::Role::text); ++i) {
        nodes.push_back(test::add(tree, body, static_cast<content::Role>(i)));
        tree[nodes.back()].level = 1;
    }
    report::Log log;
    const Styles styles = test::styles_of(tree, "", log);
    for (const auto node : nodes) {
        const auto& row = content::role_row(tree[node].role);
        if (row.element.empty())
            continue; // terms for an index: never shown where they are
        EXPECT_EQ(styles.of(node).display != Display::inline_,
                  row.level == content::Level::block || row.element == "hr")
            << row.name;
    }
}

} // namespace
} // namespace style
