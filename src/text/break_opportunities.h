// Where a line may break (UAX #14, by ICU) and where a word may be hyphenated.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace text {

class Hyphenator;

enum class BreakKind : std::uint8_t {
    allowed,     // between words
    mandatory,   // after a line separator or newline
    soft_hyphen, // at U+00AD: shows a hyphen if taken
    hyphen,      // automatic hyphenation: shows a hyphen if taken
    address,     // inside an e-mail or web address, or dots to write on: only if wider than a line
    compound,    // behind the hyphen of "co-operate" where no line is to end in a hyphen: likewise
};

// Taken only inside what is wider than a line.
constexpr bool is_last_resort(BreakKind kind) {
    return kind == BreakKind::address || kind == BreakKind::compound;
}

struct BreakOpportunity {
    std::uint32_t offset = 0; // byte offset: a new line may start here
    BreakKind kind = BreakKind::allowed;
};

// none: no line ends in a hyphen, be it one of the word's own.
enum class Hyphenation : std::uint8_t { none, manual, automatic };

// A stretch of the paragraph in one language under one hyphenation rule.
struct BreakRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string_view language;
    Hyphenation hyphenation = Hyphenation::manual;
    bool no_wrap = false;        // white-space: nowrap or pre: only mandatory breaks
    bool break_anywhere = false; // overflow-wrap: anywhere is the line breaker's last resort
    bool part_years = false;     // in the head of a narrow column: parts_year_from_word()
};

// All opportunities of the paragraph in order, the end of the text excluded. Web addresses and long
// paths may break after their / . - _ ? & = @, e-mail addresses after their @ and full stops: without a
// hyphen, and only if a line cannot hold them whole.
std::vector<BreakOpportunity> break_opportunities(std::string_view text,
                                                  const std::vector<BreakRange>& ranges,
                                                  const Hyphenator& hyphenator);

// The same with dictionaries opened for this one call: slow, for tests and single strings.
std::vector<BreakOpportunity> break_opportunities(std::string_view text,
                                                  const std::vector<BreakRange>& ranges);

// Offsets of the grapheme clusters' starts (UAX #29), for breaking inside a word that is wider
// than the line.
std::vector<std::uint32_t> grapheme_starts(std::string_view text);

} // namespace text
