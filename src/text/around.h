// The words on both sides of a place in a text, and what kind of words they are.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

namespace text {

// A space, or the place behind a space, at byte `offset` of a text: the words before and after it, and the
// ones beyond them where they are asked for. A word is what stands between spaces.
class Around {
public:
    // `offset`: of the first byte behind the space.
    Around(std::string_view text, std::size_t offset);

    std::string_view before;
    std::string_view after;
    [[nodiscard]] std::string_view one_before() const;
    [[nodiscard]] std::string_view one_after() const;
    [[nodiscard]] std::string_view text_before() const { return text_.substr(0, offset_ - 1); }

private:
    std::string_view text_;
    std::size_t offset_;
};

// The words that end, and begin, at a byte of a text.
std::string_view word_before(std::string_view text, std::size_t end);
std::string_view word_after(std::string_view text, std::size_t begin);

// Without brackets and quotation marks before it; without marks behind it, "%" excepted.
std::string_view without_opening(std::string_view word);
std::string_view without_closing(std::string_view word);
// "5" of "3–5" and of "am–5": what stands behind the last dash, if it is a number; not "24" of "2023–24".
std::string_view end_of_range(std::string_view word);

// "2029" of "2029–30"
std::string_view begin_of_range(std::string_view word);

// Bytes that begin or continue a letter outside ASCII count as letters: "août", "мая".
bool is_letter(char c);
bool is_capital(char c);
bool is_all_digits(std::string_view word);
// "(0300", "+44", "£1,250.5", "8:30", "2½": ends in a figure or bracket, so that no sentence ends here.
bool is_number(std::string_view word);
bool is_year(std::string_view word);
bool is_day(std::string_view word); // "1", "31", "3rd"

inline constexpr std::string_view currency_signs[] = {"£", "€", "$"};
inline constexpr std::string_view fraction_signs[] = {"½", "¼", "¾", "⅓", "⅔"};

inline bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace text
