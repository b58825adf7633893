// Readability scores: advice only, as no formula knows what readers know.
#include <algorithm>
#include <cmath>
#include <unicode/uchar.h>

#include <fmt/format.h>

#include "audit/language/reading.h"
#include "audit/outcome.h"
#include "base/utf8.h"

namespace audit {
namespace {

constexpr std::size_t long_word = 6; // LIX: letters that a word has more than

struct Counts {
    double sentences = 0;
    double words = 0;
    double letters = 0;
    double syllables = 0;
    double many_syllables = 0; // words of three or more
    double long_words = 0;
    double unfamiliar = 0; // not in the list of Dale and Chall
};

std::size_t count_letters(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const base::CodePoint c = base::decode_utf8(word, at);
        at += c.length;
        letters += u_isalnum(static_cast<UChar32>(c.value)) != 0 ? 1U : 0U;
    }
    return letters;
}

bool is_vowel(std::string_view word, std::size_t at) {
    return std::string_view("aeiouy").find(word[at]) != std::string_view::npos || (word[at] & 0x80) != 0;
}

// Groups of vowels, but for a silent e, es and ed at the end; the language's file has what this gets wrong.
std::size_t count_syllables(const Language& language, const std::string& word) {
    const WordTable& known = language.table("syllables");
    if (const auto found = known.find(word); found != known.end())
        return static_cast<std::size_t>(std::stoul(found->second));
    std::size_t groups = 0;
    for (std::size_t at = 0; at < word.size(); ++at)
        groups += is_vowel(word, at) && (at == 0 || !is_vowel(word, at - 1)) ? 1U : 0U;
    const std::string_view text(word);
    const auto ends_silent = [&text](std::string_view ending) {
        return text.size() > ending.size() + 1 && text.ends_with(ending) &&
               !is_vowel(text, text.size() - ending.size() - 1);
    };
    const bool sounded = text.ends_with("le") || text.ends_with("les") || text.ends_with("ted") ||
                         text.ends_with("ded") || text.ends_with("ses") || text.ends_with("ces") ||
                         text.ends_with("ges") || text.ends_with("xes") || text.ends_with("zes") ||
                         text.ends_with("ches") || text.ends_with("shes");
    if (groups > 1 && !sounded && (ends_silent("e") || ends_silent("es") || ends_silent("ed")))
        --groups;
    return std::max<std::size_t>(groups, 1);
}

// In the list of Dale and Chall, as it is or as an inflection; names count as familiar, as they ask.
bool is_familiar(const Reading& reading, const Passage& passage, const Sentence& sentence, std::size_t i) {
    const std::string_view word = word_at(passage, sentence, i);
    if (is_name(passage, sentence, i) || reading.words.is_name(passage.text_of(passage.tokens[i])))
        return true;
    const std::vector<std::string> forms = stems(word);
    return std::any_of(forms.begin(), forms.end(), [&reading](const std::string& form) {
        return reading.language.has("dale-chall", form);
    });
}

// New Dale-Chall: the percentage of unfamiliar words, and the words in a sentence (Chall and Dale,
// "Readability Revisited", 1995; the formula as Dale and Chall gave it in 1948, with the new list).
double dale_chall(const Counts& n) {
    constexpr double many = 5; // per cent
    const double percent = 100 * n.unfamiliar / n.words;
    return 0.1579 * percent + 0.0496 * n.words / n.sentences + (percent > many ? 3.6365 : 0);
}

Counts count(const Reading& reading) {
    Counts counts;
    for_each_sentence(reading, [&](const Passage& passage, const Sentence& sentence) {
        if (!is_running_text(passage))
            return;
        ++counts.sentences;
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            const std::string word(word_at(passage, sentence, i));
            if (word.empty())
                continue;
            const std::size_t letters = count_letters(word);
            const std::size_t syllables = count_syllables(reading.language, word);
            ++counts.words;
            counts.letters += static_cast<double>(letters);
            counts.syllables += static_cast<double>(syllables);
            counts.many_syllables += syllables > 2 ? 1 : 0;
            counts.long_words += letters > long_word ? 1 : 0;
            counts.unfamiliar += is_familiar(reading, passage, sentence, i) ? 0 : 1;
        }
    });
    return counts;
}

double rounded(double value) {
    return std::round(value * 10) / 10;
}

} // namespace

void check_readability(const Reading& reading, std::vector<Measure>& measures) {
    const Counts n = count(reading);
    if (n.words == 0 || !reading.language.known())
        return;
    const double grade = rounded(4.71 * n.letters / n.words + 0.5 * n.words / n.sentences - 21.43);
    measures = {{"sentences", "Sentences", n.sentences, "Headings and lists of names are not counted."},
                {"words", "Words", n.words, "In these sentences."},
                {"words_in_a_sentence", "Words in a sentence, on average", rounded(n.words / n.sentences),
                 "Fewer is easier. Guides ask for 15 at most in any sentence."},
                {"words_of_3_syllables", "Words of 3 syllables or more", n.many_syllables,
                 "Fewer is easier. Names count too."},
                {"flesch_kincaid_grade", "Flesch-Kincaid grade",
                 rounded(0.39 * n.words / n.sentences + 11.8 * n.syllables / n.words - 15.59),
                 "A school year in the USA: 5 is read with ease at the age of 10."},
                {"smog_grade", "SMOG grade",
                 rounded(1.043 * std::sqrt(n.many_syllables * 30 / n.sentences) + 3.1291),
                 "A school year too, from long words alone."},
                {"automated_readability_index", "Automated readability index", grade,
                 "A school year too, from the length of words and sentences. 4 to 6 is easy."},
                {"lix", "LIX", rounded(n.words / n.sentences + 100 * n.long_words / n.words),
                 "Below 30 is easy, above 50 is hard."}};
    if (!reading.language.list("dale-chall").empty())
        measures.push_back(
            {"dale_chall", "Dale-Chall score", rounded(dale_chall(n)),
             "From words that are not in a list of 3,000 easy ones. Below 5 is read with ease at the "
             "age of 9 or 10, 6 to 7 at 12."});
    if (!begin_rule(reading, "readability"))
        return;
    const double limit = reading.recorder.limit("readability", 6);
    if (grade > limit)
        reading.recorder.found(
            "readability", reading.tree[reading.tree.root].span,
            fmt::format(
                "words and sentences are too long: the automated readability index is {:.1f}, wanted at "
                "most {:g}",
                grade, limit),
            {"cut long sentences in two, and use shorter words"});
}

} // namespace audit
