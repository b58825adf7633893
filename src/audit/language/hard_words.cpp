// Words that readers may not know: outside the common words, or in a list of hard words with easier ones.
// A word that the publication explains is not hard any more.
#include <algorithm>
#include <map>
#include <string>

#include <fmt/format.h>

#include "audit/language/hardness.h"
#include "audit/language/tokens.h"

namespace audit {
namespace {

struct Hard {
    report::Span span; // of the first
    std::string written;
    std::string instead;
    std::size_t times = 0;
};

class HardWordCheck {
public:
    explicit HardWordCheck(const Reading& reading)
        : reading_(reading), own_known_(reading.own.known.begin(), reading.own.known.end()) {}

    void check(const Passage& passage, const Sentence& sentence) {
        for (std::size_t i = sentence.first; i < sentence.last;)
            i += check_at(passage, sentence, i);
    }

    void report() const {
        for (const std::string& word : order_)
            report(hard_.at(word));
    }

private:
    // How many tokens are done with.
    std::size_t check_at(const Passage& passage, const Sentence& sentence, std::size_t i) {
        const std::string word(word_at(passage, sentence, i));
        const Token& token = passage.tokens[i];
        if (word.empty() || token.marked || token.figurative)
            return 1;
        if (const auto foreign = reading_.phrases.foreign_words.match(passage, sentence, i);
            foreign.length > 0)
            return foreign.length; // found by a rule of its own
        reading_.recorder.checked("hard-word");
        const auto own = reading_.phrases.own_plain.match(passage, sentence, i);
        const auto match = own.length > 0 ? own : reading_.phrases.plain.match(passage, sentence, i);
        if (const auto everyday = reading_.phrases.everyday_phrases.match(passage, sentence, i);
            own.length == 0 && everyday.length > 0 && everyday.length >= match.length)
            return everyday.length;
        // "on probation" is as hard as "probation".
        const std::string head(reading_.language.has("function-words", word) && match.length == 2
                                   ? word_at(passage, sentence, i + 1)
                                   : word);
        if (match.length > 0 && !is_named(passage, sentence, i, match.length) && !is_excused(head)) {
            add(passage, i, match);
            return match.length;
        }
        if (match.length == 0 && is_unknown(reading_, passage, sentence, i) && !is_excused(word))
            add(passage, i, {1, word, {}});
        return 1;
    }

    // A hard word in a name is not to be changed; "the Ombudsman" and "Privacy Notice" are hard with capitals
    // as well.
    [[nodiscard]] bool is_named(const Passage& passage, const Sentence& sentence, std::size_t i,
                                std::size_t length) const {
        if (!is_name(passage, sentence, i) || length > 1)
            return false;
        const bool in_longer_name =
            i + 1 < sentence.last && is_capital(passage.text_of(passage.tokens[i + 1]));
        return in_longer_name || !reading_.language.has("determiners", word_at(passage, sentence, i - 1)) ||
               !reading_.language.has("offices", word_at(passage, sentence, i));
    }

    [[nodiscard]] bool is_excused(const std::string& word) const {
        for (const std::string& stem : stems(word))
            if (reading_.explained.contains(stem) || own_known_.contains(stem))
                return true;
        return false;
    }

    void add(const Passage& passage, std::size_t i, const PhraseFinder::Match& match) {
        const std::string name = name_of(match.phrase);
        const auto [place, is_new] = hard_.try_emplace(name);
        Hard& hard = place->second;
        ++hard.times;
        if (!is_new)
            return;
        const std::uint32_t begin = passage.tokens[i].begin;
        const std::uint32_t end = passage.tokens[i + match.length - 1].end;
        hard.span = reading_.places.find(passage, begin, end);
        hard.written = passage.text.substr(begin, end - begin);
        hard.instead = match.instead;
        order_.push_back(name);
    }

    // One of the table's words or another form of it: "tenancy" and "tenancies" are told as one.
    std::string name_of(std::string_view phrase) {
        const std::vector<std::string> forms = stems(phrase);
        const auto known = std::find_if(forms.begin(), forms.end(), [this](const std::string& form) {
            return name_of_form_.contains(form);
        });
        const std::string name = known == forms.end() ? std::string(phrase) : name_of_form_.at(*known);
        for (const std::string& form : forms)
            name_of_form_.emplace(form, name);
        return name;
    }

    void report(const Hard& hard) const {
        const std::string times = hard.times > 1 ? fmt::format(", used {} times", hard.times) : "";
        std::vector<std::string> hints;
        hints.push_back(hard.instead.empty()
                            ? "use an easier word, or say it another way"
                            : fmt::format("write \"{}\", if that is what it means here", hard.instead));
        hints.emplace_back("if you must use it, explain it: mark it as a glossterm, say what it means in the "
                           "next sentence, and add it to the word list");
        hints.emplace_back("if your readers know it, add it to words.txt beside the manuscript");
        reading_.recorder.found("hard-word", hard.span,
                                fmt::format("\"{}\" may be a hard word{}", hard.written, times),
                                std::move(hints));
    }

    const Reading& reading_;
    std::unordered_set<std::string> own_known_;
    std::map<std::string, Hard> hard_;
    std::vector<std::string> order_;
    std::map<std::string, std::string> name_of_form_; // a form -> the first that was found of it
};

} // namespace

void check_hard_words(const Reading& reading) {
    if (!reading.recorder.has("hard-word") || !reading.language.known())
        return;
    HardWordCheck check(reading);
    for_each_sentence(reading, [&check](const Passage& passage, const Sentence& sentence) {
        check.check(passage, sentence);
    });
    check.report();
}

} // namespace audit
