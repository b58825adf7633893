// Contractions, abbreviations and initials, words in capitals.
#include <algorithm>
#include <set>
#include <string>

#include <fmt/format.h>

#include "audit/language/reading.h"
#include "audit/language/tokens.h"

namespace audit {
namespace {

constexpr std::size_t longest_initials = 6; // letters; what is longer is a word in capitals

std::string without_stops(std::string_view text) {
    std::string out(text);
    std::erase(out, '.');
    return out;
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

// "HbA1c", "DfE": capitals here and there, and no word among them as in "YouTube".
bool is_mixed(std::string_view text) {
    constexpr std::size_t longest_mixed = 5;
    std::size_t capitals = 0;
    std::size_t small_in_a_row = 0;
    for (const char c : text) {
        capitals += c >= 'A' && c <= 'Z' ? 1U : 0U;
        small_in_a_row = c >= 'a' && c <= 'z' ? small_in_a_row + 1 : 0;
        if (small_in_a_row > 2)
            return false;
    }
    return capitals > 1 && text.size() <= longest_mixed && text.find_first_of("-'") == std::string_view::npos;
}

// The letters of "NHS", "GPs", "U.K."; nothing for other words.
std::string initials_of(std::string_view text) {
    std::string letters = without_stops(text);
    if (letters.ends_with("'s") || letters.ends_with("’s"))
        letters.resize(letters.find_first_of("'\xE2"));
    if (letters.size() > 2 && letters.back() == 's')
        letters.pop_back();
    if (is_all_capitals(letters))
        return has_digit(letters) ? std::string() : letters;
    return is_mixed(letters) ? letters : std::string();
}

bool is_roman_shape(std::string_view letters) {
    return letters.find_first_not_of("IVX") == std::string_view::npos;
}

class ShortFormCheck {
public:
    explicit ShortFormCheck(const Reading& reading) : reading_(reading), language_(reading.language) {}

    void check(const Passage& passage, const Sentence& sentence) {
        for (const std::string_view rule : {"contraction", "abbreviation", "all-capitals"})
            begin_rule(reading_, rule);
        bool shouting = false;
        bool coded = false;
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            coded = is_all_capitals(passage.text_of(passage.tokens[i])) &&
                    (coded || is_behind_code_word(passage, sentence, i));
            if (coded)
                continue;
            if (word_at(passage, sentence, i).empty()) {
                shouting = shouting && passage.tokens[i].kind == TokenKind::mark;
                continue;
            }
            const bool shouted = is_shouted(passage, sentence, i);
            if (shouted && !shouting)
                report_capitals(passage, sentence, i);
            shouting = shouted;
            if (!shouted)
                check_word(passage, sentence, i);
        }
    }

private:
    void check_word(const Passage& passage, const Sentence& sentence, std::size_t i) {
        const Token& token = passage.tokens[i];
        const auto known = language_.table("contractions").find(token.folded);
        const bool is_known = known != language_.table("contractions").end();
        if (is_known || ends_as_contraction(token.folded)) {
            if (!token.quoted && !is_title(passage, sentence, i))
                report("contraction", passage, token, "is two words run together",
                       is_known ? known->second : "the words in full");
            return;
        }
        if (const std::string letters = initials_of(passage.text_of(token)); !letters.empty())
            return check_initials(passage, i, letters);
        if (const std::string instead = long_form(passage, sentence, i); !instead.empty() && !token.marked)
            report("abbreviation", passage, token, "is short for something", instead);
    }

    // "Freepost HAVE YOUR SAY", "text STOP to …"
    [[nodiscard]] bool is_behind_code_word(const Passage& passage, const Sentence& sentence,
                                           std::size_t i) const {
        return i > sentence.first && language_.has("before-codes", passage.tokens[i - 1].folded);
    }

    [[nodiscard]] bool ends_as_contraction(std::string_view folded) const {
        const std::size_t apostrophe = folded.rfind('\'');
        return apostrophe != std::string_view::npos && apostrophe > 0 &&
               (language_.has("contraction-endings", std::string(folded.substr(apostrophe))) ||
                language_.has("contraction-endings", std::string(folded.substr(apostrophe - 1))));
    }

    // "a Let's Talk event": the name of something.
    [[nodiscard]] static bool is_title(const Passage& passage, const Sentence& sentence, std::size_t i) {
        return i + 1 < sentence.last && is_name(passage, sentence, i + 1) &&
               (is_name(passage, sentence, i) || passage.tokens[i].folded == "let's");
    }

    [[nodiscard]] std::string long_form(const Passage& passage, const Sentence& sentence,
                                        std::size_t i) const {
        const Token& token = passage.tokens[i];
        if (const auto found = language_.table("short-forms").find(token.folded);
            found != language_.table("short-forms").end())
            return found->second;
        const auto date = language_.table("short-dates").find(token.folded);
        if (date == language_.table("short-dates").end() || !is_capital(passage.text_of(token)))
            return {};
        return is_by_a_date(passage, sentence, i) ? date->second : std::string();
    }

    // "4 Mar", "Mon to Fri": Mar, Sat and Jan may be other things.
    [[nodiscard]] bool is_by_a_date(const Passage& passage, const Sentence& sentence, std::size_t i) const {
        const auto is_date = [&](std::size_t at) {
            return at >= sentence.first && at < sentence.last &&
                   (passage.tokens[at].kind == TokenKind::number ||
                    language_.table("short-dates").contains(passage.tokens[at].folded) ||
                    (at != i && (language_.has("months", passage.tokens[at].folded) ||
                                 language_.has("weekdays", passage.tokens[at].folded))));
        };
        return (i > sentence.first && is_date(i - 1)) || is_date(i + 1) || is_date(i + 2) ||
               (i > sentence.first + 1 && is_date(i - 2) && passage.tokens[i - 1].kind != TokenKind::word) ||
               (i > sentence.first + 1 && joins_dates(passage.tokens[i - 1].folded) && is_date(i - 2));
    }

    static bool joins_dates(std::string_view word) { return word == "to" || word == "and" || word == "or"; }

    void check_initials(const Passage& passage, std::size_t i, const std::string& letters) {
        const Token& token = passage.tokens[i];
        const std::string folded = fold(letters);
        if (language_.has("known-letters", folded) || reading_.explained.contains(folded) ||
            is_roman_shape(letters) || (token.marked && passage.kind == PassageKind::term) || is_own(folded))
            return;
        const bool is_first = told_.insert(folded).second;
        if (is_first && !is_behind_long_form(passage, i, folded) && !is_before_long_form(passage, i, folded))
            report("abbreviation", passage, token, "is not explained", {});
    }

    // "Local Planning Authority (LPA)", "special educational needs and disabilities (or SEND)"
    [[nodiscard]] bool is_behind_long_form(const Passage& passage, std::size_t i,
                                           std::string_view folded) const {
        while (i > 1 && language_.has("naming-leads", passage.tokens[i - 1].folded))
            --i;
        if (i < 2 || !is_opening(passage.text_of(passage.tokens[i - 1])))
            return false;
        std::size_t letter = folded.size();
        for (std::size_t at = i - 1; at > 0 && letter > 0; --at)
            if (!take_letters(passage.tokens[at - 1], folded, letter))
                return false;
        return letter == 0;
    }

    // "LPA (Local Planning Authority)"
    [[nodiscard]] bool is_before_long_form(const Passage& passage, std::size_t i,
                                           std::string_view folded) const {
        if (i + 1 >= passage.tokens.size() || !is_opening(passage.text_of(passage.tokens[i + 1])))
            return false;
        std::size_t end = i + 2;
        while (end < passage.tokens.size() && passage.text_of(passage.tokens[end]) != ")" &&
               passage.text_of(passage.tokens[end]) != ".")
            ++end;
        std::size_t letter = folded.size();
        for (std::size_t at = end; at > i + 2; --at)
            if (!take_letters(passage.tokens[at - 1], folded, letter))
                return false;
        return letter == 0;
    }

    static bool is_opening(std::string_view mark) { return mark == "(" || mark == "–" || mark == "—"; }

    // Takes from the end of the letters before `letter` the one that the word begins with, or two that a
    // long word has: "cardiopulmonary" is CP. Small words and marks may have none.
    [[nodiscard]] bool take_letters(const Token& token, std::string_view folded, std::size_t& letter) const {
        const std::string& word = token.folded;
        if (letter > 0 && word.front() == folded[letter - 1]) {
            --letter;
            return true;
        }
        if (letter > 1 && word.front() == folded[letter - 2] &&
            word.find(folded[letter - 1], 1) < word.size()) {
            letter -= 2;
            return true;
        }
        return language_.has("function-words", word) || word == "," || word == "&" || word == "-";
    }

    [[nodiscard]] bool is_own(const std::string& folded) const {
        return std::find(reading_.own.known.begin(), reading_.own.known.end(), folded) !=
               reading_.own.known.end();
    }

    // A word of the language in capitals, not initials.
    [[nodiscard]] bool is_shouted(const Passage& passage, const Sentence& sentence, std::size_t i) const {
        const auto capitals = [&](std::size_t at) {
            return at >= sentence.first && at < sentence.last && passage.tokens[at].kind == TokenKind::word &&
                   is_all_capitals(passage.text_of(passage.tokens[at])) &&
                   !has_digit(passage.text_of(passage.tokens[at])) &&
                   reading_.words.is_word(passage.tokens[at].folded) &&
                   (language_.has("shouted", passage.tokens[at].folded) ||
                    !reading_.explained.contains(passage.tokens[at].folded));
        };
        if (!capitals(i) || language_.has("known-letters", passage.tokens[i].folded))
            return false;
        // "TELL A TEACHER": one letter in capitals says nothing.
        const auto is_letter = [&](std::size_t at) {
            return at < sentence.last && passage.text_of(passage.tokens[at]).size() == 1;
        };
        const bool follows = i > 0 && (capitals(i - 1) || (i > 1 && is_letter(i - 1) && capitals(i - 2)));
        const bool leads = capitals(i + 1) || (is_letter(i + 1) && capitals(i + 2));
        return passage.tokens[i].folded.size() > longest_initials ||
               language_.has("shouted", passage.tokens[i].folded) || follows || leads ||
               (passage.tokens[i].folded.size() > 4 && reading_.words.is_known(passage.tokens[i].folded));
    }

    void report_capitals(const Passage& passage, const Sentence& sentence, std::size_t i) {
        if (!reading_.recorder.has("all-capitals"))
            return;
        std::size_t end = i;
        while (end + 1 < sentence.last && is_shouted(passage, sentence, end + 1))
            ++end;
        const std::uint32_t begin = passage.tokens[i].begin;
        const std::string_view text =
            std::string_view(passage.text).substr(begin, passage.tokens[end].end - begin);
        reading_.recorder.found("all-capitals", reading_.places.find(passage, begin, passage.tokens[end].end),
                                fmt::format("\"{}\" is written in capitals", text),
                                {"write small letters; make it bold if it is important"});
    }

    void report(std::string_view rule, const Passage& passage, const Token& token, std::string_view what,
                const std::string& instead) {
        if (!reading_.recorder.has(rule))
            return;
        std::string hint = instead.empty()
                               ? "write it in full, or explain it in the next sentence and in the word list"
                               : fmt::format("write \"{}\"", instead);
        reading_.recorder.found(rule, reading_.places.find(passage, token),
                                fmt::format("\"{}\" {}", passage.text_of(token), what), {std::move(hint)});
    }

    const Reading& reading_;
    const Language& language_;
    std::set<std::string> told_; // initials: explained, or told of
};

} // namespace

void check_short_forms(const Reading& reading) {
    if (!reading.language.known())
        return;
    ShortFormCheck check(reading);
    for_each_sentence(reading, [&check](const Passage& passage, const Sentence& sentence) {
        check.check(passage, sentence);
    });
}

} // namespace audit
