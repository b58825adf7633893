// How long sentences, paragraphs and the whole publication are.
#include <fmt/format.h>

#include "audit/language/reading.h"

namespace audit {
namespace {

constexpr double words_that_want_a_summary = 300; // COGA o3p08

void check_sentence(const Reading& reading, const Passage& passage, const Sentence& sentence) {
    if (!begin_rule(reading, "sentence-words"))
        return;
    const auto limit = static_cast<std::size_t>(reading.recorder.limit("sentence-words", 15));
    const std::size_t words = count_words(passage, sentence);
    if (words > limit)
        reading.recorder.found("sentence-words", reading.places.find(passage, sentence),
                               fmt::format("this sentence has {} words, wanted at most {}", words, limit),
                               {"cut it in two, or leave out what readers do not need"});
}

// What readers see as one piece: the sentences beside one picture, else one paragraph.
struct Block {
    const Passage* first = nullptr;
    const Passage* last = nullptr;
    std::size_t sentences = 0;
    std::size_t words = 0;
};

report::Span span_of(const Reading& reading, const Block& block) {
    report::Span span = reading.places.find(*block.first, block.first->sentences.front());
    const report::Span tail = reading.places.find(*block.last, block.last->sentences.back());
    if (tail.file == span.file && tail.end > span.end)
        span.end = tail.end;
    return span;
}

void check_block(const Reading& reading, const Block& block) {
    const std::string_view what = block.first->statement ? "beside this picture" : "in this paragraph";
    if (begin_rule(reading, "paragraph-sentences")) {
        const auto limit = static_cast<std::size_t>(reading.recorder.limit("paragraph-sentences", 5));
        if (block.sentences > limit)
            reading.recorder.found(
                "paragraph-sentences", span_of(reading, block),
                fmt::format("{} sentences {}, wanted at most {}", block.sentences, what, limit),
                {"begin a new paragraph, with a picture of its own"});
    }
    if (begin_rule(reading, "paragraph-words")) {
        const auto limit = static_cast<std::size_t>(reading.recorder.limit("paragraph-words", 50));
        if (block.words > limit)
            reading.recorder.found("paragraph-words", span_of(reading, block),
                                   fmt::format("{} words {}, wanted at most {}", block.words, what, limit),
                                   {"begin a new paragraph, with a picture of its own"});
    }
}

void check_document(const Reading& reading, std::size_t words) {
    const report::Span place = reading.tree[reading.tree.root].span;
    if (begin_rule(reading, "document-words")) {
        const auto limit = static_cast<std::size_t>(reading.recorder.limit("document-words", 1000));
        if (words > limit)
            reading.recorder.found(
                "document-words", place,
                fmt::format("this edition has {} words, wanted at most {}", words, limit),
                {"leave out what readers do not need, or make several publications of it"});
    }
    if (begin_rule(reading, "summary") &&
        static_cast<double>(words) > reading.recorder.limit("summary", words_that_want_a_summary)) {
        for (content::NodeId id = reading.tree.root; id; id = reading.tree.next(id, reading.tree.root))
            if (reading.tree[id].role == content::Role::summary)
                return;
        reading.recorder.found("summary", place,
                               fmt::format("this edition has {} words and no summary", words),
                               {"add an abstract to its info: what it is about, in one sentence or two"});
    }
}

} // namespace

void check_lengths(const Reading& reading) {
    std::size_t words = 0;
    Block block;
    const auto finish = [&] {
        if (block.first != nullptr)
            check_block(reading, block);
        block = {};
    };
    for (const Passage& passage : reading.passages) {
        if (!is_prose(passage))
            continue;
        const bool same =
            block.first != nullptr && passage.statement && passage.statement == block.first->statement;
        if (!same)
            finish();
        for (const Sentence& sentence : passage.sentences) {
            check_sentence(reading, passage, sentence);
            block.words += count_words(passage, sentence);
            words += count_words(passage, sentence);
        }
        block.first = block.first == nullptr ? &passage : block.first;
        block.last = &passage;
        block.sentences += passage.sentences.size();
    }
    finish();
    check_document(reading, words);
}

} // namespace audit
