// Headings, notes and references: what leads readers away from the line they are in.
#include <fmt/format.h>

#include "audit/language/reading.h"
#include "audit/language/tokens.h"

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

// "4", "B", "IV"
bool is_place_number(const Passage& passage, const Token& token) {
    const std::string_view text = passage.text_of(token);
    return token.kind == TokenKind::number || (text.size() == 1 && is_capital(text)) ||
           (is_all_capitals(text) && text.find_first_not_of("IVX") == std::string_view::npos);
}

// "the number below", "the box on the right"; not "the floor below the shop". 0 if there is none.
std::size_t pointing_at(const Reading& reading, const Passage& passage, const Sentence& sentence,
                        std::size_t i) {
    if (!reading.language.has("printed-things", word_at(passage, sentence, i)))
        return 0;
    const std::size_t length = reading.phrases.places_on_page.match(passage, sentence, i + 1).length;
    const std::size_t behind = i + 1 + length;
    const bool goes_on =
        behind < sentence.last && (passage.tokens[behind].kind == TokenKind::number ||
                                   reading.language.has("determiners", word_at(passage, sentence, behind)));
    return length == 0 || goes_on ? 0 : length + 1;
}

// How many tokens a reference has that begins at `i`: "see page 4", "on page 12", "(page 3)", "see below".
std::size_t reference_at(const Reading& reading, const Passage& passage, const Sentence& sentence,
                         std::size_t i) {
    const PhraseTables& phrases = reading.phrases;
    if (const auto whole = phrases.cross_reference_phrases.match(passage, sentence, i); whole.length > 0)
        return whole.length;
    if (const std::size_t pointing = pointing_at(reading, passage, sentence, i); pointing > 0)
        return pointing;
    const bool in_brackets = passage.text_of(passage.tokens[i]) == "(";
    const std::size_t strong = phrases.cross_references.match(passage, sentence, i).length;
    const bool is_weak =
        reading.language.has("cross-reference-weak-words", std::string(word_at(passage, sentence, i)));
    const std::size_t place = i + (strong > 0 ? strong : in_brackets || is_weak ? 1 : 0);
    if (place == i || place + 1 >= sentence.last ||
        !reading.language.has(strong > 0 ? "places-in-documents" : "own-places",
                              std::string(word_at(passage, sentence, place))))
        return 0;
    if (!is_place_number(passage, passage.tokens[place + 1]))
        return 0;
    if (in_brackets)
        return place + 2 < sentence.last && passage.text_of(passage.tokens[place + 2]) == ")" ? 4 : 0;
    const auto is = [&](std::string_view list, std::size_t at) {
        return reading.language.has(list, std::string(word_at(passage, sentence, at)));
    };
    // "section 3 of the form"
    if (is("places-elsewhere", place + 2) && !is("this-publication", place + 3) &&
        !(is("own-publication", place + 3) &&
          (is("publications", place + 4) || is("publications", place + 5))))
        return 0;
    return place + 2 - i;
}

void check_written_references(const Reading& reading) {
    for_each_sentence(reading, [&](const Passage& passage, const Sentence& sentence) {
        reading.recorder.checked("cross-reference");
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            const std::size_t length = reference_at(reading, passage, sentence, i);
            if (length == 0)
                continue;
            const std::uint32_t begin = passage.tokens[i].begin;
            const std::uint32_t end = passage.tokens[i + length - 1].end;
            reading.recorder.found("cross-reference", reading.places.find(passage, begin, end),
                                   fmt::format("\"{}\" sends readers to another page",
                                               std::string_view(passage.text).substr(begin, end - begin)),
                                   {"say it again here in a few words, or leave it out"});
            i += length - 1;
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
        if (passage.text_of(passage.tokens.back()) == "?")
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
