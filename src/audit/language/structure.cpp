// Headings, notes and references: what leads readers away from the line they are in.
#include <fmt/format.h>

#include "audit/language/reading.h"

namespace audit {
namespace {

using content::NodeId;
using content::Role;

void check_node(const Reading& reading, NodeId id) {
    const content::Node& node = reading.tree[id];
    Recorder& recorder = reading.recorder;
    if (node.role == Role::heading && begin_rule(reading, "heading-levels")) {
        // The title is level 1, and is not counted.
        const int limit = static_cast<int>(recorder.limit("heading-levels", 3));
        if (node.level > limit + 1)
            recorder.found(
                "heading-levels", node.span,
                fmt::format("a heading of level {}, wanted at most {} levels", node.level - 1, limit),
                {"move its section up, or leave the heading out"});
    }
    if (node.role == Role::footnote && begin_rule(reading, "footnote"))
        recorder.found("footnote", node.span, "a footnote leads readers away from the sentence",
                       {"say it in a sentence of its own, or leave it out"});
    if ((node.role == Role::cross_reference || node.role == Role::page_reference) &&
        !reading.tree.closest(id, Role::contents) && begin_rule(reading, "cross-reference"))
        recorder.found("cross-reference", node.span, "a cross reference sends readers to another page",
                       {"say it again here in a few words, or leave it out"});
}

// "see page 4", "look at section 2".
void check_written_references(const Reading& reading) {
    for_each_sentence(reading, [&](const Passage& passage, const Sentence& sentence) {
        reading.recorder.checked("cross-reference");
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            const auto match = reading.phrases.cross_references.match(passage, sentence, i);
            const std::size_t place = i + match.length;
            if (match.length == 0 || place + 1 >= sentence.last ||
                !reading.language.has("places-in-documents",
                                      std::string(word_at(passage, sentence, place))) ||
                passage.tokens[place + 1].kind != TokenKind::number)
                continue;
            const std::uint32_t begin = passage.tokens[i].begin;
            const std::uint32_t end = passage.tokens[place + 1].end;
            reading.recorder.found("cross-reference", reading.places.find(passage, begin, end),
                                   fmt::format("\"{}\" sends readers to another page",
                                               std::string_view(passage.text).substr(begin, end - begin)),
                                   {"say it again here in a few words, or leave it out"});
        }
    });
}

// Readers look for their question: at least one heading asks one.
void check_questions(const Reading& reading) {
    const Passage* first = nullptr;
    std::size_t headings = 0;
    for (const Passage& passage : reading.passages) {
        if (passage.kind != PassageKind::heading || passage.tokens.empty())
            continue;
        ++headings;
        first = first == nullptr ? &passage : first;
        if (passage.text.ends_with('?') ||
            reading.language.has("question-words", passage.tokens.front().folded))
            return reading.recorder.checked("question-heading");
    }
    reading.recorder.checked("question-heading");
    if (headings > 2)
        reading.recorder.found("question-heading", reading.places.find(*first, first->sentences.front()),
                               "no heading asks what readers ask",
                               {"write headings as questions: \"What did you tell us?\""});
}

} // namespace

void check_structure(const Reading& reading) {
    for (const std::string_view rule : {"heading-levels", "footnote", "cross-reference"})
        if (reading.recorder.has(rule))
            reading.recorder.checked(rule, 0);
    for (NodeId id = reading.tree.root; id; id = reading.tree.next(id, reading.tree.root))
        check_node(reading, id);
    if (reading.recorder.has("cross-reference") && reading.language.known())
        check_written_references(reading);
    if (reading.recorder.has("question-heading") && reading.language.known())
        check_questions(reading);
}

} // namespace audit
