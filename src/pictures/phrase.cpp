#include "pictures/phrase.h"

#include <algorithm>

namespace pictures {
namespace {

constexpr std::string_view spaces = " \t\r\n";

// "SEND", not "I" or "A".
bool is_in_capitals(std::string_view word) {
    return word.size() > 1 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Fit fit_of_word(const Word& wanted, const Word& found) {
    if (is_in_capitals(wanted.written))
        return wanted.written == found.written ? Fit::exact : Fit::none;
    if (wanted.plain == found.plain)
        return Fit::exact;
    return wanted.stem == found.stem && is_form_of(wanted.plain, found.plain) ? Fit::other_form : Fit::none;
}

} // namespace

std::vector<std::string> split_list(std::string_view list) {
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(';'), list.size());
        std::string_view part = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        part.remove_prefix(std::min(part.find_first_not_of(spaces), part.size()));
        part = part.substr(0, part.find_last_not_of(spaces) + 1);
        if (!part.empty())
            parts.emplace_back(part);
    }
    return parts;
}

std::vector<Phrase> read_phrases(std::string_view list, Stemming stemming) {
    std::vector<Phrase> phrases;
    for (const std::string& part : split_list(list)) {
        const bool only_exact = part.front() == '=';
        Phrase phrase{words_of(part, stemming), only_exact};
        if (!phrase.words.empty())
            phrases.push_back(std::move(phrase));
    }
    return phrases;
}

Fit fit_of(const Phrase& phrase, std::span<const Word> sentence) {
    if (phrase.words.size() > sentence.size())
        return Fit::none;
    Fit fit = Fit::exact;
    for (std::size_t i = 0; i < phrase.words.size(); ++i)
        fit = std::min(fit, fit_of_word(phrase.words[i], sentence[i]));
    return phrase.only_exact && fit != Fit::exact ? Fit::none : fit;
}

} // namespace pictures
