// The Unicode Character Database's own test files (Debian package unicode-data) through this
// folder's functions. The number of cases that pass is pinned: more or fewer wants a look.
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <string>

#include "base/utf8.h"
#include "text/bidi.h"
#include "text/break_opportunities.h"
#include "text/character.h"
#include "text/hyphenator.h"

namespace {

using namespace text;

struct Score {
    int passed = 0;
    int all = 0;
    std::string first_failures;

    void count(bool pass, const std::string& line) {
        ++all;
        if (pass)
            ++passed;
        else if (all - passed <= 40)
            first_failures += line + "\n";
    }
};

// The file's test lines, without comments. A missing file fails the test.
std::vector<std::string> test_lines(const std::string& name) {
    std::ifstream file("/usr/share/unicode/" + name);
    EXPECT_TRUE(file) << name << " not found: install the package unicode-data";
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        line = line.substr(0, line.find('#'));
        if (line.find_first_not_of(" \t") != std::string::npos)
            lines.push_back(line);
    }
    return lines;
}

// "÷ 0041 × 0308 ÷": the text, and the offsets of the ÷ strictly inside it.
struct BreakCase {
    std::string text;
    std::vector<std::uint32_t> breaks;
};

BreakCase read_break_case(const std::string& line) {
    BreakCase test;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
        if (word == "÷")
            test.breaks.push_back(static_cast<std::uint32_t>(test.text.size()));
        else if (word != "×")
            base::append_utf8(test.text, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
    }
    return test;
}

std::vector<std::uint32_t> inside(std::vector<std::uint32_t> offsets, std::size_t size) {
    std::erase_if(offsets, [size](std::uint32_t offset) { return offset == 0 || offset >= size; });
    return offsets;
}

TEST(Unicode, LineBreakTest) {
    const Hyphenator hyphenator;
    Score score;
    for (const std::string& line : test_lines("auxiliary/LineBreakTest.txt")) {
        const BreakCase test = read_break_case(line);
        std::vector<std::uint32_t> found;
        for (const BreakOpportunity& opportunity : break_opportunities(test.text, {}, hyphenator))
            found.push_back(opportunity.offset);
        score.count(found == inside(test.breaks, test.text.size()), line);
    }
    // ICU's tailoring of rule LB25 differs in 22: a hyphen, comma or full stop before digits. And "0 %" and
    // "$ 0" are one thing each: kept_together.h.
    EXPECT_EQ(score.all, 7654);
    EXPECT_EQ(score.passed, 7630) << score.first_failures;
}

TEST(Unicode, GraphemeBreakTest) {
    Score score;
    for (const std::string& line : test_lines("auxiliary/GraphemeBreakTest.txt")) {
        const BreakCase test = read_break_case(line);
        score.count(inside(grapheme_starts(test.text), test.text.size()) ==
                        inside(test.breaks, test.text.size()),
                    line);
    }
    EXPECT_EQ(score.all, 602);
    EXPECT_EQ(score.passed, 602) << score.first_failures;
}

// code points; direction; paragraph level; levels; visual order
struct BidiCase {
    std::string text;
    std::vector<std::uint32_t> offsets; // of each character
    Direction direction = Direction::left_to_right;
    std::vector<std::string> levels; // "x": removed by rule X9
    std::vector<std::uint32_t> order;
    bool has_separator = false;
};

BidiCase read_bidi_case(const std::string& line) {
    BidiCase test;
    std::istringstream fields(line);
    std::string field;
    std::getline(fields, field, ';');
    std::istringstream characters(field);
    for (std::string word; characters >> word;) {
        test.offsets.push_back(static_cast<std::uint32_t>(test.text.size()));
        test.has_separator = test.has_separator || word == "2029";
        base::append_utf8(test.text, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
    }
    std::getline(fields, field, ';');
    std::getline(fields, field, ';');
    test.direction = field == "1" ? Direction::right_to_left : Direction::left_to_right;
    std::getline(fields, field, ';');
    std::istringstream levels(field);
    for (std::string word; levels >> word;)
        test.levels.push_back(word);
    std::getline(fields, field, ';');
    std::istringstream order(field);
    for (std::uint32_t index = 0; order >> index;)
        test.order.push_back(index);
    return test;
}

bool passes(const BidiCase& test) {
    StyledRange range;
    range.end = static_cast<std::uint32_t>(test.text.size());
    std::vector<std::uint8_t> bytes = bidi_levels(test.text, test.direction, {range});
    bytes.resize(test.text.size());
    std::vector<std::uint8_t> kept;
    std::vector<std::uint32_t> kept_at;
    for (std::uint32_t i = 0; i < test.levels.size(); ++i) {
        if (test.levels[i] == "x")
            continue;
        kept.push_back(bytes[test.offsets[i]]);
        kept_at.push_back(i);
        if (test.levels[i] != std::to_string(kept.back()))
            return false;
    }
    std::vector<std::uint32_t> order;
    for (const std::uint32_t index : visual_order(kept))
        order.push_back(kept_at[index]);
    return order == test.order;
}

TEST(Unicode, MarksLettersAndSignsOfNumbersAreToldApart) {
    EXPECT_TRUE(text::is_nonspacing_mark(0x09CD));
    EXPECT_FALSE(text::is_nonspacing_mark(0x09BE)); // a vowel sign with a width
    EXPECT_TRUE(text::is_right_to_left_letter(0x05D0) && text::is_strong(0x05D0));
    EXPECT_FALSE(text::is_right_to_left_letter('a'));
    EXPECT_TRUE(text::is_strong('a'));
    EXPECT_FALSE(text::is_strong('!'));
    EXPECT_TRUE(text::goes_with_numbers('7') && text::goes_with_numbers('.') &&
                text::goes_with_numbers(0x060C));
    EXPECT_FALSE(text::goes_with_numbers('!'));
}

TEST(Unicode, BidiCharacterTest) {
    Score score;
    const std::vector<std::string> lines = test_lines("BidiCharacterTest.txt");
    for (std::size_t i = 0; i < lines.size(); i += 3)
        // A paragraph separator ends a paragraph before it comes here.
        if (const BidiCase test = read_bidi_case(lines[i]); !test.has_separator)
            score.count(passes(test), lines[i]);
    // ICU 72 differs in 11 of these: brackets inside or across explicit embeddings and overrides,
    // marks after a bracket, and brackets nested deeper than 63.
    EXPECT_EQ(score.all, 30569);
    EXPECT_EQ(score.passed, 30558) << score.first_failures;
}

} // namespace
