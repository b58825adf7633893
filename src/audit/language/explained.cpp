// A hard word is shown as one where it is first used, explained in the sentence behind it, and in a word
// list at the end.
#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include <fmt/format.h>

#include "audit/language/marked.h"

namespace audit {
namespace {

std::vector<SentencePlace> running_sentences(const Reading& reading) {
    std::vector<SentencePlace> places;
    for (const Passage& passage : reading.passages)
        if (is_running_text(passage) && passage.kind != PassageKind::definition &&
            passage.kind != PassageKind::summary && passage.kind != PassageKind::imprint)
            for (const Sentence& sentence : passage.sentences)
                places.push_back({&passage, &sentence});
    return places;
}

std::vector<TermPlace> marked_terms(const Reading& reading, const SentencePlace& place) {
    std::vector<TermPlace> found;
    const std::vector<Token>& tokens = place.passage->tokens;
    for (std::size_t i = place.sentence->first; i < place.sentence->last; ++i) {
        if (!tokens[i].marked || tokens[i].kind == TokenKind::mark ||
            !is_hard_word_mark(reading.tree, tokens[i].mark))
            continue;
        if (!found.empty() && tokens[found.back().first].mark == tokens[i].mark)
            found.back().last = i;
        else
            found.push_back({place.passage, place.sentence, i, i});
    }
    return found;
}

std::string key_of(const TermPlace& term) {
    std::string key;
    for (std::size_t i = term.first; i <= term.last; ++i) {
        const std::vector<std::string> forms = stems(term.passage->tokens[i].folded);
        key += (key.empty() ? "" : " ") +
               *std::min_element(forms.begin(), forms.end(), [](const std::string& a, const std::string& b) {
                   return a.size() < b.size();
               });
    }
    return key;
}

std::string_view text_of(const TermPlace& term) {
    const std::uint32_t begin = term.passage->tokens[term.first].begin;
    return std::string_view(term.passage->text).substr(begin, term.passage->tokens[term.last].end - begin);
}

report::Span span_of(const Reading& reading, const TermPlace& term) {
    return reading.places.find(*term.passage, term.passage->tokens[term.first].begin,
                               term.passage->tokens[term.last].end);
}

// Hard words where they are first marked, each with the sentence behind it.
struct First {
    TermPlace term;
    std::size_t next = 0; // of running_sentences
};

std::vector<First> first_terms(const Reading& reading, const std::vector<SentencePlace>& sentences) {
    std::vector<First> firsts;
    std::set<std::string> seen;
    std::set<std::uint32_t> entries; // of the word list that a glossterm led to
    for (std::size_t at = 0; at < sentences.size(); ++at)
        for (const TermPlace& term : marked_terms(reading, sentences[at])) {
            const content::NodeId entry = reading.tree[term.passage->tokens[term.first].mark].target;
            const bool is_new_entry = !entry || entries.insert(entry.index()).second;
            if (seen.insert(key_of(term)).second && is_new_entry)
                firsts.push_back({term, at + 1});
        }
    return firsts;
}

void check_explanations(const Reading& reading, const std::vector<SentencePlace>& sentences,
                        const std::vector<First>& firsts) {
    for (const First& first : firsts) {
        reading.recorder.checked("hard-word-explained");
        if (explains_itself(reading, first.term) ||
            (first.next < sentences.size() &&
             explains(reading, *sentences[first.next].passage, *sentences[first.next].sentence, first.term)))
            continue;
        const std::string_view text = text_of(first.term);
        reading.recorder.found("hard-word-explained", span_of(reading, first.term),
                               fmt::format("the next sentence does not explain \"{}\"", text),
                               {fmt::format("go on with a short sentence: \"{} means …\"", text)});
    }
}

bool has_word_list(const Reading& reading) {
    for (content::NodeId id = reading.tree.root; id; id = reading.tree.next(id, reading.tree.root))
        if (reading.tree[id].role == content::Role::glossary || reading.tree.has_class(id, "glosslist"))
            return true;
    return false;
}

// The words of a term or an entry, each as the shortest form that it may be an inflection of.
std::set<std::string> keys_of(const Passage& passage, const Sentence& sentence, std::size_t first,
                              std::size_t last) {
    std::set<std::string> keys;
    for (std::size_t i = first; i <= last; ++i)
        if (!word_at(passage, sentence, i).empty())
            keys.insert(key_of({&passage, &sentence, i, i}));
    return keys;
}

using Entries = std::vector<std::set<std::string>>;

Entries read_entries(const Reading& reading) {
    Entries entries;
    for (const Passage& passage : reading.passages)
        if (passage.kind == PassageKind::term)
            for (const Sentence& sentence : passage.sentences)
                entries.push_back(keys_of(passage, sentence, sentence.first, sentence.last - 1));
    return entries;
}

// "SEND" stands in "Special educational needs (SEND)"; "care worker" stands in no "Social worker".
bool is_listed(const Entries& entries, const TermPlace& term) {
    const std::set<std::string> words = keys_of(*term.passage, *term.sentence, term.first, term.last);
    return std::any_of(entries.begin(), entries.end(), [&words](const std::set<std::string>& entry) {
        return std::includes(entry.begin(), entry.end(), words.begin(), words.end());
    });
}

void check_word_list(const Reading& reading, const std::vector<First>& firsts) {
    if (!begin_rule(reading, "word-list") || firsts.empty())
        return;
    if (!has_word_list(reading))
        return reading.recorder.found("word-list", span_of(reading, firsts.front().term),
                                      fmt::format("{} hard word{} marked, and there is no word list",
                                                  firsts.size(), firsts.size() == 1 ? " is" : "s are"),
                                      {"add a glossary at the end, with each hard word in it"});
    const Entries entries = read_entries(reading);
    for (const First& first : firsts) {
        const TermPlace& term = first.term;
        // A glossterm leads to its entry.
        if (reading.tree[term.passage->tokens[term.first].mark].target || explains_itself(reading, term) ||
            is_listed(entries, term))
            continue;
        reading.recorder.found(
            "word-list", span_of(reading, term),
            fmt::format("\"{}\" is shown as a hard word, and is not in the word list", text_of(term)),
            {"add it to the glossary at the end"});
    }
}

} // namespace

void check_explained(const Reading& reading) {
    const std::vector<SentencePlace> sentences = running_sentences(reading);
    const std::vector<First> firsts = first_terms(reading, sentences);
    if (reading.recorder.has("hard-word-explained") && reading.language.known()) {
        reading.recorder.checked("hard-word-explained", 0);
        check_explanations(reading, sentences, firsts);
    }
    if (reading.recorder.has("hard-word-marked") && reading.language.known()) {
        reading.recorder.checked("hard-word-marked", 0);
        check_marked(reading, sentences);
    }
    check_word_list(reading, firsts);
}

} // namespace audit
