#include "text/kept_together.h"

#include "base/ascii.h"
#include "text/date_breaks.h"
#include "text/months.h"
#include "text/name_breaks.h"
#include "text/number_breaks.h"

namespace text {
namespace {

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), base::is_digit);
}

// Beside no figure only a few things belong together; most words are none of these at first sight.
bool splits_words(const Around& at) {
    constexpr std::size_t longest_sign = 3; // bytes: "to", "–"
    if (is_capital(at.after.front()) && (splits_name(at) || splits_reference(at)))
        return true;
    if (splits_answer(at))
        return true;
    if ((at.before.size() <= longest_sign || at.after.size() <= longest_sign) && splits_joined_numbers(at))
        return true;
    return at.before == "of" ? splits_date(at) : splits_amount(at);
}

bool splits_figures(const Around& at) {
    return splits_date(at) || splits_code(at) || splits_amount(at) || splits_joined_numbers(at) ||
           splits_telephone_number(at) || splits_reference(at) || splits_answer(at);
}

} // namespace

bool belongs_together(std::string_view text, std::uint32_t offset) {
    if (offset == 0 || offset >= text.size())
        return false;
    if (text[offset - 1] != ' ')
        return splits_number_at_sign(text, offset);
    const Around at(text, offset);
    if (at.before.empty() || at.after.empty())
        return false;
    return has_digit(at.before) || has_digit(at.after) ? splits_figures(at) : splits_words(at);
}

bool parts_year_from_word(std::string_view text, std::uint32_t offset, std::string_view language) {
    if (offset == 0 || offset >= text.size() || text[offset - 1] != ' ')
        return false;
    const Around at(text, offset);
    return !at.before.empty() && is_letter(at.before.back()) && is_year(without_closing(at.after)) &&
           !names_month(at.before, language);
}

} // namespace text
