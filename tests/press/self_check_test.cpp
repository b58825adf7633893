#include "press/self_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/press_sheet.h"

namespace {

using content::Role;
using pdf_test::PressSheet;
using press::EditionResult;
using testing::HasSubstr;

report::Span span_at(std::uint32_t begin) {
    return {report::FileId(0), begin, begin + 1};
}

// Two paragraphs, of which every node is written at a place of its own.
EditionResult finished() {
    PressSheet sheet;
    sheet.settings.compress = false;
    sheet.block(sheet.root(), Role::heading, "Title", 1);
    sheet.block(sheet.root(), Role::paragraph, "First");
    sheet.block(sheet.root(), Role::paragraph, "Second");
    pdf::File file = pdf::write(sheet.tree, sheet.pages, pdf_test::fonts(), sheet.settings, sheet.log);
    EditionResult result;
    result.file = "a.pdf";
    result.bytes = std::move(file.bytes);
    for (const pdf::Origin& origin : file.origins)
        result.origins.objects.push_back(
            {origin.object, span_at(static_cast<std::uint32_t>(origin.node.index()))});
    return result;
}

std::vector<report::Finding> found(EditionResult result) {
    std::vector<EditionResult> results;
    results.push_back(std::move(result));
    press::hold_to_claims(results, 1);
    return results.front().log.findings();
}

TEST(HoldToClaims, FindsNothingInASoundFile) {
    EXPECT_TRUE(found(finished()).empty());
}

TEST(HoldToClaims, NamesTheLineThatAnObjectComesFrom) {
    EditionResult result = finished();
    const std::size_t second = result.bytes.rfind("/S/P/");
    ASSERT_NE(second, std::string::npos);
    result.bytes[second + 3] = 'Q'; // a type that no standard knows
    const std::vector<report::Finding> findings = found(std::move(result));
    ASSERT_FALSE(findings.empty());
    EXPECT_THAT(findings.front().message, HasSubstr("a.pdf"));
    EXPECT_EQ(findings.front().span, span_at(5)) << "the second paragraph";
}

TEST(HoldToClaims, CountsWhatFollows) {
    EditionResult result = finished();
    for (std::size_t at = result.bytes.find("/S/P/"); at != std::string::npos;
         at = result.bytes.find("/S/P/", at))
        result.bytes[at + 3] = 'Q';
    const std::vector<report::Finding> findings = found(std::move(result));
    ASSERT_FALSE(findings.empty());
    EXPECT_THAT(findings.front().message, HasSubstr(", and 1 more"));
    EXPECT_EQ(findings.front().span, span_at(3)) << "the first paragraph";
}

} // namespace
