#include "text/keep_together.h"

#include <algorithm>
#include <array>
#include <string>

namespace text {
namespace {

constexpr std::size_t longest_word = 40; // bytes; what is longer is none of these, and must break to fit

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

// The word that ends at `end`, or that begins at `begin`; empty if it is too long to be of interest.
std::string_view word_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && !is_space(text[begin - 1]) && end - begin <= longest_word)
        --begin;
    return end - begin > longest_word ? std::string_view{} : text.substr(begin, end - begin);
}

std::string_view word_after(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && !is_space(text[end]) && end - begin <= longest_word)
        ++end;
    return end - begin > longest_word ? std::string_view{} : text.substr(begin, end - begin);
}

// Without the marks around it: "(12" -> "12", "2024)." -> "2024".
std::string_view bare(std::string_view word) {
    constexpr std::string_view opening = "(['\"";
    constexpr std::string_view closing = ")]'\".,;:!?";
    while (!word.empty() && opening.find(word.front()) != std::string_view::npos)
        word.remove_prefix(1);
    while (!word.empty() && closing.find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    return word;
}

std::string lower(std::string_view word) {
    std::string result(word);
    for (char& c : result)
        if (is_capital(c))
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

// Letter for letter as they stand in a date, in the languages that the program has words of.
constexpr auto months = std::to_array<std::string_view>(
    {"january",   "february", "march",     "april",        "may",     "june",     "july",     "august",
     "september", "october",  "november",  "december",     "ionawr",  "chwefror", "mawrth",   "ebrill",
     "mai",       "mehefin",  "awst",      "gorffennaf",   "medi",    "hydref",   "tachwedd", "rhagfyr",
     "stycznia",  "lutego",   "marca",     "kwietnia",     "maja",    "czerwca",  "lipca",    "sierpnia",
     "września",  "grudnia",  "listopada", "października", "janvier", "février",  "mars",     "avril",
     "juin",      "juillet",  "août",      "septembre",    "octobre", "novembre", "décembre", "januar",
     "februar",   "märz",     "juni",      "juli",         "oktober", "dezember"});
constexpr auto units = std::to_array<std::string_view>(
    {"%",        "per",   "percent", "kg",      "g",     "mg",    "km",    "m",       "cm",
     "mm",       "l",     "ml",      "pt",      "mph",   "am",    "pm",    "million", "billion",
     "thousand", "hours", "hour",    "minutes", "days",  "day",   "weeks", "week",    "months",
     "month",    "years", "year",    "pounds",  "pence", "euros", "miles", "metres",  "kilometres"});

template <typename List>
bool is_one_of(const List& list, std::string_view word) {
    const std::string wanted = lower(word);
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

// "12", "£3", "12th", "7.5", "1,000"
bool is_figure(std::string_view word) {
    constexpr std::array<std::string_view, 4> currencies{"£", "€", "$", "#"};
    for (const std::string_view sign : currencies)
        if (word.starts_with(sign))
            word.remove_prefix(sign.size());
    return !word.empty() && is_digit(word.front());
}

bool is_number(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

// The two halves of a British postcode: "DT1" "1XJ".
bool is_postcode(std::string_view out, std::string_view in) {
    const bool inward = in.size() == 3 && is_digit(in[0]) && is_capital(in[1]) && is_capital(in[2]);
    const bool outward =
        out.size() >= 2 && out.size() <= 4 && is_capital(out.front()) &&
        std::any_of(out.begin(), out.end(), is_digit) &&
        std::all_of(out.begin(), out.end(), [](char c) { return is_digit(c) || is_capital(c); });
    return inward && outward;
}

bool belong_together(std::string_view before, std::string_view after) {
    const std::string_view last = bare(after);
    // A mark at the end of the first word ends the piece: "in 2023, 10 schools".
    const std::string_view first = bare(before);
    if (first.empty() || last.empty() || before.back() != first.back())
        return false;
    return (is_number(first) && is_number(last)) || (is_figure(first) && is_one_of(units, last)) ||
           (is_figure(first) && is_one_of(months, last)) ||
           (is_one_of(months, first) && last.size() == 4 && is_number(last)) || is_postcode(first, last);
}

bool is_inside_address(std::string_view text, std::size_t offset) {
    const std::string_view before = word_before(text, offset);
    const std::string_view after = word_after(text, offset);
    const bool has_sign =
        before.find('@') != std::string_view::npos || after.find('@') != std::string_view::npos;
    return has_sign && !before.empty() && !after.empty() && before.size() + after.size() <= longest_word;
}

} // namespace

void keep_together(std::string_view text, std::vector<BreakOpportunity>& opportunities) {
    std::erase_if(opportunities, [text](const BreakOpportunity& opportunity) {
        const std::size_t offset = opportunity.offset;
        if (opportunity.kind == BreakKind::mandatory || offset == 0 || offset >= text.size())
            return false;
        if (!is_space(text[offset - 1]))
            return is_inside_address(text, offset);
        return text[offset - 1] == ' ' &&
               belong_together(word_before(text, offset - 1), word_after(text, offset));
    });
}

} // namespace text
