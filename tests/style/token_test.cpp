#include "style/token.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace style {
namespace {

using Kind = TokenKind;
using ::testing::ElementsAre;

std::vector<Token> tokens_of(std::string_view text) {
    report::Log log;
    return tokenize(text, report::FileId{}, log);
}
std::vector<Kind> kinds_of(std::string_view text) {
    std::vector<Kind> kinds;
    for (const Token& token : tokens_of(text))
        kinds.push_back(token.kind);
    return kinds;
}
Token only(std::string_view text) {
    const auto tokens = tokens_of(text);
    EXPECT_EQ(tokens.size(), 1U) << text;
    return tokens.empty() ? Token{} : tokens.front();
}

TEST(Token, punctuation) {
    EXPECT_THAT(kinds_of("{}[](),:;"),
                ElementsAre(Kind::open_curly, Kind::close_curly, Kind::open_square, Kind::close_square,
                            Kind::open_paren, Kind::close_paren, Kind::comma, Kind::colon, Kind::semicolon));
    EXPECT_THAT(kinds_of("<!-- -->"), ElementsAre(Kind::cdo, Kind::whitespace, Kind::cdc));
    EXPECT_EQ(only(">").text, ">");
}

TEST(Token, numbers) {
    EXPECT_EQ(only("+1.5e2").number, 150);
    EXPECT_FALSE(only("+1.5e2").integer);
    EXPECT_TRUE(only("-3").integer);
    EXPECT_EQ(only(".5").number, 0.5);
    EXPECT_EQ(only("12%").kind, Kind::percentage);
    EXPECT_EQ(only("1e3em").text, "em");
    EXPECT_EQ(only("1e3em").number, 1000);
    EXPECT_EQ(only("2em").kind, Kind::dimension);
    EXPECT_THAT(kinds_of("1.em"), ElementsAre(Kind::number, Kind::delim, Kind::ident));
    EXPECT_EQ(only("1e999").number, 1e30);
}

TEST(Token, names) {
    EXPECT_EQ(only("--x").kind, Kind::ident);
    EXPECT_EQ(only("-webkit-a").text, "-webkit-a");
    EXPECT_THAT(kinds_of("-1a -"), ElementsAre(Kind::dimension, Kind::whitespace, Kind::delim));
    EXPECT_EQ(only("@page").kind, Kind::at_keyword);
    EXPECT_EQ(only("caf\xC3\xA9").text, "caf\xC3\xA9");
    EXPECT_EQ(only("rgb(").kind, Kind::function);
}

TEST(Token, hashes) {
    EXPECT_TRUE(only("#note").is_id);
    EXPECT_FALSE(only("#123").is_id);
    EXPECT_EQ(only("#123").text, "123");
}

TEST(Token, escapes) {
    EXPECT_EQ(only("\\26 B").text, "&B");
    EXPECT_EQ(only("\\000026B").text, "&B");
    EXPECT_EQ(only("a\\.b").text, "a.b");
    EXPECT_EQ(only("\\0").text, "\xEF\xBF\xBD");
    EXPECT_EQ(only("\\110000").text, "\xEF\xBF\xBD");
    EXPECT_EQ(only("\\D800").text, "\xEF\xBF\xBD");
}

TEST(Token, strings) {
    EXPECT_EQ(only("'it\\'s'").text, "it's");
    EXPECT_EQ(only("\"a\\\nb\"").text, "ab");
    EXPECT_EQ(only("'open").kind, Kind::string);
    EXPECT_THAT(kinds_of("'a\nb"), ElementsAre(Kind::bad_string, Kind::whitespace, Kind::ident));
}

TEST(Token, addresses) {
    EXPECT_EQ(only("url( a.css )").text, "a.css");
    EXPECT_EQ(only("url(a b)").kind, Kind::bad_url);
    EXPECT_EQ(only("url(a'b)").kind, Kind::bad_url);
    EXPECT_THAT(kinds_of("url( 'a')"),
                ElementsAre(Kind::function, Kind::whitespace, Kind::string, Kind::close_paren));
}

TEST(Token, line_ends_are_one_newline) {
    EXPECT_THAT(kinds_of("a\r\n\fb"), ElementsAre(Kind::ident, Kind::whitespace, Kind::ident));
    EXPECT_EQ(only(std::string_view("a\0b", 3)).text, "a\xEF\xBF\xBD"
                                                      "b");
}

TEST(Token, spans_are_bytes_as_written) {
    const auto tokens = tokens_of("/* c */a\\26 b 1px");
    EXPECT_EQ(tokens[0].span.begin, 7U);
    EXPECT_EQ(tokens[0].span.end, 13U);
    EXPECT_EQ(tokens[2].span.begin, 14U);
    EXPECT_EQ(tokens[2].span.end, 17U);
}

TEST(Token, what_is_never_closed_is_a_finding) {
    for (const std::string_view text : {"/* x", "'x", "'x\n"}) {
        report::Log log;
        tokenize(text, report::FileId{}, log);
        ASSERT_EQ(log.findings().size(), 1U) << text;
        EXPECT_EQ(log.findings()[0].rule, "css-syntax");
    }
    report::Log log;
    tokenize("/* x */ 'x'", report::FileId{}, log);
    EXPECT_TRUE(log.findings().empty());
}

} // namespace
} // namespace style
