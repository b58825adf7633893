#include "text/around.h"

#include <array>

#include "base/ascii.h"

namespace text {
namespace {

constexpr std::string_view en_dash = "–";

bool is_blank(char c) {
    return c == ' ' || c == '\n';
}

std::string_view without_currency(std::string_view word) {
    for (const std::string_view sign : currency_signs)
        if (word.starts_with(sign))
            return word.substr(sign.size());
    return word;
}

// "½", and "2" of "2½"
std::string_view without_fraction(std::string_view word) {
    for (const std::string_view sign : fraction_signs)
        if (word.ends_with(sign))
            return word.substr(0, word.size() - sign.size());
    return word;
}

} // namespace

Around::Around(std::string_view text, std::size_t offset)
    : before(word_before(text, offset - 1)), after(word_after(text, offset)), text_(text), offset_(offset) {}

std::string_view Around::one_before() const {
    const std::size_t end = offset_ - 1 - before.size();
    return end == 0 ? std::string_view{} : word_before(text_, end - 1);
}

std::string_view Around::one_after() const {
    const std::size_t begin = offset_ + after.size();
    return begin >= text_.size() ? std::string_view{} : word_after(text_, begin + 1);
}

std::string_view word_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && !is_blank(text[begin - 1]))
        --begin;
    return text.substr(begin, end - begin);
}

std::string_view word_after(std::string_view text, std::size_t begin) {
    constexpr std::string_view object = "\uFFFC"; // a picture, or the leader in a contents list
    std::size_t end = begin;
    while (end < text.size() && !is_blank(text[end]) && !text.substr(end).starts_with(object))
        ++end;
    return text.substr(begin, end - begin);
}

std::string_view without_opening(std::string_view word) {
    while (!word.empty() && (word.front() == '(' || word.front() == '"'))
        word.remove_prefix(1);
    return word;
}

std::string_view without_closing(std::string_view word) {
    while (!word.empty() && !base::is_digit(word.back()) && !is_letter(word.back()) && word.back() != '%')
        word.remove_suffix(1);
    return word;
}

std::string_view end_of_range(std::string_view word) {
    if (word.empty() || !(base::is_digit(word.back()) || is_letter(word.back())))
        return word;
    const std::size_t dash = word.rfind(en_dash);
    if (dash == std::string_view::npos || is_year(word.substr(0, dash)))
        return word;
    const std::string_view end = word.substr(dash + en_dash.size());
    return is_number(end) || is_day(end) ? end : word;
}

std::string_view begin_of_range(std::string_view word) {
    const std::string_view begin = word.substr(0, word.find(en_dash));
    return is_number(begin) ? begin : word;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U;
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_all_digits(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), base::is_digit);
}

bool is_number(std::string_view word) {
    while (!word.empty() && (word.front() == '(' || word.front() == '+'))
        word.remove_prefix(1);
    word = without_currency(word);
    if (const std::string_view whole = without_fraction(word); whole.size() < word.size())
        return whole.empty() || is_all_digits(whole);
    return !word.empty() && base::is_digit(word.front()) &&
           (base::is_digit(word.back()) || word.back() == ')') &&
           std::all_of(word.begin(), word.end(), [](char c) {
               return base::is_digit(c) || c == ',' || c == '.' || c == ':' || c == ')';
           });
}

bool is_year(std::string_view word) {
    return word.size() == 4 && is_all_digits(word) && (word.front() == '1' || word.front() == '2');
}

bool is_day(std::string_view word) {
    constexpr std::array endings{"st", "nd", "rd", "th"};
    for (const std::string_view ending : endings)
        if (word.ends_with(ending))
            word.remove_suffix(ending.size());
    if (word.size() > 2 || !is_all_digits(word))
        return false;
    const int day = word.size() == 2 ? (word[0] - '0') * 10 + word[1] - '0' : word[0] - '0';
    return day >= 1 && day <= 31;
}

} // namespace text
