// Figures of speech, and words of other languages: from the lists of the language.
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
        {fmt::format("say what it means, for example \"{}\"", match.instead)});
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

void check_phrases(const Reading& reading) {
    check_list(reading, "figure-of-speech", reading.phrases.sayings, "is a figure of speech");
    check_list(reading, "foreign-word", reading.phrases.foreign_words, "is from another language");
}

} // namespace audit
