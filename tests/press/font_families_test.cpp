#include "press/font_families.h"

#include <gmock/gmock.h>

#include "layout/edition_pages.h"

namespace {

std::vector<std::string> told(std::string_view css) {
    report::Log log;
    press::report_missing_families({std::make_shared<const style::Sheet>(layout_test::sheet_of(css))},
                                   layout_test::fonts(), log);
    std::vector<std::string> messages;
    for (const report::Finding& finding : log.findings()) {
        EXPECT_EQ(finding.rule, "css-font");
        messages.push_back(finding.message.substr(0, finding.message.find(':')));
    }
    return messages;
}

TEST(FontFamilies, ThatAreNotThereAreTold) {
    using testing::ElementsAre;
    EXPECT_THAT(told("p { font-family: Arial, sans-serif }"),
                ElementsAre("no font file has the family Arial"));
    EXPECT_THAT(told(":root { --text-fonts: 'Gill Sans', 'Andika' }"),
                ElementsAre("no font file has the family Gill Sans"));
}

TEST(FontFamilies, ThatAreThereOrStandForOthersAreNot) {
    using testing::IsEmpty;
    EXPECT_THAT(told("p { font-family: Andika, Arial }"), IsEmpty());
    EXPECT_THAT(told("p { font-family: sans-serif } em { font-family: inherit }"), IsEmpty());
    EXPECT_THAT(told("p { font-family: var(--text-fonts); --text-colour: red }"), IsEmpty());
}

} // namespace
