#include "text/number_breaks.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/ascii.h"
#include "text/months.h"

namespace text {
namespace {

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
    while (!token.empty() && !base::is_digit(token.back()) && !is_letter(token.back()) && token.back() != '%')
        token.remove_suffix(1);
    return token;
}

bool is_all_digits(std::string_view token) {
    return !token.empty() && std::all_of(token.begin(), token.end(), base::is_digit);
}

std::string_view without_currency(std::string_view token) {
    for (const std::string_view sign : {"£", "€", "$"})
        if (token.starts_with(sign))
            return token.substr(sign.size());
    return token;
}

// "(0300", "+44", "£1,250.5": ends in a digit, so that no sentence ends here.
bool is_number(std::string_view token) {
    while (!token.empty() && (token.front() == '(' || token.front() == '+'))
        token.remove_prefix(1);
    token = without_currency(token);
    return !token.empty() && base::is_digit(token.front()) &&
           (base::is_digit(token.back()) || token.back() == ')') &&
           std::all_of(token.begin(), token.end(),
                       [](char c) { return base::is_digit(c) || c == ',' || c == '.' || c == ')'; });
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

bool is_one_of(std::string_view token, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), token) != words.end();
}

constexpr std::string_view powers[] = {"thousand", "million", "billion", "trillion"};

// What a number is a number of, as signs and as words; "in" is more often no inch.
bool is_unit(std::string_view token) {
    constexpr std::string_view units[] = {
        "%",      "‰",      "°",        "°C",      "°F",     "mm",      "cm",      "m",       "km",
        "km/h",   "mph",    "ft",       "m²",      "m³",     "km²",     "ha",      "mg",      "µg",
        "g",      "kg",     "lb",       "ml",      "cl",     "l",       "mmol/l",  "mg/l",    "kW",
        "MW",     "kWh",    "MWh",      "GWh",     "V",      "W",       "Hz",      "dB",      "kB",
        "MB",     "GB",     "am",       "pm",      "a.m",    "p.m",     "noon",    "o’clock", "o'clock",
        "pt",     "p",      "percent",  "pence",   "pounds", "euros",   "dollars", "miles",   "metres",
        "litres", "tonnes", "hectares", "degrees", "hours",  "minutes", "seconds"};
    return is_one_of(token, units) || is_one_of(token, powers);
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
    return !rest.empty() && rest.size() <= 2 && base::is_digit(rest.front()) &&
           (base::is_digit(rest.back()) || is_capital(rest.back()));
}

// "1XJ"
bool is_postcode_street(std::string_view token) {
    return token.size() == 3 && base::is_digit(token[0]) && is_capital(token[1]) && is_capital(token[2]);
}

std::string_view without_opening(std::string_view token) {
    while (!token.empty() && (token.front() == '(' || token.front() == '"'))
        token.remove_prefix(1);
    return token;
}

// The words on both sides of a space, and the ones beyond them where they are asked for.
class Around {
public:
    Around(std::string_view text, std::size_t offset)
        : before(token_before(text, offset - 1)), after(token_after(text, offset)), text_(text),
          offset_(offset) {}

    std::string_view before;
    std::string_view after;
    [[nodiscard]] std::string_view one_before() const {
        const std::size_t end = offset_ - 1 - before.size();
        return end == 0 ? std::string_view{} : token_before(text_, end - 1);
    }
    [[nodiscard]] std::string_view one_after() const {
        const std::size_t begin = offset_ + after.size();
        return begin >= text_.size() ? std::string_view{} : token_after(text_, begin + 1);
    }

private:
    std::string_view text_;
    std::size_t offset_;
};

// "(May |2024)", "12 |May", "June |3, 2025", "June 3, |2025"
bool splits_date(const Around& at) {
    const auto ends_in_comma = [](std::string_view day) {
        return day.ends_with(',') && is_day(day.substr(0, day.size() - 1));
    };
    if (is_year(without_closing(at.after)))
        return is_letter(at.before.back()) || ends_in_comma(at.before);
    if (ends_in_comma(at.after) && is_letter(at.before.back()))
        return is_year(without_closing(at.one_after()));
    return is_day(at.before) && is_letter(at.after.front());
}

// "800 |m", "£3 |million", "1.5 million |pounds", "25 per |cent"
bool splits_amount(const Around& at) {
    if (is_number(at.before))
        return is_unit(without_closing(at.after)) ||
               (at.after == "per" && without_closing(at.one_after()) == "cent");
    if (at.before == "per")
        return without_closing(at.after) == "cent";
    return is_one_of(at.before, powers) && is_unit(without_closing(at.after)) && is_number(at.one_before());
}

// Two numbers and a word that joins them: "2023 |to 2024", "5 to |7 pm"; "960456 |ext. 22", "ext. |22"
bool splits_joined(const Around& at) {
    constexpr std::string_view words[] = {"to", "–", "-",    "i",   "à",         "bis",
                                          "do", "a", "ext.", "ext", "extension", "x"};
    if (is_one_of(at.after, words))
        return is_number(at.before) && is_number(without_closing(at.one_after()));
    return is_one_of(at.before, words) && is_number(without_closing(at.after)) && is_number(at.one_before());
}

bool splits_postcode(const Around& at) {
    return is_postcode_area(without_opening(at.before)) && is_postcode_street(without_closing(at.after));
}

// So few are that the rest need not be looked at.
bool may_belong_together(const Around& at) {
    const auto has_digit = [](std::string_view token) {
        return std::any_of(token.begin(), token.end(), base::is_digit);
    };
    return has_digit(at.before) || has_digit(at.after) || at.before == "per" || is_one_of(at.before, powers);
}

bool splits_range(std::string_view text, std::uint32_t offset) {
    constexpr std::string_view dash = "–";
    return offset > dash.size() && text.substr(offset - dash.size(), dash.size()) == dash &&
           base::is_digit(text[offset - dash.size() - 1]) && base::is_digit(text[offset]);
}

} // namespace

bool splits_number(std::string_view text, std::uint32_t offset) {
    if (offset == 0 || offset >= text.size())
        return false;
    if (text[offset - 1] != ' ')
        return splits_range(text, offset);
    const Around at(text, offset);
    if (at.before.empty() || at.after.empty() || !may_belong_together(at))
        return false;
    return splits_date(at) || splits_postcode(at) || splits_amount(at) || splits_joined(at) ||
           is_telephone_number(text, offset - 1, at.after);
}

bool parts_year_from_word(std::string_view text, std::uint32_t offset, std::string_view language) {
    if (offset == 0 || offset >= text.size() || text[offset - 1] != ' ')
        return false;
    const std::string_view before = token_before(text, offset - 1);
    return !before.empty() && is_letter(before.back()) &&
           is_year(without_closing(token_after(text, offset))) && !names_month(before, language);
}

} // namespace text
