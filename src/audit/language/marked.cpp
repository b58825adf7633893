#include "audit/language/marked.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

#include "audit/language/definition.h"
#include "audit/language/hardness.h"
#include "audit/language/tokens.h"

namespace audit {
namespace {

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

constexpr std::size_t longest_asked = 4; // words of a term

std::string joined(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t i = first; i <= last; ++i)
        text += (text.empty() ? "" : " ") + tokens[i].folded;
    return text;
}

// All rows of words of the headings that ask: "What is mate crime?"
std::set<std::string> find_asked(const Reading& reading) {
    std::set<std::string> asked;
    for (const Passage& heading : reading.passages) {
        const std::vector<Token>& tokens = heading.tokens;
        if (heading.kind != PassageKind::heading || tokens.empty() || heading.text_of(tokens.back()) != "?")
            continue;
        for (std::size_t first = 0; first < tokens.size(); ++first)
            for (std::size_t last = first; last < std::min(first + longest_asked, tokens.size()); ++last)
                asked.insert(joined(tokens, first, last));
    }
    return asked;
}

// Terms and where they first stand in the text: bold, or marked as a term.
class MarkedCheck {
public:
    MarkedCheck(const Reading& reading, const std::vector<SentencePlace>& sentences)
        : reading_(reading), sentences_(sentences), asked_(find_asked(reading)) {
        for (const Passage& passage : reading.passages)
            if (passage.kind == PassageKind::term && !passage.tokens.empty())
                add(entry_of(passage), Where::word_list);
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            const SentencePlace& place = sentences[i];
            for (const Definition& found : find_definitions(reading, *place.passage, *place.sentence))
                add_defined(place, found);
            if (i + 1 == sentences.size() || sentences[i + 1].passage != place.passage)
                continue;
            if (const auto found =
                    find_defined_next(reading, *place.passage, *place.sentence, *sentences[i + 1].sentence))
                add_defined(place, *found);
        }
    }

    void check() {
        WordSet forms;
        for (const auto& [form, term] : forms_)
            forms.insert(form);
        const PhraseFinder terms(forms, Inflection::last_word);
        std::set<std::string, std::less<>> seen;
        for (const SentencePlace& place : sentences_)
            for (std::size_t i = place.sentence->first; i < place.sentence->last; ++i) {
                const auto match = terms.match(*place.passage, *place.sentence, i);
                if (match.length == 0)
                    continue;
                const Term& term = forms_.find(match.phrase)->second;
                if (term.where == Where::text && is_of_name(place, i))
                    continue;
                if (seen.insert(term.name).second)
                    check_first(place, i, match.length, term.where);
                // "protected characteristic" shows what a "characteristic" is as well.
                for (const std::size_t end = i + match.length; i + 1 < end; ++i)
                    if (const auto part = forms_.find(place.passage->tokens[i + 1].folded);
                        part != forms_.end())
                        seen.insert(part->second.name);
            }
    }

private:
    enum class Where : std::uint8_t { word_list, text };
    struct Term {
        std::string name;
        Where where;
    };

    void add(const std::string& term, Where where) { forms_.try_emplace(term, Term{term, where}); }

    // By the forms that its last word may come from as well: "priorities" is a "priority" elsewhere.
    void add_defined(const SentencePlace& place, const Definition& found) {
        if (!is_hard(place, found))
            return;
        const std::vector<Token>& tokens = place.passage->tokens;
        std::string before;
        for (std::size_t i = found.first; i < found.last; ++i)
            before += tokens[i].folded + " ";
        const std::string name = before + tokens[found.last].folded;
        for (const std::string& last : stems(tokens[found.last].folded)) {
            if (const auto known = forms_.find(before + last); known != forms_.end())
                return;
        }
        for (const std::string& last : stems(tokens[found.last].folded))
            forms_.try_emplace(before + last, Term{name, Where::text});
    }

    // "our Privacy Policy", "Mencap is a charity": with a capital, and no initials.
    [[nodiscard]] bool is_of_name(const SentencePlace& place, std::size_t i) const {
        const Token& token = place.passage->tokens[i];
        const std::string_view text = place.passage->text_of(token);
        return is_capital(text) && !is_all_capitals(text) &&
               (is_name(*place.passage, *place.sentence, i) || !reading_.words.is_word(token.folded));
    }

    // A term that readers may not know: with a hard word in it, or several words that are said outright to
    // have a meaning of their own. One that a heading asks about is shown by that.
    [[nodiscard]] bool is_hard(const SentencePlace& place, const Definition& found) const {
        const std::vector<Token>& tokens = place.passage->tokens;
        const bool is_own_term = found.outright && found.last > found.first;
        if (!is_own_term && !is_worth_showing(tokens[found.last].folded) &&
            !has_hard_word(reading_, *place.passage, *place.sentence, found.first, found.last))
            return false;
        // Initials are held to a rule of their own.
        if (found.first == found.last && is_all_capitals(place.passage->text_of(tokens[found.first])))
            return false;
        if (found.first == found.last && is_own(tokens[found.first].folded))
            return false;
        return found.behind || !asked_.contains(joined(tokens, found.first, found.last));
    }

    [[nodiscard]] bool is_worth_showing(const std::string& word) const {
        const std::vector<std::string> forms = stems(word);
        return std::any_of(forms.begin(), forms.end(), [this](const std::string& form) {
            return reading_.language.has("worth-showing", form);
        });
    }

    [[nodiscard]] bool is_own(const std::string& word) const {
        const std::vector<std::string>& known = reading_.own.known;
        return std::find(known.begin(), known.end(), word) != known.end();
    }

    void check_first(const SentencePlace& place, std::size_t i, std::size_t length, Where where) {
        reading_.recorder.checked("hard-word-marked");
        const Passage& passage = *place.passage;
        if (passage.tokens[i].marked || (where == Where::word_list && is_explanation(place, i + length)))
            return;
        const std::uint32_t begin = passage.tokens[i].begin;
        const std::uint32_t end = passage.tokens[i + length - 1].end;
        reading_.recorder.found(
            "hard-word-marked", reading_.places.find(passage, begin, end),
            fmt::format("\"{}\" is {}, but is not shown as a hard word here",
                        std::string_view(passage.text).substr(begin, end - begin),
                        where == Where::word_list ? "in the word list" : "explained in the text"),
            {where == Where::word_list
                 ? "mark it as a glossterm where it is first used"
                 : "mark it as a glossterm where it is first used, and add it to the word list"});
    }

    // "SEND means …" may stand unmarked.
    [[nodiscard]] static bool is_explanation(const SentencePlace& place, std::size_t behind) {
        const std::string_view word = word_at(*place.passage, *place.sentence, behind);
        return word == "means" || word == "mean";
    }

    const Reading& reading_;
    const std::vector<SentencePlace>& sentences_;
    std::set<std::string> asked_;
    std::map<std::string, Term, std::less<>> forms_; // as they may stand in the text
};

} // namespace

void check_marked(const Reading& reading, const std::vector<SentencePlace>& sentences) {
    MarkedCheck(reading, sentences).check();
}

} // namespace audit
