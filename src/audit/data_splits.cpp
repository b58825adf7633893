#include "audit/data_splits.h"

#include <algorithm>
#include <initializer_list>

#include <unicode/unistr.h>

#include "audit/line_text.h"
#include "base/ascii.h"
#include "text/months.h"

namespace audit {
namespace {

std::string lower_case(std::string_view text) {
    std::string lower;
    icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())}).toLower().toUTF8String(lower);
    return lower;
}

// The word before the last one of a line, and the one after the first.
std::string_view last_but_one(std::string_view line) {
    const std::string_view last = last_word(line);
    return last_word(line.substr(0, static_cast<std::size_t>(last.data() - line.data())));
}
std::string_view second_word(std::string_view line) {
    const std::size_t first = first_word(line).size();
    return first < line.size() ? first_word(line.substr(first + 1)) : std::string_view{};
}

bool is_number(std::string_view word) {
    while (!word.empty() && (word.front() == '(' || word.front() == '+'))
        word.remove_prefix(1);
    for (const std::string_view currency : {"£", "€", "$"})
        if (word.starts_with(currency))
            word.remove_prefix(currency.size());
    while (!word.empty() && (word.back() == ')' || word.back() == '.' || word.back() == ','))
        word.remove_suffix(1);
    const auto is_part = [](char c) { return base::is_digit(c) || c == ',' || c == '.'; };
    return !word.empty() && base::is_digit(word.front()) && std::all_of(word.begin(), word.end(), is_part);
}

bool is_digits(std::string_view word, std::size_t least, std::size_t most) {
    return word.size() >= least && word.size() <= most &&
           std::all_of(word.begin(), word.end(), base::is_digit);
}

bool is_day(std::string_view word) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (word.ends_with(ending))
            word.remove_suffix(ending.size());
    return is_digits(word, 1, 2);
}

std::string_view without_stops(std::string_view word) {
    while (!word.empty() && std::string_view(".,;:)").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    return word;
}

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_power(std::string_view word) {
    return is_any_of(word, {"thousand", "million", "billion", "trillion"});
}

bool is_unit(std::string_view word) {
    return is_power(word) ||
           is_any_of(word,
                     {"%",     "mm",     "cm",    "m",       "km",    "g",      "kg",     "mg",    "ml",
                      "l",     "am",     "pm",    "a.m",     "p.m",   "pt",     "°C",     "°F",    "°",
                      "km/h",  "mph",    "kW",    "kWh",     "MWh",   "GWh",    "ha",     "m²",    "percent",
                      "pence", "pounds", "euros", "dollars", "miles", "metres", "litres", "tonnes"});
}

bool is_postcode(std::string_view area, std::string_view street) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return street.size() == 3 && base::is_digit(street[0]) && is_capital(street[1]) &&
           is_capital(street[2]) && area.size() >= 2 && area.size() <= 4 && is_capital(area.front()) &&
           std::any_of(area.begin(), area.end(), base::is_digit) &&
           std::all_of(area.begin(), area.end(), [&](char c) { return base::is_digit(c) || is_capital(c); });
}

// An e-mail address that is shorter than another line of its paragraph, and so would have had room.
bool is_split_mail_address(const TextAtLineEnd& end) {
    const std::string_view before = last_word(end.before);
    if (end.before.ends_with(' ') && !before.ends_with('@'))
        return false;
    const std::string word = std::string(before) + std::string(first_word(end.after));
    const std::size_t at = word.find('@');
    return at > 0 && at != std::string::npos && word.find('.', at) != std::string::npos &&
           word.find('/') == std::string::npos && word.size() < end.longest;
}

// "£3|million", "1.5 million|pounds", "25 per|cent"
bool is_amount(std::string_view before, const TextAtLineEnd& end) {
    const std::string_view after = without_stops(first_word(end.after));
    if (is_number(before) && before.back() != '.' && before.back() != ',')
        return is_unit(after) || (after == "per" && without_stops(second_word(end.after)) == "cent");
    if (before == "per")
        return after == "cent";
    return is_power(before) && is_unit(after) && is_number(last_but_one(end.before));
}

// "5|to 7 pm", "5 to|7 pm"; "960456|ext. 22", "ext.|22"
bool joins_numbers(std::string_view before, const TextAtLineEnd& end,
                   std::initializer_list<std::string_view> by) {
    if (is_any_of(first_word(end.after), by))
        return is_number(before) && is_number(second_word(end.after));
    return is_any_of(before, by) && is_number(last_but_one(end.before)) && is_number(first_word(end.after));
}

// More numbers in a row than a telephone number has groups.
bool ends_in_list(std::string_view line) {
    constexpr int most_groups = 4;
    int groups = 0;
    while (groups <= most_groups && is_number(last_word(line))) {
        ++groups;
        line = line.substr(0, static_cast<std::size_t>(last_word(line).data() - line.data()));
    }
    return groups > most_groups - 1;
}

bool is_telephone_number(std::string_view before, const TextAtLineEnd& end) {
    const bool follows_digits = is_digits(before, 2, 5) || (before.starts_with('(') && is_number(before)) ||
                                (before.starts_with('+') && is_number(before));
    return (follows_digits && !ends_in_list(end.before) &&
            is_digits(without_stops(first_word(end.after)), 2, 8)) ||
           joins_numbers(before, end, {"ext.", "ext", "extension"});
}

} // namespace

bool DataSplits::is_month(std::string_view word, std::string_view language) {
    const auto [known, is_new] = months_.try_emplace(std::string(language));
    if (is_new)
        for (const std::string& name : text::month_names(language, text::MonthForms::in_dates))
            known->second.insert(lower_case(name));
    return known->second.contains(lower_case(without_stops(word)));
}

// "12|May", "May|2024", "June|3, 2025", "June 3,|2025"
bool DataSplits::is_date(const TextAtLineEnd& end) {
    const std::string_view before = last_word(end.before);
    const std::string_view after = first_word(end.after);
    if (is_day(before) && is_month(after, end.language))
        return true;
    if (is_digits(without_stops(after), 4, 4))
        return is_month(before, end.language) || (before.ends_with(',') && is_day(without_stops(before)) &&
                                                  is_month(last_but_one(end.before), end.language));
    return after.ends_with(',') && is_day(without_stops(after)) &&
           is_digits(without_stops(second_word(end.after)), 4, 4) && is_month(before, end.language);
}

std::string_view DataSplits::at(const TextAtLineEnd& end) {
    const std::string_view before = last_word(end.before);
    if (is_split_mail_address(end))
        return "an e-mail address";
    if (!end.before.ends_with(' ')) {
        const bool in_range = before.ends_with("–") && before.size() > 3 && is_number(before.substr(0, 1));
        return in_range && is_number(without_stops(first_word(end.after))) ? "a range of numbers" : "";
    }
    if (is_date(end))
        return "a date";
    if (is_postcode(before, without_stops(first_word(end.after))))
        return "a postcode";
    if (is_telephone_number(before, end))
        return "a telephone number";
    if (joins_numbers(before, end, {"to", "–"}))
        return "a range of numbers";
    return is_amount(before, end) ? "a number and its unit" : "";
}

} // namespace audit
