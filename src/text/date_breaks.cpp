#include "text/date_breaks.h"

namespace text {
namespace {

// English, Welsh, French, German and Polish.
constexpr std::string_view weekdays[] = {
    "Monday",   "Tuesday",  "Wednesday",  "Thursday", "Friday",   "Saturday", "Sunday",       "Mon",
    "Tue",      "Tues",     "Wed",        "Thu",      "Thur",     "Thurs",    "Fri",          "Sat",
    "Sun",      "Llun",     "Mawrth",     "Mercher",  "Iau",      "Gwener",   "Sadwrn",       "Sul",
    "lundi",    "mardi",    "mercredi",   "jeudi",    "vendredi", "samedi",   "dimanche",     "Montag",
    "Dienstag", "Mittwoch", "Donnerstag", "Freitag",  "Samstag",  "Sonntag",  "poniedziałek", "wtorek",
    "środa",    "czwartek", "piątek",     "sobota",   "niedziela"};

bool is_day_with_comma(std::string_view word) {
    return word.ends_with(',') && is_day(word.substr(0, word.size() - 1));
}

// "21st": a day and nothing else
bool is_ordinal_day(std::string_view word) {
    return is_day(word) && is_letter(word.back());
}

bool splits_year(const Around& at) {
    if (!is_year(without_closing(at.after)))
        return false;
    const bool is_short_month = at.before.ends_with('.') && is_day(end_of_range(at.one_before()));
    return is_letter(at.before.back()) || is_day_with_comma(at.before) || is_short_month;
}

} // namespace

bool splits_date(const Around& at) {
    if (splits_year(at))
        return true;
    if (is_day_with_comma(at.after) && is_letter(at.before.back()))
        return is_year(without_closing(at.one_after()));
    if (is_day(end_of_range(at.before)) && is_letter(at.after.front()))
        return true;
    if (at.before == "of")
        return is_ordinal_day(end_of_range(at.one_before())) && is_letter(at.after.front());
    return is_day(end_of_range(without_closing(at.after))) && is_one_of(without_closing(at.before), weekdays);
}

} // namespace text
