// src/pdf/PDF_UA.md names every condition and clause, and what it names exists.
#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/bytes.h"
#include "verify/rules.h"

namespace {

namespace fs = std::filesystem;

const std::string& ledger() {
    static const std::string text = base::read_file(EVENPAGE_ROOT "/src/pdf/PDF_UA.md");
    return text;
}

// The first cell and the last of each row of a table.
std::vector<std::pair<std::string, std::string>> rows() {
    std::vector<std::pair<std::string, std::string>> found;
    const std::regex row("\n\\| ([0-9][^|]*) \\| [^|]* \\| ([^|\n]*) \\|");
    for (std::sregex_iterator at(ledger().begin(), ledger().end(), row), end; at != end; ++at)
        found.emplace_back((*at)[1], (*at)[2]);
    return found;
}

// "01-003, 31-001 to 31-008": each condition of it.
void add_conditions(const std::string& cell, std::set<std::string>& conditions) {
    const std::regex range("([0-9]{2})-([0-9]{3})(?: to [0-9]{2}-([0-9]{3}))?");
    for (std::sregex_iterator at(cell.begin(), cell.end(), range), end; at != end; ++at) {
        const int first = std::stoi((*at)[2]);
        const int last = (*at)[3].matched ? std::stoi((*at)[3]) : first;
        for (int i = first; i <= last; ++i)
            conditions.insert((*at)[1].str() + "-" + std::string(i < 10 ? "00" : "0") + std::to_string(i));
    }
}

TEST(Ledger, NamesEveryConditionOfTheMatterhornProtocol) {
    constexpr int conditions_of[] = {7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1,  8, 7, 5, 3,
                                     3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30};
    std::set<std::string> wanted;
    int checkpoint = 0;
    for (const int count : conditions_of)
        for (int i = ++checkpoint, last = count, number = 1; number <= last; ++number)
            add_conditions((i < 10 ? "0" : "") + std::to_string(i) + (number < 10 ? "-00" : "-0") +
                               std::to_string(number),
                           wanted);
    ASSERT_EQ(wanted.size(), 137U); // as the protocol counts them
    std::set<std::string> named;
    for (const auto& [conditions, kept_by] : rows())
        add_conditions(conditions, named);
    EXPECT_EQ(named, wanted);
}

TEST(Ledger, NamesEveryClauseOfPdfUa2ThatARuleServes) {
    std::set<std::string> named;
    for (const auto& [clause, kept_by] : rows())
        named.insert(clause);
    for (const verify::Rule& rule : verify::rules())
        if (!rule.ua2.empty()) {
            EXPECT_TRUE(named.count(std::string(rule.ua2)) > 0) << rule.ua2 << " of " << rule.id;
        }
}

TEST(Ledger, SaysHowEachIsKept) {
    const std::regex evidence("`([A-Z][A-Za-z0-9]*\\.[A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)`");
    for (const auto& [what, kept_by] : rows()) {
        const bool human = kept_by.starts_with("human");
        EXPECT_TRUE(human || kept_by.starts_with("construction") || kept_by.starts_with("checked")) << what;
        EXPECT_TRUE(human || std::regex_search(kept_by, evidence)) << what << " names no test and no rule";
    }
}

TEST(Ledger, TheTestsThatItNamesExist) {
    std::string tests;
    for (const auto& entry : fs::recursive_directory_iterator(EVENPAGE_ROOT "/tests"))
        if (entry.path().filename().string().ends_with("_test.cpp"))
            tests += base::read_file(entry.path());
    const std::regex name("`([A-Z][A-Za-z0-9]*)\\.([A-Z][A-Za-z0-9]*)`");
    int count = 0;
    for (std::sregex_iterator at(ledger().begin(), ledger().end(), name), end; at != end; ++at, ++count)
        EXPECT_NE(tests.find("(" + (*at)[1].str() + ", " + (*at)[2].str() + ")"), std::string::npos)
            << "there is no test " << (*at)[0];
    EXPECT_GT(count, 10);
}

TEST(Ledger, TheRulesThatItNamesExist) {
    const std::regex list("rules? ((`[a-z0-9-]+`(, )?)+)");
    const std::regex id("`([a-z0-9-]+)`");
    int count = 0;
    for (std::sregex_iterator at(ledger().begin(), ledger().end(), list), end; at != end; ++at) {
        const std::string ids = (*at)[1];
        for (std::sregex_iterator one(ids.begin(), ids.end(), id); one != end; ++one, ++count)
            EXPECT_TRUE(std::any_of(verify::rules().begin(), verify::rules().end(),
                                    [&one](const verify::Rule& rule) { return rule.id == (*one)[1].str(); }))
                << (*one)[1];
    }
    EXPECT_GT(count, 100);
}

} // namespace
