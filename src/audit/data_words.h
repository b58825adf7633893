// What the words beside the end of a line are: figures, units, months, titles. A word may be several.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace audit {

using WordKinds = std::uint32_t;

namespace word_kind {
constexpr WordKinds number = 1U << 0;
constexpr WordKinds day = 1U << 1;       // "3", "3rd", the end of "1–3"
constexpr WordKinds ordinal = 1U << 2;   // "3rd"
constexpr WordKinds day_comma = 1U << 3; // "3,"
constexpr WordKinds year = 1U << 4;
constexpr WordKinds month = 1U << 5;
constexpr WordKinds weekday = 1U << 6;
constexpr WordKinds unit = 1U << 7;       // "km", "million"
constexpr WordKinds power = 1U << 8;      // "million"
constexpr WordKinds currency = 1U << 9;   // "£" alone
constexpr WordKinds joiner = 1U << 10;    // between two numbers: "to", "–", "×"
constexpr WordKinds group = 1U << 11;     // of a telephone number
constexpr WordKinds label = 1U << 12;     // "ext.", "Tel:"
constexpr WordKinds title = 1U << 13;     // "Dr"
constexpr WordKinds initial = 1U << 14;   // "A."
constexpr WordKinds capital = 1U << 15;   // begins with a capital
constexpr WordKinds reference = 1U << 16; // "page"
constexpr WordKinds lettered = 1U << 17;  // "Appendix"
constexpr WordKinds letter = 1U << 18;    // "B", "IV"
constexpr WordKinds box = 1U << 19;       // to tick
constexpr WordKinds zip_code = 1U << 20;
constexpr WordKinds state = 1U << 21; // two capitals
constexpr WordKinds pair = 1U << 22;  // two figures
constexpr WordKinds per = 1U << 23;
constexpr WordKinds cent = 1U << 24;
constexpr WordKinds of = 1U << 25;
constexpr WordKinds in = 1U << 26;
constexpr WordKinds past = 1U << 27;
constexpr WordKinds half = 1U << 28; // and "quarter"
constexpr WordKinds any = 1U << 29;
} // namespace word_kind

// Knows the months of each language it is asked about.
class DataWords {
public:
    [[nodiscard]] WordKinds kinds_of(std::string_view word, std::string_view language);

private:
    bool is_month(std::string_view word, std::string_view language);

    std::map<std::string, std::set<std::string>> months_; // in small letters, by language
};

// Numbers in a row, one more than a telephone number has groups: a list.
bool ends_in_list(std::string_view line);

bool is_postcode(std::string_view area, std::string_view street);

// "£3,000", "8:30", "(0300", "2½"
bool is_figure(std::string_view word);

} // namespace audit
