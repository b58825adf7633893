#include "text/number_breaks.h"

#include "base/ascii.h"

namespace text {
namespace {

constexpr std::string_view powers[] = {"thousand", "million", "billion", "trillion"};

// What a number is a number of, as signs and as words; "in" is more often no inch.
bool is_unit(std::string_view word) {
    constexpr std::string_view units[] = {
        "%",         "‰",           "°",        "°C",      "°F",      "mm",         "cm",         "m",
        "km",        "km/h",        "mph",      "ft",      "m²",      "m³",         "km²",        "cm²",
        "cm³",       "ha",          "mg",       "µg",      "mcg",     "g",          "kg",         "lb",
        "ml",        "cl",          "l",        "mmol/l",  "mg/l",    "mg/kg",      "µg/m³",      "mmHg",
        "bpm",       "kcal",        "kJ",       "kW",      "MW",      "kWh",        "MWh",        "GWh",
        "V",         "W",           "Hz",       "dB",      "kB",      "MB",         "GB",         "am",
        "pm",        "a.m",         "p.m",      "noon",    "o’clock", "o'clock",    "pt",         "p",
        "percent",   "pence",       "pounds",   "euros",   "dollars", "miles",      "metres",     "litres",
        "tonnes",    "acres",       "hectares", "degrees", "units",   "micrograms", "milligrams", "grams",
        "kilograms", "millilitres", "seconds",  "minutes", "hours",   "days",       "weeks",      "months",
        "years"};
    return is_one_of(word, units) || is_one_of(word, powers);
}

bool is_number_or_unit(std::string_view word) {
    return is_number(begin_of_range(word)) || is_number(end_of_range(word)) || is_unit(without_closing(word));
}

bool is_part_of_day(std::string_view word) {
    constexpr std::string_view parts[] = {"half", "quarter"};
    return is_one_of(word, parts);
}

// "467-5081", "(0)20": figures, two or more, with hyphens or brackets among them.
bool is_telephone_group(std::string_view word) {
    const auto figures = std::count_if(word.begin(), word.end(), base::is_digit);
    return figures >= 2 && std::all_of(word.begin(), word.end(), [](char c) {
               return base::is_digit(c) || c == '-' || c == '(' || c == ')';
           });
}

// A list of many numbers is no telephone number, and may end a line anywhere.
bool follows_few_groups(const Around& at) {
    constexpr int most_groups = 4;
    const std::string_view text = at.text_before();
    int groups = 0;
    for (std::size_t end = text.size(); groups <= most_groups;) {
        const std::string_view group = word_before(text, end);
        if (!is_number(group) || group.find(',') != std::string_view::npos)
            break;
        ++groups;
        if (group.size() >= end)
            break;
        end -= group.size() + 1;
    }
    return groups > 0 && groups < most_groups;
}

// "DT1", "SW1A": a letter or two, a figure, and one more of either.
bool is_postcode_area(std::string_view word) {
    const std::string_view letters = word.substr(0, word.size() > 1 && is_capital(word[1]) ? 2 : 1);
    if (letters.empty() || !is_capital(letters.front()))
        return false;
    const std::string_view rest = word.substr(letters.size());
    return !rest.empty() && rest.size() <= 2 && base::is_digit(rest.front()) &&
           (base::is_digit(rest.back()) || is_capital(rest.back()));
}

// "1XJ"
bool is_postcode_street(std::string_view word) {
    return word.size() == 3 && base::is_digit(word[0]) && is_capital(word[1]) && is_capital(word[2]);
}

// "22311", "22311-1234"
bool is_zip_code(std::string_view word) {
    constexpr std::size_t figures = 5;
    return word.size() >= figures && is_all_digits(word.substr(0, figures)) &&
           (word.size() == figures || (word[figures] == '-' && is_all_digits(word.substr(figures + 1))));
}

bool are_two_capitals(std::string_view word) {
    return word.size() == 2 && is_capital(word[0]) && is_capital(word[1]);
}

bool are_two_digits(std::string_view word) {
    return word.size() == 2 && is_all_digits(word);
}

} // namespace

bool splits_amount(const Around& at) {
    if (is_number(end_of_range(at.before))) {
        const std::string_view after = without_closing(at.after);
        return is_unit(after) || is_one_of(at.after, fraction_signs) ||
               (after == "per" && without_closing(at.one_after()) == "cent");
    }
    if (at.before == "per")
        return without_closing(at.after) == "cent";
    if (is_one_of(at.before, currency_signs))
        return is_number(without_closing(at.after));
    return is_one_of(at.before, powers) && is_unit(without_closing(at.after)) && is_number(at.one_before());
}

bool splits_joined_numbers(const Around& at) {
    constexpr std::string_view words[] = {"to", "–", "-", "i", "à", "bis", "do", "a", "x", "+", "−", "past"};
    constexpr std::string_view signs[] = {"=", "×", "÷"};
    if (is_one_of(at.before, signs) || is_one_of(at.after, signs))
        return true;
    if (is_one_of(at.after, words))
        return is_number_or_unit(at.before) && is_number(begin_of_range(without_closing(at.one_after())));
    if (!is_number(begin_of_range(without_closing(at.after))))
        return false;
    if (at.before == "in") // "1 in 150", but "1 in 2024"
        return is_number(at.one_before()) && !is_year(without_closing(at.after));
    return is_one_of(at.before, words) &&
           (is_number_or_unit(at.one_before()) || is_part_of_day(at.one_before()));
}

bool splits_telephone_number(const Around& at) {
    constexpr std::string_view extensions[] = {"ext.", "ext", "extension"};
    constexpr std::string_view labels[] = {"tel",    "tel.",   "tel:",       "Tel",        "Tel.", "Tel:",
                                           "phone:", "Phone:", "telephone:", "Telephone:", "fax:", "Fax:"};
    if (is_one_of(at.after, extensions))
        return is_number(at.before);
    const std::string_view after = without_closing(at.after);
    if (is_one_of(at.before, extensions) || is_one_of(at.before, labels))
        return is_number(after);
    return is_telephone_group(after) && follows_few_groups(at);
}

bool splits_code(const Around& at) {
    const std::string_view before = without_opening(at.before);
    const std::string_view after = without_closing(at.after);
    if (is_postcode_area(before) && is_postcode_street(after))
        return true;
    if (are_two_capitals(before))
        return is_zip_code(after) || (are_two_digits(after) && are_two_digits(at.one_after()));
    return after.size() == 1 && is_capital(after[0]) && are_two_digits(before) &&
           are_two_digits(at.one_before());
}

bool splits_number_at_sign(std::string_view text, std::uint32_t offset) {
    constexpr std::string_view dash = "–";
    const std::string_view head = text.substr(0, offset);
    if (head.ends_with(dash))
        return head.size() > dash.size() && head[head.size() - dash.size() - 1] != ' ' &&
               base::is_digit(text[offset]);
    if (!head.ends_with('/'))
        return false;
    const std::string_view unit = word_before(text, offset);
    return unit.size() < offset && is_number(word_before(text, offset - unit.size() - 1));
}

} // namespace text
