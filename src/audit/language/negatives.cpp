// Negative sentences: easy read says what is, and what to do. Two negatives in one sentence are worse.
#include <string>
#include <vector>

#include <fmt/format.h>

#include "audit/language/reading.h"

namespace audit {
namespace {

struct Negatives {
    std::vector<std::size_t> whole; // tokens: "not", "never"
    std::size_t half = 0;           // "unless", "avoid"
    std::size_t last = 0;           // token of the last of either
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

Negatives find_negatives(const Reading& reading, const Passage& passage, const Sentence& sentence) {
    Negatives found;
    bool neither = false;
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        if (const auto exception = reading.phrases.not_negatives.match(passage, sentence, i);
            exception.length > 0) {
            i += exception.length - 1;
            continue;
        }
        const std::string word(word_at(passage, sentence, i));
        if (word.empty() || passage.tokens[i].quoted || passage.tokens[i].marked)
            continue;
        if (reading.language.has("negatives", word)) {
            const bool repeats = word == "nor" && neither;
            neither = neither || word == "neither";
            if (repeats || (word == "no" && is_no_of_something(passage, sentence, i)))
                continue;
            found.whole.push_back(i);
            found.last = i;
        } else if (reading.language.has("half-negatives", word)) {
            ++found.half;
            found.last = i;
        }
    }
    return found;
}

void report_double(const Reading& reading, const Passage& passage, const Sentence& sentence,
                   const Negatives& found) {
    const std::size_t first = found.whole.front();
    reading.recorder.found(
        "double-negative", reading.places.find(passage, sentence),
        fmt::format("two negatives in one sentence: \"{}\" and \"{}\"",
                    passage.text_of(passage.tokens[first]),
                    passage.text_of(passage.tokens[found.whole.size() > 1 ? found.whole[1] : found.last])),
        {"say what is so, or what to do: \"You can vote if you are 18\", not \"You cannot vote unless …\""});
}

} // namespace

void check_negatives(const Reading& reading) {
    if (!reading.language.known())
        return;
    for_each_sentence(reading, [&](const Passage& passage, const Sentence& sentence) {
        const bool single = begin_rule(reading, "negative-statement");
        const bool twice = begin_rule(reading, "double-negative");
        if (!single && !twice)
            return;
        const Negatives found = find_negatives(reading, passage, sentence);
        if (found.whole.empty())
            return;
        if (twice && found.whole.size() + found.half > 1)
            return report_double(reading, passage, sentence, found);
        const Token& token = passage.tokens[found.whole.front()];
        if (single)
            reading.recorder.found("negative-statement", reading.places.find(passage, token),
                                   fmt::format("\"{}\" makes this sentence negative", passage.text_of(token)),
                                   {"say what is so, or what to do, if that is as clear"});
    });
}

} // namespace audit
