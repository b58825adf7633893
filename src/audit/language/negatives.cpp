// Negative sentences: easy read says what is, and what to do. Two negatives in one sentence are worse.
#include <string>
#include <vector>

#include <fmt/format.h>

#include "audit/language/reading.h"

namespace audit {
namespace {

struct Negative {
    std::size_t token = 0;
    bool whole = false; // "not", "never"; else "unless", "avoid"
};

// "No. 10", "no 5", "Yes or no": a number, or an answer.
bool is_no_of_something(const Passage& passage, const Sentence& sentence, std::size_t i) {
    std::size_t next = i + 1;
    if (next < sentence.last && passage.text_of(passage.tokens[next]) == ".")
        ++next;
    if (next >= sentence.last)
        return true; // "no" alone, or at the end
    return passage.tokens[next].kind != TokenKind::word;
}

// "not uncommon", "never really impossible": the opposite of an opposite.
bool is_opposite(const Reading& reading, const Passage& passage, const Sentence& sentence, std::size_t i) {
    while (reading.language.has("adverbs", word_at(passage, sentence, i)))
        ++i;
    return reading.language.has("opposites", word_at(passage, sentence, i));
}

class NegativeFinder {
public:
    NegativeFinder(const Reading& reading, const Passage& passage, const Sentence& sentence)
        : reading_(reading), passage_(passage), sentence_(sentence) {}

    [[nodiscard]] std::vector<Negative> find() {
        for (std::size_t i = sentence_.first; i < sentence_.last;)
            i += look_at(i);
        return std::move(found_);
    }

private:
    // How many tokens are done with.
    std::size_t look_at(std::size_t i) {
        if (const auto match = reading_.phrases.not_negatives.match(passage_, sentence_, i); match.length > 0)
            return match.length;
        const std::string word(word_at(passage_, sentence_, i));
        if (word.empty() || passage_.tokens[i].quoted || passage_.tokens[i].marked ||
            passage_.tokens[i].figurative)
            return 1;
        if (reading_.language.has("half-negatives", word))
            found_.push_back({i, false});
        else if (reading_.language.has("negatives", word))
            add_whole(i, word);
        return 1;
    }

    void add_whole(std::size_t i, const std::string& word) {
        const bool repeats = word == "nor" && neither_;
        neither_ = neither_ || word == "neither";
        if (repeats || (word == "no" && is_no_of_something(passage_, sentence_, i)))
            return;
        found_.push_back({i, true});
        if (is_opposite(reading_, passage_, sentence_, i + 1))
            found_.push_back({i + 1, false});
        else if (reading_.language.has("negative-subjects", word))
            add_opposite_of_subject(i);
    }

    // "No bin should go unemptied", "Nobody is unwelcome": up to what begins another statement.
    void add_opposite_of_subject(std::size_t subject) {
        for (std::size_t i = subject + 1; i < sentence_.last; ++i) {
            const std::string_view word = word_at(passage_, sentence_, i);
            if (word.empty() || reading_.language.has("subordinators", word))
                return;
            const bool undone = word.starts_with("un") && word.ends_with("ed");
            if ((undone && !reading_.language.has("done-in-un", word)) ||
                reading_.language.has("opposites", word))
                return found_.push_back({i, false});
        }
    }

    const Reading& reading_;
    const Passage& passage_;
    const Sentence& sentence_;
    std::vector<Negative> found_;
    bool neither_ = false;
};

// "unless you are unable"; "You can refuse if you are unable to come" says no such thing.
bool are_double(const Passage& passage, const Negative& first, const Negative& second) {
    return first.whole || second.whole || passage.tokens[first.token].folded == "unless" ||
           passage.tokens[second.token].folded == "unless";
}

// "You may not stay, and you cannot come back": each says something of its own.
bool are_apart(const Reading& reading, const Passage& passage, const Sentence& sentence, std::size_t first,
               std::size_t second) {
    for (std::size_t i = first + 1; i < second; ++i)
        if (reading.language.has("negatives-apart", word_at(passage, sentence, i)))
            return true;
    return false;
}

void report_double(const Reading& reading, const Passage& passage, const Sentence& sentence,
                   const Negative& first, const Negative& second) {
    reading.recorder.found(
        "double-negative", reading.places.find(passage, sentence),
        fmt::format("two negatives in one sentence: \"{}\" and \"{}\"",
                    passage.text_of(passage.tokens[first.token]),
                    passage.text_of(passage.tokens[second.token])),
        {"say what is so, or what to do: \"You can vote if you are 18\", not \"You cannot vote unless …\""});
}

void report_single(const Reading& reading, const Passage& passage, const Negative& negative) {
    const Token& token = passage.tokens[negative.token];
    reading.recorder.found(
        "negative-statement", reading.places.find(passage, token),
        fmt::format("\"{}\" makes this sentence negative", passage.text_of(token)),
        {"say what is so, or what to do, if that is as clear: \"Keep to the path\", not \"Do not leave "
         "the path\""});
}

void check_sentence(const Reading& reading, const Passage& passage, const Sentence& sentence) {
    const bool single = begin_rule(reading, "negative-statement");
    const bool twice = begin_rule(reading, "double-negative");
    if (!single && !twice)
        return;
    const std::vector<Negative> found = NegativeFinder(reading, passage, sentence).find();
    for (std::size_t i = 1; twice && i < found.size(); ++i)
        if (are_double(passage, found[i - 1], found[i]) &&
            !are_apart(reading, passage, sentence, found[i - 1].token, found[i].token))
            return report_double(reading, passage, sentence, found[i - 1], found[i]);
    for (const Negative& negative : found)
        if (single && negative.whole)
            report_single(reading, passage, negative);
}

} // namespace

void check_negatives(const Reading& reading) {
    if (!reading.language.known())
        return;
    for_each_sentence(reading, [&](const Passage& passage, const Sentence& sentence) {
        check_sentence(reading, passage, sentence);
    });
}

} // namespace audit
