// Numbers in words, percentages, dates in figures, Roman numerals.
#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include <fmt/format.h>

#include "audit/language/reading.h"
#include "audit/language/tokens.h"

namespace audit {
namespace {

// The whole numbers in "04/03/2024"; -1 where there is something else.
struct Parts {
    std::array<int, 3> value{-1, -1, -1};
    std::array<std::size_t, 3> digits{};
    std::size_t count = 0;
    char separator = 0;
};

Parts split(std::string_view text) {
    Parts parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
        const bool joined =
            end == text.size() || ((text[end] == '/' || text[end] == '.' || text[end] == '-') &&
                                   (parts.separator == 0 || parts.separator == text[end]));
        if (end == at || !joined || parts.count == 3 || end - at > 4)
            return {};
        std::from_chars(text.data() + at, text.data() + end, parts.value.at(parts.count));
        parts.digits.at(parts.count++) = end - at;
        if (end < text.size())
            parts.separator = text[end];
        at = end + 1;
    }
    return parts;
}

bool is_day_and_month(int a, int b) {
    return a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12);
}

bool is_year(const Parts& parts, std::size_t i) {
    return parts.digits.at(i) == 4 && parts.value.at(i) >= 1900 && parts.value.at(i) < 2100;
}

// 14/3: a date only where one is asked for, as in "on 14/3".
bool is_short_date(std::string_view text) {
    const Parts parts = split(text);
    return parts.count == 2 && parts.separator == '/' && parts.digits[0] <= 2 && parts.digits[1] <= 2 &&
           is_day_and_month(parts.value[0], parts.value[1]);
}

bool is_numeric_date(std::string_view text) {
    const Parts parts = split(text);
    if (parts.count == 3)
        return (is_day_and_month(parts.value[0], parts.value[1]) &&
                (is_year(parts, 2) ||
                 (parts.digits[2] == 2 && parts.digits[0] <= 2 && parts.separator != '-'))) ||
               (is_year(parts, 0) && is_day_and_month(parts.value[1], parts.value[2]));
    if (parts.count != 2 || parts.separator == '.')
        return false;
    if (is_year(parts, 0)) // 2023/24
        return parts.digits[1] == 2 || (is_year(parts, 1) && parts.separator == '/');
    return parts.separator == '/' && parts.digits[0] == 2 && parts.digits[1] == 2 &&
           is_day_and_month(parts.value[0], parts.value[1]);
}

// XIV, ii: a numeral as it is written, I to XXXIX and beyond.
bool is_roman(std::string_view letters) {
    constexpr std::array<std::pair<std::string_view, int>, 13> steps{{{"m", 3},
                                                                      {"cm", 1},
                                                                      {"d", 1},
                                                                      {"cd", 1},
                                                                      {"c", 3},
                                                                      {"xc", 1},
                                                                      {"l", 1},
                                                                      {"xl", 1},
                                                                      {"x", 3},
                                                                      {"ix", 1},
                                                                      {"v", 1},
                                                                      {"iv", 1},
                                                                      {"i", 3}}};
    for (const auto& [step, most] : steps)
        for (int times = 0; times < most && letters.starts_with(step); ++times)
            letters.remove_prefix(step.size());
    return letters.empty();
}

class NumberCheck {
public:
    explicit NumberCheck(const Reading& reading) : reading_(reading), language_(reading.language) {}

    void check(const Passage& passage, const Sentence& sentence) const {
        for (const std::string_view rule : {"number-word", "percentage", "numeric-date", "roman-numeral"})
            begin_rule(reading_, rule);
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            const Token& token = passage.tokens[i];
            if (!token.judged)
                continue;
            check_percentage(passage, sentence, i);
            if (token.kind == TokenKind::number &&
                (is_numeric_date(token.folded) ||
                 (is_short_date(token.folded) && is_behind_date_word(passage, sentence, i))))
                report("numeric-date", passage, token, "is a date in figures",
                       "write the month in words: 4 March 2024; and 2023 to 2024");
            if (token.kind == TokenKind::word && is_numeral(passage, sentence, i))
                report("roman-numeral", passage, token, "is a Roman numeral", "write 1, 2, 3");
            if (token.kind == TokenKind::word && !token.figurative && is_number_word(passage, sentence, i))
                report_number(passage, token);
        }
    }

private:
    void check_percentage(const Passage& passage, const Sentence& sentence, std::size_t i) const {
        const bool sign = passage.text_of(passage.tokens[i]) == "%" && i > sentence.first;
        const PhraseFinder::Match match = reading_.phrases.percent_words.match(passage, sentence, i);
        if (!sign && match.length == 0)
            return;
        const bool counted = i > sentence.first && passage.tokens[i - 1].kind == TokenKind::number;
        const std::uint32_t begin = passage.tokens[counted ? i - 1 : i].begin;
        const std::uint32_t end = passage.tokens[sign ? i : i + match.length - 1].end;
        if (reading_.recorder.has("percentage"))
            reading_.recorder.found("percentage", reading_.places.find(passage, begin, end),
                                    fmt::format("\"{}\" is a percentage",
                                                std::string_view(passage.text).substr(begin, end - begin)),
                                    {"say it with people or things: \"5 of every 100\", or \"about half\""});
    }

    [[nodiscard]] std::string word(const Passage& passage, const Sentence& sentence, std::size_t i) const {
        return std::string(word_at(passage, sentence, i));
    }

    [[nodiscard]] bool is_behind_date_word(const Passage& passage, const Sentence& sentence,
                                           std::size_t i) const {
        return i > sentence.first && language_.has("before-dates", word(passage, sentence, i - 1));
    }

    [[nodiscard]] bool is_number_word(const Passage& passage, const Sentence& sentence, std::size_t i) const {
        const Token& token = passage.tokens[i];
        if (token.quoted || is_name(passage, sentence, i) || is_title(passage, sentence, i))
            return false;
        if (token.folded == "one")
            return is_one_counted(passage, sentence, i);
        const std::size_t hyphen = token.folded.find('-');
        const std::string first = token.folded.substr(0, hyphen);
        if (hyphen != std::string::npos && language_.has("before-ages", first))
            return is_age(token.folded.substr(hyphen + 1));
        if (!language_.table("numbers").contains(first))
            return false;
        if (hyphen != std::string::npos)
            return is_counted(
                token.folded.substr(hyphen + 1, token.folded.find('-', hyphen + 1) - hyphen - 1));
        const bool after_number = i > sentence.first && passage.tokens[i - 1].kind == TokenKind::number;
        const std::string before = i > sentence.first ? word(passage, sentence, i - 1) : std::string();
        return !(after_number && language_.has("number-multiples", first)) &&
               !language_.table("numbers").contains(before);
    }

    // "at least one photo", "one week"; "this one", "one of them" and "from one person to the other" count
    // nothing.
    [[nodiscard]] bool is_one_counted(const Passage& passage, const Sentence& sentence, std::size_t i) const {
        const std::string next = word(passage, sentence, i + 1);
        const std::string before = i > sentence.first ? word(passage, sentence, i - 1) : std::string();
        for (std::size_t behind = i + 2; behind < sentence.last; ++behind)
            if (word(passage, sentence, behind) == "other" || word(passage, sentence, behind) == "another")
                return false;
        const std::string behind = word(passage, sentence, i + 2);
        if (language_.has("behind-counted-one", behind) && !language_.has("function-words", next))
            return true;
        if (language_.has("before-counted-one", before))
            return !next.empty() && !language_.has("function-words", next);
        return language_.has("counted-by-one", next) && !language_.has("determiners", before) &&
               before != "no";
    }

    // "under-fives", "over-sixties"
    [[nodiscard]] bool is_age(const std::string& what) const {
        const std::vector<std::string> forms = stems(what);
        return std::any_of(forms.begin(), forms.end(), [this](const std::string& form) {
            return language_.table("numbers").contains(form);
        });
    }

    [[nodiscard]] bool is_counted(const std::string& what) const {
        return language_.table("numbers").contains(what) || language_.has("number-units", what) ||
               what == "one";
    }

    // "Three Rivers Council": the name starts the sentence.
    [[nodiscard]] static bool is_title(const Passage& passage, const Sentence& sentence, std::size_t i) {
        return is_capital(passage.text_of(passage.tokens[i])) && i + 1 < sentence.last &&
               is_name(passage, sentence, i + 1) && is_running_text(passage);
    }

    [[nodiscard]] bool is_numeral(const Passage& passage, const Sentence& sentence, std::size_t i) const {
        const Token& token = passage.tokens[i];
        const bool capitals = is_all_capitals(passage.text_of(token)) ||
                              (token.folded.size() == 1 && is_capital(passage.text_of(token)));
        if (!is_roman(token.folded) || token.quoted)
            return false;
        const std::string before = i > sentence.first ? word(passage, sentence, i - 1) : std::string();
        // Readers know who is king, and who was: "Charles III". "Henry VIII" they cannot read.
        if (language_.has("name-titles", before))
            return capitals && token.folded.size() > 1 && has_shape(token.folded, "ivx") &&
                   token.folded.find_first_of("vx") != std::string::npos;
        if (language_.has("numbered-things", before)) // "Appendix C" has a letter
            return token.folded.size() > 1 || (capitals && has_shape(token.folded, "ivx"));
        if (token.folded.size() < 2 || !has_shape(token.folded, "ivx"))
            return capitals && token.folded.size() > 3 && !reading_.words.is_word(token.folded);
        return (capitals || token.folded.size() > 1) && !language_.has("known-letters", token.folded) &&
               (capitals || !reading_.words.is_known(token.folded));
    }

    static bool has_shape(const std::string& folded, std::string_view letters) {
        return folded.find_first_not_of(letters) == std::string::npos;
    }

    void report_number(const Passage& passage, const Token& token) const {
        const std::string first = token.folded.substr(0, token.folded.find('-'));
        const auto digits = language_.table("numbers").find(first);
        const bool whole = first.size() == token.folded.size() && digits != language_.table("numbers").end();
        report("number-word", passage, token, "is a number in words",
               whole ? fmt::format("write it in figures: {}", digits->second) : "write it in figures");
    }

    void report(std::string_view rule, const Passage& passage, const Token& token, std::string_view what,
                std::string hint) const {
        if (reading_.recorder.has(rule))
            reading_.recorder.found(rule, reading_.places.find(passage, token),
                                    fmt::format("\"{}\" {}", passage.text_of(token), what),
                                    {std::move(hint)});
    }

    const Reading& reading_;
    const Language& language_;
};

} // namespace

void check_numbers(const Reading& reading) {
    const NumberCheck check(reading);
    for_each_sentence(reading, [&check](const Passage& passage, const Sentence& sentence) {
        check.check(passage, sentence);
    });
}

} // namespace audit
