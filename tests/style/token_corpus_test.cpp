// The tokenizer against the cases that others wrote for tokenizers of CSS: the npm package
// @rmenke/css-tokenizer-tests, which scripts/setup --tests installs under tools/.
#include "style/token.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace style {
namespace {

using Json = nlohmann::json;

const std::filesystem::path package =
    std::filesystem::path(EVENPAGE_ROOT) / "tools/node_modules/@rmenke/css-tokenizer-tests";

// The package is a JavaScript module; node prints what it holds.
std::string print_corpus() {
    const std::string command = "node -p 'JSON.stringify(require(\"" + package.string() + "\").testCorpus)'";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string text;
    std::array<char, 4096> part;
    for (std::size_t got = 0; (got = fread(part.data(), 1, part.size(), pipe.get())) > 0;)
        text.append(part.data(), got);
    return text;
}

const std::map<TokenKind, std::string>& names() {
    static const std::map<TokenKind, std::string> all{
        {TokenKind::ident, "ident-token"},
        {TokenKind::function, "function-token"},
        {TokenKind::at_keyword, "at-keyword-token"},
        {TokenKind::hash, "hash-token"},
        {TokenKind::string, "string-token"},
        {TokenKind::bad_string, "bad-string-token"},
        {TokenKind::url, "url-token"},
        {TokenKind::bad_url, "bad-url-token"},
        {TokenKind::delim, "delim-token"},
        {TokenKind::number, "number-token"},
        {TokenKind::percentage, "percentage-token"},
        {TokenKind::dimension, "dimension-token"},
        {TokenKind::whitespace, "whitespace-token"},
        {TokenKind::cdo, "CDO-token"},
        {TokenKind::cdc, "CDC-token"},
        {TokenKind::colon, "colon-token"},
        {TokenKind::semicolon, "semicolon-token"},
        {TokenKind::comma, "comma-token"},
        {TokenKind::open_square, "[-token"},
        {TokenKind::close_square, "]-token"},
        {TokenKind::open_paren, "(-token"},
        {TokenKind::close_paren, ")-token"},
        {TokenKind::open_curly, "{-token"},
        {TokenKind::close_curly, "}-token"},
        {TokenKind::end, "end"},
    };
    return all;
}

bool is_numeric(TokenKind kind) {
    return kind == TokenKind::number || kind == TokenKind::percentage || kind == TokenKind::dimension;
}

void expect_same(const Token& token, const Json& wanted, const std::string& css) {
    const std::string raw = css.substr(token.span.begin, token.span.end - token.span.begin);
    EXPECT_EQ(names().at(token.kind), wanted["type"]);
    EXPECT_EQ(raw, wanted["raw"]);
    const Json& parts = wanted["structured"];
    if (!parts.is_object())
        return;
    if (!is_numeric(token.kind)) {
        EXPECT_EQ(token.text, parts["value"]);
    } else {
        EXPECT_DOUBLE_EQ(token.number, parts["value"].get<double>());
        if (token.kind != TokenKind::percentage) {
            EXPECT_EQ(token.integer, parts["type"] == "integer");
        }
        if (token.kind == TokenKind::dimension) {
            EXPECT_EQ(token.text, parts["unit"]);
        }
    }
    if (token.kind == TokenKind::hash) {
        EXPECT_EQ(token.is_id, parts["type"] == "id");
    }
}

void expect_tokens(const Json& entry) {
    const std::string css = entry["css"];
    report::Log log;
    const std::vector<Token> tokens = tokenize(css, report::FileId{}, log);
    std::vector<Json> wanted;
    for (const Json& token : entry["tokens"])
        if (token["type"] != "comment") // ours leaves them out (css-syntax-3, 4.3.2)
            wanted.push_back(token);
    ASSERT_EQ(tokens.size(), wanted.size());
    for (std::size_t i = 0; i < tokens.size(); ++i)
        expect_same(tokens[i], wanted[i], css);
}

TEST(TokenCorpus, EveryCaseOfTheOutsideCorpus) {
    if (!std::filesystem::exists(package))
        GTEST_SKIP() << "tools/node_modules is not there: run scripts/setup --tests";
    const Json corpus = Json::parse(print_corpus());
    ASSERT_GE(corpus.size(), 287U);
    for (const auto& [name, entry] : corpus.items()) {
        SCOPED_TRACE(name + ": " + entry["css"].get<std::string>());
        expect_tokens(entry);
    }
}

} // namespace
} // namespace style
