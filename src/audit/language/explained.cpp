// A hard word is shown as one where it is first used, explained in the sentence behind it, and in a word
// list at the end.
#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include <fmt/format.h>

#include "audit/language/explanation.h"
#include "audit/language/phrase_finder.h"

namespace audit {
namespace {

struct Place {
    const Passage* passage;
    const Sentence* sentence;
};

std::vector<Place> running_sentences(const Reading& reading) {
    std::vector<Place> places;
    for (const Passage& passage : reading.passages)
        if (is_running_text(passage) && passage.kind != PassageKind::definition &&
            passage.kind != PassageKind::summary && passage.kind != PassageKind::imprint)
            for (const Sentence& sentence : passage.sentences)
                places.push_back({&passage, &sentence});
    return places;
}

bool is_term(const Reading& reading, content::NodeId node) {
    const content::Role role = reading.tree[node].role;
    return role == content::Role::glossary_term || role == content::Role::defined_term ||
           reading.tree.has_class(node, "hardword") || reading.tree.has_class(node, "glossterm");
}

std::vector<TermPlace> marked_terms(const Reading& reading, const Place& place) {
    std::vector<TermPlace> found;
    const std::vector<Token>& tokens = place.passage->tokens;
    for (std::size_t i = place.sentence->first; i < place.sentence->last; ++i) {
        if (!tokens[i].marked || tokens[i].kind == TokenKind::mark || !is_term(reading, tokens[i].mark))
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

std::vector<First> first_terms(const Reading& reading, const std::vector<Place>& sentences) {
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

void check_explanations(const Reading& reading, const std::vector<Place>& sentences,
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

// The words of an entry of the word list, without what stands in brackets behind them: "(SEND)".
std::string entry_of(const Passage& passage) {
    std::string term;
    for (const Token& token : passage.tokens) {
        if (passage.text_of(token) == "(")
            break;
        if (token.kind != TokenKind::mark)
            term += (term.empty() ? "" : " ") + token.folded;
    }
    return term;
}

// Words of the word list where they first stand in the text: bold, or marked as a term.
class MarkedCheck {
public:
    explicit MarkedCheck(const Reading& reading) : reading_(reading) {
        for (const Passage& passage : reading.passages)
            if (passage.kind == PassageKind::term && !passage.tokens.empty())
                terms_.insert(entry_of(passage));
    }

    void check() {
        const PhraseFinder terms(terms_, Inflection::last_word);
        std::set<std::string, std::less<>> seen;
        for (const Place& place : running_sentences(reading_))
            for (std::size_t i = place.sentence->first; i < place.sentence->last; ++i) {
                const auto match = terms.match(*place.passage, *place.sentence, i);
                if (match.length > 0 && seen.emplace(match.phrase).second)
                    check_first(place, i, match);
            }
    }

private:
    void check_first(const Place& place, std::size_t i, const PhraseFinder::Match& match) {
        reading_.recorder.checked("hard-word-marked");
        const Passage& passage = *place.passage;
        if (passage.tokens[i].marked || is_explanation(place, i + match.length))
            return;
        const std::uint32_t begin = passage.tokens[i].begin;
        const std::uint32_t end = passage.tokens[i + match.length - 1].end;
        reading_.recorder.found(
            "hard-word-marked", reading_.places.find(passage, begin, end),
            fmt::format("\"{}\" is in the word list, but is not shown as a hard word here",
                        std::string_view(passage.text).substr(begin, end - begin)),
            {"mark it as a glossterm where it is first used"});
    }

    // "SEND means …" may stand unmarked.
    [[nodiscard]] static bool is_explanation(const Place& place, std::size_t behind) {
        const std::string_view word = word_at(*place.passage, *place.sentence, behind);
        return word == "means" || word == "mean";
    }

    const Reading& reading_;
    WordSet terms_;
};

bool has_word_list(const Reading& reading) {
    for (content::NodeId id = reading.tree.root; id; id = reading.tree.next(id, reading.tree.root))
        if (reading.tree[id].role == content::Role::glossary || reading.tree.has_class(id, "glosslist"))
            return true;
    return false;
}

// Each word of each entry, as the shortest form that it may be an inflection of.
std::set<std::string> listed_words(const Reading& reading) {
    std::set<std::string> listed;
    for (const Passage& passage : reading.passages)
        if (passage.kind == PassageKind::term)
            for (const Sentence& sentence : passage.sentences)
                for (std::size_t i = sentence.first; i < sentence.last; ++i)
                    listed.insert(key_of({&passage, &sentence, i, i}));
    return listed;
}

void check_word_list(const Reading& reading, const std::vector<First>& firsts) {
    if (!begin_rule(reading, "word-list") || firsts.empty())
        return;
    if (!has_word_list(reading))
        return reading.recorder.found("word-list", reading.tree[reading.tree.root].span,
                                      fmt::format("{} hard word{} marked, and there is no word list",
                                                  firsts.size(), firsts.size() == 1 ? " is" : "s are"),
                                      {"add a glossary at the end, with each hard word in it"});
    const std::set<std::string> listed = listed_words(reading);
    for (const First& first : firsts) {
        const TermPlace& term = first.term;
        // A glossterm leads to its entry.
        if (reading.tree[term.passage->tokens[term.first].mark].target || explains_itself(reading, term))
            continue;
        bool is_listed = false;
        for (std::size_t i = term.first; i <= term.last && !is_listed; ++i)
            is_listed = listed.contains(key_of({term.passage, term.sentence, i, i}));
        if (!is_listed)
            reading.recorder.found(
                "word-list", span_of(reading, term),
                fmt::format("\"{}\" is shown as a hard word, and is not in the word list", text_of(term)),
                {"add it to the glossary at the end"});
    }
}

} // namespace

void check_explained(const Reading& reading) {
    const std::vector<Place> sentences = running_sentences(reading);
    const std::vector<First> firsts = first_terms(reading, sentences);
    if (reading.recorder.has("hard-word-explained") && reading.language.known()) {
        reading.recorder.checked("hard-word-explained", 0);
        check_explanations(reading, sentences, firsts);
    }
    if (reading.recorder.has("hard-word-marked") && reading.language.known()) {
        reading.recorder.checked("hard-word-marked", 0);
        MarkedCheck(reading).check();
    }
    check_word_list(reading, firsts);
}

} // namespace audit
