#include "text/case_map.h"

#include <gtest/gtest.h>

namespace {

using text::Case;
using text::map_case;

TEST(CaseMap, LettersMayBecomeTwo) {
    EXPECT_EQ(map_case("Straße", Case::upper, "de"), "STRASSE");
}

TEST(CaseMap, FollowsTheLanguage) {
    EXPECT_EQ(map_case("izmir", Case::upper, "tr"), "İZMİR");
    EXPECT_EQ(map_case("izmir", Case::upper, "en"), "IZMIR");
    EXPECT_EQ(map_case("ijsland", Case::title, "nl"), "IJsland");
}

TEST(CaseMap, TitleLeavesTheOtherLettersAlone) {
    EXPECT_EQ(map_case("the NHS plan", Case::title, "en"), "The NHS Plan");
}

TEST(CaseMap, Lower) {
    EXPECT_EQ(map_case("ŁÓDŹ", Case::lower, "pl"), "łódź");
}

} // namespace
