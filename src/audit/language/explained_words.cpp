#include "audit/language/explained_words.h"

#include "audit/language/definition.h"

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

// What is shown as a hard word is explained behind it, or found by hard-word-explained.
void add_marked(const Reading& reading, const Passage& passage, const Sentence& sentence,
                std::unordered_set<std::string>& words) {
    for (std::size_t i = sentence.first; i < sentence.last; ++i)
        if (passage.tokens[i].kind == TokenKind::word && passage.tokens[i].marked &&
            is_hard_word_mark(reading.tree, passage.tokens[i].mark))
            add(words, passage.tokens[i].folded);
}

void add_defined(const Passage& passage, const Definition& found, std::unordered_set<std::string>& words) {
    for (std::size_t i = found.first; i <= found.last; ++i)
        add(words, passage.tokens[i].folded);
}

// "… sign a lease. This is a contract …"
void add_defined_next(const Reading& reading, const Passage& passage,
                      std::unordered_set<std::string>& words) {
    for (std::size_t i = 1; i < passage.sentences.size(); ++i)
        if (const auto found =
                find_defined_next(reading, passage, passage.sentences[i - 1], passage.sentences[i]))
            add_defined(passage, *found, words);
}

// "SEND means …", "A strategy is a big plan", "This is called co-production".
void add_explaining(const Reading& reading, const Passage& passage, const Sentence& sentence,
                    std::unordered_set<std::string>& words) {
    for (const Definition& found : find_definitions(reading, passage, sentence))
        add_defined(passage, found, words);
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
        // "The first part is called …" and "a tool called …" do not say what that is; a group has its name.
        const std::string_view before_it = i > sentence.first ? word_at(passage, sentence, i - 1) : "";
        const bool is_said = before_it == "is" || before_it == "are" ||
                             reading.language.has("adverbs", before_it) ||
                             reading.language.has("named-things", before_it);
        const bool is_called = (word == "called" && says_which && is_said) || calls;
        const std::string_view next = word_at(passage, sentence, i + 1);
        const bool is_a = (word == "is" || word == "are") && i <= sentence.first + longest_term &&
                          is_subject_bare && reading.language.has("explaining-openers", next);
        // "This does not mean …" explains nothing.
        const bool is_meant = reading.phrases.explaining.match(passage, sentence, i).length > 0 &&
                              !reading.language.has("negatives", before_it);
        const bool is_explaining = is_a || is_meant;
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
    for (const Passage& passage : reading.passages) {
        if (is_running_text(passage))
            add_defined_next(reading, passage, words);
        for (const Sentence& sentence : passage.sentences) {
            if (passage.kind == PassageKind::term)
                add_term(passage, sentence, words);
            else if (is_prose(passage))
                add_marked(reading, passage, sentence, words);
            if (is_running_text(passage))
                add_explaining(reading, passage, sentence, words);
        }
    }
    return words;
}

} // namespace audit
