#include "audit/data_splits.h"

#include <algorithm>

#include "audit/line_text.h"
#include "base/ascii.h"

namespace audit {
namespace {

using namespace word_kind;

// The word before the last one of a line, and the one after the first.
std::string_view last_but_one(std::string_view line) {
    const std::string_view last = last_word(line);
    return last_word(line.substr(0, static_cast<std::size_t>(last.data() - line.data())));
}
std::string_view second_word(std::string_view line) {
    const std::size_t first = first_word(line).size();
    return first < line.size() ? first_word(line.substr(first + 1)) : std::string_view{};
}

// Two words before the end of a line and two behind it, each of one of the kinds named; 0: any, or none.
struct Pattern {
    WordKinds first;
    WordKinds before;
    WordKinds after;
    WordKinds last;
    std::string_view what;
};

constexpr std::string_view date = "a date";
constexpr std::string_view amount = "a number and its unit";
constexpr std::string_view range = "a range of numbers";
constexpr std::string_view telephone = "a telephone number";
constexpr std::string_view name = "a name and its title";
constexpr std::string_view numbered = "a number and what it numbers";
constexpr std::string_view code = "a postcode";

constexpr Pattern patterns[] = {
    {0, day, month, 0, date},                      // 12|May
    {0, month, year, 0, date},                     // May|2024
    {0, month, day_comma, year, date},             // June|3, 2025
    {month, day_comma, year, 0, date},             // June 3,|2025
    {0, ordinal, of, month, date},                 // 21st|of March
    {ordinal, of, month, 0, date},                 // 21st of|March
    {0, weekday, day, month, date},                // Tuesday|14 January
    {0, number, unit, 0, amount},                  // £3|million
    {number, power, unit, 0, amount},              // 1.5 million|pounds
    {0, number, per, cent, amount},                // 25|per cent
    {number, per, cent, 0, amount},                // 25 per|cent
    {0, currency, number, 0, amount},              // £|4,500
    {0, number | unit, joiner, number, range},     // 5|to 7 pm, 9 am|– 5 pm
    {number | unit, joiner, number, 0, range},     // 5 to|7 pm
    {number, in, number, 0, range},                // 1 in|150
    {half, past, number, 0, range},                // half past|9
    {0, group | number, label, number, telephone}, // 960456|ext. 22
    {0, label, number, 0, telephone},              // ext.|22
    {0, title, capital, 0, name},                  // Dr|Okafor
    {0, initial, capital, 0, name},                // A.|B. Granville
    {0, reference, number, 0, numbered},           // page|47
    {0, lettered, letter, 0, numbered},            // Appendix|B
    {0, box, any, 0, "a box and its answer"},
    {0, state, zip_code, 0, code}, // VA|22311
    {0, state, pair, pair, code},  // QQ|12 34 56 C
};

bool are(WordKinds found, WordKinds wanted) {
    return wanted == 0 || (found & wanted) != 0;
}

// "(202)|467-5081". Groups are joined by no full stop and no comma.
bool is_telephone_number(std::string_view before, WordKinds before_kinds, const TextAtLineEnd& end,
                         WordKinds after_kinds) {
    const bool ends = before.ends_with(',') || before.ends_with('.');
    return !ends && (before_kinds & group) != 0 && (after_kinds & group) != 0 && !ends_in_list(end.before);
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

// Looked at first, for most line ends: without a figure there are only names, letters and boxes.
bool may_belong_together(const AroundEnd& words) {
    const auto has_figure = [](std::string_view word) {
        return std::any_of(word.begin(), word.end(), [](char c) {
            return base::is_digit(c) || static_cast<unsigned char>(c) >= 0x80U;
        });
    };
    if (words.before.empty() || words.after.empty())
        return false;
    const bool before_capital = words.after.front() >= 'A' && words.after.front() <= 'Z';
    return before_capital || has_figure(words.first) || has_figure(words.before) || has_figure(words.after) ||
           has_figure(words.second);
}

// "2023–|24", "7 am–|7 pm", "60 km/|h"
std::string_view split_without_space(const TextAtLineEnd& end) {
    const std::string_view before = last_word(end.before);
    if (before.size() > 3 && before.ends_with("–"))
        return is_figure(first_word(end.after).substr(0, 1)) ? range : "";
    constexpr std::size_t longest_unit = 8; // bytes: "µg/"; no address
    return before.size() > 1 && before.size() <= longest_unit && before.ends_with('/') &&
                   is_figure(last_but_one(end.before))
               ? amount
               : "";
}

} // namespace

std::string_view DataSplits::at(const TextAtLineEnd& end) {
    if (is_split_mail_address(end))
        return "an e-mail address";
    if (!end.before.ends_with(' '))
        return split_without_space(end);
    const AroundEnd words{last_but_one(end.before), last_word(end.before), first_word(end.after),
                          second_word(end.after)};
    if (!may_belong_together(words))
        return "";
    if (is_postcode(words.before, words.after))
        return code;
    return matching(words, end);
}

std::string_view DataSplits::matching(const AroundEnd& words, const TextAtLineEnd& end) {
    const char last = words.before.back();
    const bool ends_sentence = last == '.' || last == '?' || last == '!';
    const WordKinds first = words_.kinds_of(words.first, end.language);
    const WordKinds before = words_.kinds_of(words.before, end.language);
    const WordKinds after = words_.kinds_of(words.after, end.language);
    const WordKinds second = words_.kinds_of(words.second, end.language);
    for (const Pattern& pattern : patterns) {
        const bool found = are(first, pattern.first) && are(before, pattern.before) &&
                           are(after, pattern.after) && are(second, pattern.last);
        if (found && !(ends_sentence && (before & number) != 0))
            return pattern.what;
    }
    return is_telephone_number(words.before, before, end, after) ? telephone : "";
}

} // namespace audit
