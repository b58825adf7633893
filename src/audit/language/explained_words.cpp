#include "audit/language/explained_words.h"

namespace audit {
namespace {

constexpr std::size_t longest_term = 5; // words

void add(std::unordered_set<std::string>& words, std::string_view word) {
    if (word.empty() || word == "a" || word == "an" || word == "the")
        return;
    for (std::string& stem : stems(word))
        words.insert(std::move(stem));
}

void add_term(const Passage& passage, const Sentence& sentence, std::unordered_set<std::string>& words) {
    for (std::size_t i = sentence.first; i < sentence.last; ++i)
        if (passage.tokens[i].kind == TokenKind::word)
            add(words, passage.tokens[i].folded);
}

// "SEND means …", "A strategy is a big plan", "This is called co-production".
void add_explaining(const Reading& reading, const Passage& passage, const Sentence& sentence,
                    std::unordered_set<std::string>& words) {
    // "The strategy is a …" says something of one strategy, and does not explain the word.
    const std::string opener(word_at(passage, sentence, sentence.first));
    const bool is_subject_bare =
        opener == "a" || opener == "an" || !reading.language.has("determiners", opener);
    bool says_which = false;
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        const std::string_view word = word_at(passage, sentence, i);
        const bool calls =
            word == "call" && reading.language.has("pointers", word_at(passage, sentence, i + 1));
        says_which =
            says_which || reading.language.has("pointers", word) || reading.language.has("relatives", word);
        // "The first part is called …" does not say what that is.
        const bool is_called = (word == "called" && says_which) || calls;
        const std::string_view next = word_at(passage, sentence, i + 1);
        const bool is_a = (word == "is" || word == "are") && i <= sentence.first + longest_term &&
                          is_subject_bare && reading.language.has("explaining-openers", next);
        const bool is_explaining = is_a || reading.phrases.explaining.match(passage, sentence, i).length > 0;
        if (is_explaining)
            for (std::size_t before = sentence.first; before < i; ++before)
                add(words, passage.tokens[before].folded);
        if (is_called)
            for (std::size_t behind = i + 1; behind < sentence.last && behind <= i + longest_term; ++behind)
                add(words, word_at(passage, sentence, behind));
        if (is_explaining || is_called)
            return;
    }
}

} // namespace

std::unordered_set<std::string> find_explained(const Reading& reading) {
    std::unordered_set<std::string> words;
    for (const Passage& passage : reading.passages)
        for (const Sentence& sentence : passage.sentences) {
            if (passage.kind == PassageKind::term)
                add_term(passage, sentence, words);
            else if (is_running_text(passage))
                add_explaining(reading, passage, sentence, words);
        }
    return words;
}

} // namespace audit
