#include "audit/language/explanation.h"

#include <algorithm>
#include <optional>
#include <string>

namespace audit {
namespace {

class Explanation {
public:
    Explanation(const Reading& reading, const Passage& passage, const Sentence& sentence)
        : reading_(reading), passage_(passage), sentence_(sentence) {}

    // "This is called …", "We call this …" before the term.
    [[nodiscard]] bool names_before(std::size_t term) const {
        for (std::size_t i = sentence_.first; i < term; ++i) {
            const std::string_view text = word(i);
            if (text == "call" || text == "means" || text == "mean")
                return true;
            if (text == "called")
                return is("pointers", sentence_.first) || (i > sentence_.first + 1 && is("pointers", i - 2));
        }
        return false;
    }

    // "… means", "… is a" behind the term.
    [[nodiscard]] bool says_what_is_behind(std::size_t term) const {
        for (std::size_t i = term + 1; i < sentence_.last; ++i)
            if (reading_.phrases.explaining.match(passage_, sentence_, i).length > 0)
                return true;
        return is_form_of_be(term + 1) && (is("explaining-openers", term + 2) || is_money(term + 2));
    }

    // Something of the list anywhere: "Some people call them fits."
    [[nodiscard]] bool points_and_names() const {
        bool points = false;
        bool names = false;
        for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
            points = points || is("pointers", i);
            names = names || is("naming", i) ||
                    reading_.phrases.explaining.match(passage_, sentence_, i).length > 0;
        }
        return points && names;
    }

    // Where a word with one of these stems stands.
    [[nodiscard]] std::optional<std::size_t> find(const std::vector<std::string>& wanted) const {
        for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
            if (word(i).empty())
                continue;
            const std::vector<std::string> forms = stems(word(i));
            if (std::find_first_of(forms.begin(), forms.end(), wanted.begin(), wanted.end()) != forms.end())
                return i;
        }
        return std::nullopt;
    }

    // What is said of the subject that ends at token `subject`: "is new", "will start", "costs", "must do
    // this" explain nothing.
    [[nodiscard]] bool tells_something(std::size_t subject) const {
        std::size_t verb = subject + 1;
        if (is("past-verbs", verb) || is("duties", verb))
            return false;
        if (is_form_of_be(verb)) {
            const std::size_t next = verb + 1;
            return next < sentence_.last && passage_.tokens[next].kind != TokenKind::number &&
                   !is("tells-little", next);
        }
        while (is("auxiliaries", verb) || is("adverbs", verb))
            ++verb;
        return !is("event-verbs", verb);
    }

    [[nodiscard]] bool is(std::string_view list, std::size_t i) const {
        const std::string_view text = word(i);
        return !text.empty() && reading_.language.has(list, text);
    }

    [[nodiscard]] std::string_view word(std::size_t i) const { return word_at(passage_, sentence_, i); }

private:
    // "The payment is £300 to help with …" says what it is, where "It is 3 miles long" does not.
    [[nodiscard]] bool is_money(std::size_t i) const {
        if (i + 1 >= sentence_.last || passage_.tokens[i].kind != TokenKind::number)
            return false;
        const char first = passage_.text_of(passage_.tokens[i]).front();
        return (first < '0' || first > '9') && word(i + 1) == "to";
    }

    [[nodiscard]] bool is_form_of_be(std::size_t i) const { return word(i) == "is" || word(i) == "are"; }

    const Reading& reading_;
    const Passage& passage_;
    const Sentence& sentence_;
};

} // namespace

bool explains_itself(const Reading& reading, const TermPlace& term) {
    const Explanation sentence(reading, *term.passage, *term.sentence);
    return sentence.names_before(term.first) || sentence.says_what_is_behind(term.last);
}

bool explains(const Reading& reading, const Passage& passage, const Sentence& sentence,
              const TermPlace& term) {
    const Explanation next(reading, passage, sentence);
    if (next.points_and_names() ||
        reading.phrases.explaining_leads.match(passage, sentence, sentence.first).length > 0)
        return true;
    if (next.is("pointers", sentence.first))
        return next.says_what_is_behind(sentence.first) || next.tells_something(sentence.first);
    if (const auto again = next.find(stems(term.passage->tokens[term.last].folded)))
        return next.says_what_is_behind(*again) || next.tells_something(*again);
    return next.find({"there"}).has_value();
}

} // namespace audit
