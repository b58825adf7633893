#include "verify/verify.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/bytes.h"
#include "verify/cmap.h"
#include "verify/language_tag.h"
#include "verify/lexer.h"
#include "verify/print.h"
#include "verify/sample.h"

namespace {

using namespace verify_test;

TEST(Verify, HoldsAFileToWhatItClaims) {
    EXPECT_EQ(describe(verify::verify_pdf(Sample(Kind::ua1_a2a).bytes()).profile), "PDF/UA-1, PDF/A-2a");
    EXPECT_EQ(describe(verify::verify_pdf(Sample(Kind::ua2_a4).bytes()).profile), "PDF/UA-2, PDF/A-4");
}

TEST(Verify, HoldsAFileThatClaimsNothingToPdfUa1) {
    Sample sample;
    sample.xmp.clear();
    const verify::Result result = verify::verify_pdf(sample.bytes());
    EXPECT_EQ(describe(result.profile), "PDF/UA-1");
    EXPECT_FALSE(result.claimed);
}

TEST(Verify, SaysWhere) {
    Sample sample;
    sample.figure.removeKey("/Alt");
    const verify::Result result = verify::verify_pdf(sample.bytes());
    ASSERT_EQ(result.findings.size(), 1U);
    EXPECT_EQ(result.findings[0].place.page, 1U);
    EXPECT_GT(result.findings[0].place.object, 0);
    const std::string text = verify::print_text({{"a.pdf", result}});
    EXPECT_THAT(text, testing::HasSubstr("a.pdf: page 1: object "));
    EXPECT_THAT(text, testing::HasSubstr("[figure-alt]; PDF/UA-1, 7.3; Matterhorn 13-004"));
    EXPECT_THAT(verify::print_json({{"a.pdf", result}}), testing::HasSubstr("\"rule\": \"figure-alt\""));
    EXPECT_THAT(verify::print_sarif({{"a.pdf", result}}, "1"),
                testing::HasSubstr("\"ruleId\": \"figure-alt\""));
}

TEST(Verify, EveryRuleHasAnIdOfItsOwnAndAClause) {
    std::set<std::string_view> ids;
    for (const verify::Rule& rule : verify::rules()) {
        EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
        EXPECT_FALSE(rule.message.empty()) << rule.id;
        EXPECT_FALSE(rule.hint.empty()) << rule.id;
        EXPECT_FALSE(rule.ua1.empty() && rule.ua2.empty() && rule.a2.empty() && rule.a4.empty() &&
                     rule.x4.empty() && rule.wtpdf.empty() && rule.epub.empty() &&
                     rule.epub_accessibility.empty() && rule.wcag.empty())
            << rule.id;
        EXPECT_TRUE(rule.matterhorn.empty() || !rule.ua1.empty()) << rule.id;
    }
}

TEST(Verify, AsksAPersonOnlyIfToldTo) {
    const std::string bytes = Sample().bytes();
    EXPECT_TRUE(verify::verify_pdf(bytes).questions.empty());
    const verify::Result result = verify::verify_pdf(bytes, {}, verify::Questions::all);
    EXPECT_THAT(result.questions,
                testing::Contains(testing::StartsWith("look at each picture (1 in all; pages 1)")));
    EXPECT_THAT(verify::print_text({{"a.pdf", result}}),
                testing::HasSubstr("a.pdf: note: look at each table"));
}

// Of the source files in a folder, one after the other.
std::string sources_in(const char* folder) {
    std::string source;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".cpp")
            source += base::read_file(entry.path());
    return source;
}

// Who looks for the check of a rule, or for its example, searches for its id.
TEST(Verify, EveryRuleIsCheckedAndHasACase) {
    const std::string checks = sources_in(EVENPAGE_ROOT "/src/verify");
    const std::string cases = sources_in(EVENPAGE_ROOT "/tests/verify");
    for (const verify::Rule& rule : verify::rules()) {
        const std::string id = '"' + std::string(rule.id) + '"';
        EXPECT_NE(checks.find(id), std::string::npos) << rule.id;
        EXPECT_NE(cases.find(id), std::string::npos) << rule.id << " has no example that breaks it";
    }
}

TEST(Lexer, ReadsEveryKindOfToken) {
    verify::Lexer lexer("/Na#20me 12 -0.5 (a(b)\\)) <4 1> [ << true % no\n");
    EXPECT_EQ(verify::name_text(lexer.next().text), "Na me");
    EXPECT_EQ(lexer.next().value, 12);
    EXPECT_EQ(lexer.next().value, -0.5);
    EXPECT_EQ(verify::string_bytes(lexer.next()), "a(b))");
    EXPECT_EQ(verify::string_bytes(lexer.next()), "A");
    EXPECT_EQ(lexer.next().kind, verify::TokenKind::array_begin);
    EXPECT_EQ(lexer.next().kind, verify::TokenKind::dictionary_begin);
    EXPECT_TRUE(lexer.next().is("true"));
    EXPECT_EQ(lexer.next().kind, verify::TokenKind::end);
}

TEST(CMap, GivesCidsAndText) {
    const verify::CMap map =
        verify::read_cmap("1 begincodespacerange <00> <7F> endcodespacerange "
                          "1 begincidrange <20> <30> 5 endcidrange "
                          "1 beginbfrange <20> <22> [<0041> <00420043> <0044>] endbfrange");
    EXPECT_EQ(map.next_code("\x21", 0).second, 1U);
    EXPECT_EQ(map.cid(0x21), 6U);
    EXPECT_EQ(map.cid(0x31), std::nullopt);
    EXPECT_EQ(map.unicode(0x21), u"BC");
    EXPECT_EQ(map.unicode(0x23), std::nullopt);
}

TEST(LanguageTag, HasPartsOfOneToEightLettersOrDigits) {
    for (const char* good : {"en", "en-GB", "x-klingon", "zh-Hans-CN", "de-1996"})
        EXPECT_TRUE(verify::is_language_tag(good)) << good;
    for (const char* bad : {"", "en-", "-en", "english1", "abcdefghi", "en_GB", "1a"})
        EXPECT_FALSE(verify::is_language_tag(bad)) << bad;
}

} // namespace
