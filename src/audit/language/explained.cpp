// A hard word is shown as one where it is first used, explained in the sentence behind it, and in a word
// list at the end.
#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include <fmt/format.h>

#include "audit/language/phrase_finder.h"
#include "audit/language/reading.h"

namespace audit {
namespace {

struct Place {
    const Passage* passage;
    const Sentence* sentence;
};

// A run of tokens that one node marks.
struct Marked {
    std::size_t first = 0; // tokens
    std::size_t last = 0;
    content::NodeId node;
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

std::vector<Marked> marked_terms(const Reading& reading, const Place& place) {
    std::vector<Marked> found;
    const std::vector<Token>& tokens = place.passage->tokens;
    for (std::size_t i = place.sentence->first; i < place.sentence->last; ++i) {
        if (!tokens[i].marked || tokens[i].kind == TokenKind::mark || !is_term(reading, tokens[i].mark))
            continue;
        if (!found.empty() && found.back().node == tokens[i].mark)
            found.back().last = i;
        else
            found.push_back({i, i, tokens[i].mark});
    }
    return found;
}

std::string key_of(const Passage& passage, const Marked& marked) {
    std::string key;
    for (std::size_t i = marked.first; i <= marked.last; ++i) {
        const std::vector<std::string> forms = stems(passage.tokens[i].folded);
        key += (key.empty() ? "" : " ") +
               *std::min_element(forms.begin(), forms.end(), [](const std::string& a, const std::string& b) {
                   return a.size() < b.size();
               });
    }
    return key;
}

class ExplainedCheck {
public:
    explicit ExplainedCheck(const Reading& reading)
        : reading_(reading), explaining_(reading.language.list("explaining")),
          sentences_(running_sentences(reading)) {}

    void check() {
        for (std::size_t at = 0; at < sentences_.size(); ++at)
            for (const Marked& marked : marked_terms(reading_, sentences_[at]))
                check_first(at, marked);
    }

    [[nodiscard]] std::size_t terms() const { return told_.size(); }

private:
    void check_first(std::size_t at, const Marked& marked) {
        const Passage& passage = *sentences_[at].passage;
        if (!told_.insert(key_of(passage, marked)).second)
            return;
        reading_.recorder.checked("hard-word-explained");
        if (explains_itself(sentences_[at], marked) || is_explained_by(at + 1, marked, passage))
            return;
        const std::uint32_t begin = passage.tokens[marked.first].begin;
        const std::uint32_t end = passage.tokens[marked.last].end;
        const std::string_view text = std::string_view(passage.text).substr(begin, end - begin);
        reading_.recorder.found("hard-word-explained", reading_.places.find(passage, begin, end),
                                fmt::format("the next sentence does not explain \"{}\"", text),
                                {fmt::format("go on with a short sentence: \"{} means …\"", text)});
    }

    // "SEND means …", "This is called co-production": the sentence is the explanation.
    [[nodiscard]] bool explains_itself(const Place& place, const Marked& marked) const {
        for (std::size_t i = place.sentence->first; i < place.sentence->last; ++i) {
            const std::string_view word = word_at(*place.passage, *place.sentence, i);
            const bool called = word == "called" || word == "call" || word == "means" || word == "mean";
            if (called && i < marked.first)
                return word != "called" || is_pointer(place, place.sentence->first) ||
                       word_before_is_pointer(place, i);
            if (i > marked.last && explaining_.match(*place.passage, *place.sentence, i).length > 0)
                return true;
        }
        return false;
    }

    [[nodiscard]] bool is_pointer(const Place& place, std::size_t i) const {
        return reading_.language.has("pointers", std::string(word_at(*place.passage, *place.sentence, i)));
    }

    [[nodiscard]] bool word_before_is_pointer(const Place& place, std::size_t i) const {
        return i > place.sentence->first + 1 && is_pointer(place, i - 2);
    }

    // Names the term again, or points back to it.
    [[nodiscard]] bool is_explained_by(std::size_t next, const Marked& marked, const Passage& before) const {
        if (next >= sentences_.size())
            return false;
        const Place& place = sentences_[next];
        if (is_pointer(place, place.sentence->first))
            return true;
        const std::vector<std::string> wanted = stems(before.tokens[marked.last].folded);
        for (std::size_t i = place.sentence->first; i < place.sentence->last; ++i) {
            const std::string_view word = word_at(*place.passage, *place.sentence, i);
            if (word == "there")
                return true;
            const std::vector<std::string> forms = stems(word);
            if (!word.empty() &&
                std::find_first_of(forms.begin(), forms.end(), wanted.begin(), wanted.end()) != forms.end())
                return true;
        }
        return false;
    }

    const Reading& reading_;
    PhraseFinder explaining_;
    std::vector<Place> sentences_;
    std::set<std::string> told_;
};

// Words of the word list where they first stand in the text: bold, or marked as a term.
class MarkedCheck {
public:
    explicit MarkedCheck(const Reading& reading) : reading_(reading) {
        for (const Passage& passage : reading.passages)
            if (passage.kind == PassageKind::term && !passage.tokens.empty())
                terms_.insert(term_of(passage));
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
    static std::string term_of(const Passage& passage) {
        std::string term;
        for (const Token& token : passage.tokens) {
            if (token.kind == TokenKind::mark)
                break; // "(SEND)" behind it
            term += (term.empty() ? "" : " ") + token.folded;
        }
        return term;
    }

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

void check_word_list(const Reading& reading, std::size_t terms) {
    if (!begin_rule(reading, "word-list") || terms == 0)
        return;
    for (content::NodeId id = reading.tree.root; id; id = reading.tree.next(id, reading.tree.root))
        if (reading.tree[id].role == content::Role::glossary || reading.tree.has_class(id, "glosslist"))
            return;
    reading.recorder.found("word-list", reading.tree[reading.tree.root].span,
                           fmt::format("{} hard words are marked, and there is no word list", terms),
                           {"add a glossary at the end, with each hard word in it"});
}

} // namespace

void check_explained(const Reading& reading) {
    ExplainedCheck explained(reading);
    if (reading.recorder.has("hard-word-explained") && reading.language.known()) {
        reading.recorder.checked("hard-word-explained", 0);
        explained.check();
    }
    if (reading.recorder.has("hard-word-marked") && reading.language.known()) {
        reading.recorder.checked("hard-word-marked", 0);
        MarkedCheck(reading).check();
    }
    check_word_list(reading, explained.terms());
}

} // namespace audit
