#include "report/print_text.h"

#include <gtest/gtest.h>

#include "report/excerpt.h"
#include "report/log.h"

namespace {

using report::Log;
using report::SourceMap;

TEST(PrintText, ShowsPlaceLineCaretAndHint) {
    SourceMap sources;
    const auto file = sources.add("guide.xml", "<a>\n  <figure/>\n</a>");
    Log log;
    log.error("figure-alt", {file, 6, 15}, "figure has no text alternative",
              {"describe the picture in an alt"});
    EXPECT_EQ(print_text(log.findings(), sources),
              "guide.xml:2:3: error: figure has no text alternative [figure-alt]\n"
              "    <figure/>\n"
              "    ^^^^^^^^^\n"
              "  hint: describe the picture in an alt\n");
}

TEST(PrintText, DoesWithoutAPlace) {
    Log log;
    log.note("edition-skipped", {}, "no easy-read content");
    EXPECT_EQ(print_text(log.findings(), SourceMap()), "note: no easy-read content [edition-skipped]\n");
}

TEST(PrintText, ColoursOnlyWhenAsked) {
    SourceMap sources;
    const auto file = sources.add("a", "x");
    Log log;
    log.warning("r", {file, 0, 1}, "m");
    EXPECT_EQ(print_text(log.findings(), sources).find('\x1b'), std::string::npos);
    const std::string coloured = print_text(log.findings(), sources, {.colours = report::Colours::always});
    EXPECT_NE(coloured.find("\x1b[1;33mwarning:\x1b[0m"), std::string::npos);
}

TEST(PrintText, CountsWhatRepeats) {
    Log log;
    for (int i = 0; i < 15; ++i)
        log.warning("r", {}, "same");
    log.warning("r", {}, "other");
    EXPECT_EQ(print_text(log.findings(), SourceMap(), {.most_alike = 2}),
              "warning: same [r]\nwarning: same [r]\n  and 13 more like this\nwarning: other [r]\n");
    const std::string all = print_text(log.findings(), SourceMap(), {.most_alike = 0});
    EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 16);
}

TEST(PrintText, NeverLetsAFileControlTheTerminal) {
    SourceMap sources;
    const auto file = sources.add("a\x1b[2J", "x\x1b[31m\xFF");
    Log log;
    log.error("r", {file, 0, 1}, "m\x07");
    const std::string text = print_text(log.findings(), sources);
    EXPECT_EQ(text, "a\uFFFD[2J:1:1: error: m\uFFFD [r]\n  x\uFFFD[31m\uFFFD\n  ^\n");
}

// The caret line under `marked`, which follows `before` in its line.
std::string carets(const std::string& before, const std::string& marked, const std::string& after = "") {
    SourceMap sources;
    const auto file = sources.add("a", before + marked + after);
    const auto begin = static_cast<std::uint32_t>(before.size());
    return excerpt(sources, {file, begin, begin + static_cast<std::uint32_t>(marked.size())}).carets;
}

TEST(Excerpt, CaretsStandUnderWhatIsSeen) {
    EXPECT_EQ(carets("\t", "ab"), " ^^");
    EXPECT_EQ(carets("\u65E5\u672C", "\u8A9E"), "    ^^"); // wide: two columns each
    EXPECT_EQ(carets("e\u0301", "x"), " ^");               // a combining accent has no column
    EXPECT_EQ(carets("ab", ""), "  ^");
    EXPECT_EQ(carets("ab", "cd\nef"), "  ^^"); // only the first line
}

TEST(Excerpt, CutsLongLinesAroundThePlace) {
    SourceMap sources;
    const auto file = sources.add("a", std::string(5000, 'x') + "HERE" + std::string(5000, 'y'));
    const report::Excerpt shown = excerpt(sources, {file, 5000, 5004});
    EXPECT_LT(shown.line.size(), 200u);
    EXPECT_EQ(shown.line.find("HERE"), shown.carets.find('^'));
    EXPECT_TRUE(shown.line.starts_with("...x"));
    EXPECT_TRUE(shown.line.ends_with("y..."));
    EXPECT_LT(excerpt(sources, {file, 10, 9000}).carets.size(), 200u);
}

TEST(Excerpt, TakesPlacesPastTheEnd) {
    SourceMap sources;
    const auto file = sources.add("a", "x\n");
    EXPECT_EQ(excerpt(sources, {file, 2, 2}).carets, "^");
    EXPECT_EQ(excerpt(sources, {file, 900, 901}).carets, "^");
}

} // namespace
