#include "text/number_breaks.h"

#include <algorithm>
#include <array>

#include "text/months.h"

namespace text {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Bytes that begin or continue a letter outside ASCII count as letters: "août", "мая".
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U;
}

// The token that ends at `end`, and the one that begins at `begin`.
std::string_view token_before(std::string_view text, std::size_t end) {
    const std::string_view head = text.substr(0, end);
    const std::size_t space = head.find_last_of(" \n");
    return space == std::string_view::npos ? head : head.substr(space + 1);
}
std::string_view token_after(std::string_view text, std::size_t begin) {
    const std::string_view tail = text.substr(begin);
    return tail.substr(0, tail.find_first_of(" \n"));
}

std::string_view without_closing(std::string_view token) {
    while (!token.empty() && !is_digit(token.back()) && !is_letter(token.back()) && token.back() != '%')
        token.remove_suffix(1);
    return token;
}

bool is_all_digits(std::string_view token) {
    return !token.empty() && std::all_of(token.begin(), token.end(), is_digit);
}

// "(0300", "+44", "1,250.5": ends in a digit, so that no sentence ends here.
bool is_number(std::string_view token) {
    while (!token.empty() && (token.front() == '(' || token.front() == '+'))
        token.remove_prefix(1);
    return !token.empty() && is_digit(token.front()) && (is_digit(token.back()) || token.back() == ')') &&
           std::all_of(token.begin(), token.end(),
                       [](char c) { return is_digit(c) || c == ',' || c == '.' || c == ')'; });
}

bool is_year(std::string_view token) {
    return token.size() == 4 && is_all_digits(token) && (token.front() == '1' || token.front() == '2');
}

// "1", "31", "3rd"
bool is_day(std::string_view token) {
    constexpr std::array endings{"st", "nd", "rd", "th"};
    for (const std::string_view ending : endings)
        if (token.ends_with(ending))
            token.remove_suffix(ending.size());
    if (token.size() > 2 || !is_all_digits(token))
        return false;
    const int day = token.size() == 2 ? (token[0] - '0') * 10 + token[1] - '0' : token[0] - '0';
    return day >= 1 && day <= 31;
}

bool is_unit(std::string_view token) {
    constexpr std::array units{"%", "mm", "cm", "m",  "km", "g",       "kg",      "mg",     "ml",
                               "l", "am", "pm", "pt", "°C", "million", "billion", "percent"};
    return std::find(units.begin(), units.end(), token) != units.end();
}

// A list of many numbers is no telephone number, and may end a line anywhere.
bool is_telephone_number(std::string_view text, std::size_t space, std::string_view after) {
    constexpr int most_groups = 4;
    if (!is_all_digits(without_closing(after)) || without_closing(after).size() < 2)
        return false;
    int groups = 1;
    std::size_t end = space;
    while (groups <= most_groups) {
        const std::string_view group = token_before(text, end);
        if (!is_number(group) || group.find(',') != std::string_view::npos)
            break;
        ++groups;
        if (group.size() >= end)
            break;
        end -= group.size() + 1;
    }
    return groups > 1 && groups <= most_groups;
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

// "DT1", "SW1A": a letter or two, a figure, and one more of either.
bool is_postcode_area(std::string_view token) {
    const std::string_view letters = token.substr(0, token.size() > 1 && is_capital(token[1]) ? 2 : 1);
    if (letters.empty() || !is_capital(letters.front()))
        return false;
    const std::string_view rest = token.substr(letters.size());
    return !rest.empty() && rest.size() <= 2 && is_digit(rest.front()) &&
           (is_digit(rest.back()) || is_capital(rest.back()));
}

// "1XJ"
bool is_postcode_street(std::string_view token) {
    return token.size() == 3 && is_digit(token[0]) && is_capital(token[1]) && is_capital(token[2]);
}

std::string_view without_opening(std::string_view token) {
    while (!token.empty() && (token.front() == '(' || token.front() == '"'))
        token.remove_prefix(1);
    return token;
}

bool splits_range(std::string_view text, std::uint32_t offset) {
    constexpr std::string_view dash = "–";
    return offset > dash.size() && text.substr(offset - dash.size(), dash.size()) == dash &&
           is_digit(text[offset - dash.size() - 1]) && is_digit(text[offset]);
}

} // namespace

bool splits_number(std::string_view text, std::uint32_t offset) {
    if (offset == 0 || offset >= text.size())
        return false;
    if (text[offset - 1] != ' ')
        return splits_range(text, offset);
    const std::string_view before = token_before(text, offset - 1);
    const std::string_view after = token_after(text, offset);
    if (before.empty() || after.empty())
        return false;
    if (is_year(without_closing(after)) && is_letter(before.back()))
        return true;
    if (is_postcode_area(without_opening(before)) && is_postcode_street(without_closing(after)))
        return true;
    if (!is_digit(before.back()) && !is_day(before) && before.back() != ')')
        return false;
    return (is_day(before) && is_letter(after.front())) ||
           (is_number(before) && is_unit(without_closing(after))) ||
           is_telephone_number(text, offset - 1, after);
}

bool parts_year_from_word(std::string_view text, std::uint32_t offset, std::string_view language) {
    if (offset == 0 || offset >= text.size() || text[offset - 1] != ' ')
        return false;
    const std::string_view before = token_before(text, offset - 1);
    return !before.empty() && is_letter(before.back()) &&
           is_year(without_closing(token_after(text, offset))) && !names_month(before, language);
}

} // namespace text
