// Figures of speech, and words of other languages: from the lists of the language.
#include <algorithm>

#include <fmt/format.h>

#include "audit/language/reading.h"

namespace audit {
namespace {

void report(const Reading& reading, std::string_view rule, const Passage& passage, std::size_t index,
            const PhraseFinder::Match& match, std::string_view what) {
    const std::uint32_t begin = passage.tokens[index].begin;
    const std::uint32_t end = passage.tokens[index + match.length - 1].end;
    reading.recorder.found(
        rule, reading.places.find(passage, begin, end),
        fmt::format("\"{}\" {}", std::string_view(passage.text).substr(begin, end - begin), what),
        {fmt::format("say plainly what you mean, for example \"{}\"", match.instead)});
}

void check_list(const Reading& reading, std::string_view rule, const PhraseFinder& phrases,
                std::string_view what) {
    if (!reading.recorder.has(rule) || !reading.language.known())
        return;
    for_each_sentence(reading, [&](const Passage& passage, const Sentence& sentence) {
        reading.recorder.checked(rule);
        for (std::size_t i = sentence.first; i < sentence.last; ++i)
            if (const PhraseFinder::Match match = phrases.match(passage, sentence, i);
                match.length > 0 && !passage.tokens[i].marked && !passage.tokens[i].quoted) {
                report(reading, rule, passage, i, match, what);
                i += match.length - 1;
            }
    });
}

} // namespace

void mark_sayings(std::vector<Passage>& passages, const PhraseFinder& sayings) {
    for (Passage& passage : passages)
        for (const Sentence& sentence : passage.sentences)
            for (std::size_t i = sentence.first; i < sentence.last;) {
                const std::size_t length = sayings.match(passage, sentence, i).length;
                for (std::size_t inside = i; inside < i + length; ++inside)
                    passage.tokens[inside].figurative = true;
                i += std::max<std::size_t>(length, 1);
            }
}

void check_phrases(const Reading& reading) {
    check_list(reading, "figure-of-speech", reading.phrases.sayings, "does not mean what its words say");
    check_list(reading, "foreign-word", reading.phrases.foreign_words,
               "comes from another language, and not all readers know it");
}

} // namespace audit
