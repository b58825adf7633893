#include "audit/data_words.h"

#include <algorithm>

#include <unicode/unistr.h>

#include "audit/line_text.h"
#include "base/ascii.h"
#include "text/months.h"

namespace audit {
namespace {

using namespace word_kind;

std::string lower_case(std::string_view text) {
    std::string lower;
    icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())}).toLower().toUTF8String(lower);
    return lower;
}

std::string_view without_stops(std::string_view word) {
    while (!word.empty() && std::string_view(".,;:)?!").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    return word;
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_digits(std::string_view word, std::size_t least, std::size_t most) {
    return word.size() >= least && word.size() <= most &&
           std::all_of(word.begin(), word.end(), base::is_digit);
}

// "3" of "1–3" and of "am–3".
std::string_view behind_dash(std::string_view word) {
    constexpr std::string_view dash = "–";
    const std::size_t at = word.rfind(dash);
    return at == std::string_view::npos ? word : word.substr(at + dash.size());
}

struct Listed {
    WordKinds kinds;
    std::string_view words; // in small letters, a space before and behind each
};

// Words that are something wherever they stand.
constexpr Listed lists[] = {
    {unit | power, " thousand million billion trillion "},
    {unit, " % ‰ ° °c °f mm cm m km km/h mph ft m² m³ km² ha mg µg mcg g kg lb ml cl l mg/l mg/kg "
           "µg/m³ mmhg kcal kj kw mw kwh mwh gwh hz db kb mb gb am pm a.m p.m noon o’clock o'clock "
           "pt percent pence pounds euros dollars miles metres litres tonnes acres hectares degrees "
           "micrograms milligrams grams kilograms millilitres seconds minutes hours days weeks "
           "months years "},
    {currency, " £ € $ "},
    {joiner, " to – - × x + − = bis "},
    {label, " ext extension tel telephone: phone: fax: "},
    {title, " mr mrs ms miss mx dr prof cllr rev revd sir dame st "},
    {reference, " page pages pp section sections clause clauses paragraph chapter part table figure step "
                "room year grade level question article annex appendix schedule volume ages aged stage no "
                "isbn "},
    {lettered, " section part table figure annex appendix schedule "},
    {weekday, " monday tuesday wednesday thursday friday saturday sunday "},
    {box, " ☐ ☑ ☒ □ ✓ ✔ ✗ "},
    {per, " per "},
    {cent, " cent "},
    {of, " of "},
    {in, " in "},
    {past | joiner, " past "},
    {half, " half quarter "},
};

WordKinds listed(std::string_view word) {
    if (word.ends_with(',') || word.ends_with(';'))
        return 0; // what follows is something else
    const std::string lower = lower_case(word);
    const std::string as_written = " " + lower + " ";
    const std::string bare = " " + std::string(without_stops(lower)) + " ";
    WordKinds kinds = 0;
    for (const Listed& list : lists)
        if (list.words.find(as_written) != std::string_view::npos ||
            list.words.find(bare) != std::string_view::npos)
            kinds |= list.kinds;
    return kinds;
}

WordKinds figure_kinds(std::string_view word) {
    const std::string_view bare = without_stops(word);
    WordKinds kinds = is_figure(bare) || is_figure(behind_dash(bare)) ? number : 0;
    std::string_view figures = behind_dash(bare);
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (figures.ends_with(ending) && is_digits(figures.substr(0, figures.size() - ending.size()), 1, 2)) {
            figures.remove_suffix(ending.size());
            kinds |= ordinal;
        }
    if (is_digits(figures, 1, 2))
        kinds |= word.ends_with(',') ? day | day_comma : day;
    if (is_digits(bare, 4, 4) && (bare.front() == '1' || bare.front() == '2'))
        kinds |= year;
    if (is_digits(bare, 2, 2))
        kinds |= pair;
    constexpr std::size_t zip = 5;
    if (is_digits(bare.substr(0, zip), zip, zip) && (bare.size() == zip || bare[zip] == '-'))
        kinds |= zip_code;
    const auto is_group = [](char c) {
        return base::is_digit(c) || c == '(' || c == ')' || c == '-' || c == '+';
    };
    if (std::count_if(word.begin(), word.end(), base::is_digit) >= 2 &&
        std::all_of(bare.begin(), bare.end(), is_group))
        kinds |= group;
    return kinds;
}

WordKinds letter_kinds(std::string_view word) {
    const std::string_view bare = without_stops(word);
    if (bare.empty() || !is_capital(bare.front()))
        return 0;
    WordKinds kinds = capital;
    const bool all = std::all_of(bare.begin(), bare.end(), is_capital);
    const bool numeral = all && bare.find_first_not_of("IVXL") == std::string_view::npos;
    if (bare != "I" && (bare.size() == 1 || numeral)) // more often the word
        kinds |= letter;
    if (bare.size() == 1 && word.ends_with('.'))
        kinds |= initial;
    return all && word.size() == 2 ? kinds | state : kinds; // "UK:" is none
}

} // namespace

bool is_figure(std::string_view word) {
    while (!word.empty() && (word.front() == '(' || word.front() == '+'))
        word.remove_prefix(1);
    for (const std::string_view sign : {"£", "€", "$"})
        if (word.starts_with(sign))
            word.remove_prefix(sign.size());
    for (const std::string_view fraction : {"½", "¼", "¾"})
        if (word == fraction ||
            (word.ends_with(fraction) && is_digits(word.substr(0, word.size() - 2), 1, 9)))
            return true;
    const auto is_part = [](char c) {
        return base::is_digit(c) || c == ',' || c == '.' || c == ':' || c == ')';
    };
    return !word.empty() && base::is_digit(word.front()) && std::all_of(word.begin(), word.end(), is_part);
}

bool is_postcode(std::string_view area, std::string_view street) {
    street = without_stops(street);
    return street.size() == 3 && base::is_digit(street[0]) && is_capital(street[1]) &&
           is_capital(street[2]) && area.size() >= 2 && area.size() <= 4 && is_capital(area.front()) &&
           std::any_of(area.begin(), area.end(), base::is_digit) &&
           std::all_of(area.begin(), area.end(), [](char c) { return base::is_digit(c) || is_capital(c); });
}

bool ends_in_list(std::string_view line) {
    constexpr int most_groups = 4;
    int groups = 0;
    while (groups < most_groups && is_figure(without_stops(last_word(line)))) {
        ++groups;
        line = line.substr(0, static_cast<std::size_t>(last_word(line).data() - line.data()));
    }
    return groups == most_groups;
}

bool DataWords::is_month(std::string_view word, std::string_view language) {
    const auto [known, is_new] = months_.try_emplace(std::string(language));
    if (is_new)
        for (const std::string& name : text::month_names(language, text::MonthForms::in_dates))
            known->second.insert(lower_case(name));
    const std::string lower = lower_case(without_stops(word));
    if (known->second.contains(lower))
        return true;
    constexpr std::size_t shortest = 3; // "Jan.", "Sept."
    constexpr std::size_t longest = 4;
    const auto from = known->second.lower_bound(lower);
    return lower.size() >= shortest && lower.size() <= longest && word.ends_with('.') &&
           from != known->second.end() && from->starts_with(lower);
}

WordKinds DataWords::kinds_of(std::string_view word, std::string_view language) {
    if (word.empty())
        return 0;
    const WordKinds kinds = any | listed(word) | figure_kinds(word) | letter_kinds(word);
    return is_month(word, language) ? kinds | month : kinds;
}

} // namespace audit
