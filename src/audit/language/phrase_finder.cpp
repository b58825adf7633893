#include "audit/language/phrase_finder.h"

#include <algorithm>

#include "audit/language/known_words.h"
#include "audit/language/reading.h"

namespace audit {

PhraseFinder::PhraseFinder(const WordSet& phrases, Inflection inflection) : inflection_(inflection) {
    for (const std::string& phrase : phrases)
        add(phrase, {});
}

PhraseFinder::PhraseFinder(const WordTable& phrases, Inflection inflection) : inflection_(inflection) {
    for (const auto& [phrase, instead] : phrases)
        add(phrase, instead);
}

void PhraseFinder::add(const std::string& phrase, const std::string& instead) {
    Entry entry{phrase, {}, instead};
    const std::size_t first = std::min(phrase.find(' '), phrase.size());
    for (std::size_t at = first + 1; at < phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
        entry.rest.push_back(phrase.substr(at, end - at));
        at = end + 1;
    }
    entries_[phrase.substr(0, first)].push_back(std::move(entry));
}

bool PhraseFinder::is_same(std::string_view word, const std::string& wanted, bool is_last) const {
    if (word == wanted || (wanted == "*" && !word.empty()))
        return true;
    if (word.empty() || inflection_ == Inflection::as_written ||
        (inflection_ == Inflection::last_word && !is_last))
        return false;
    const std::vector<std::string> forms = stems(word);
    return std::find(forms.begin(), forms.end(), wanted) != forms.end();
}

PhraseFinder::Match PhraseFinder::match(const Passage& passage, const Sentence& sentence,
                                        std::size_t index) const {
    Match best;
    const std::string_view word = word_at(passage, sentence, index);
    if (word.empty())
        return best;
    const std::vector<std::string> firsts =
        inflection_ == Inflection::as_written ? std::vector{std::string(word)} : stems(word);
    for (const std::string& first : firsts) {
        const auto found = entries_.find(first);
        if (found == entries_.end())
            continue;
        for (const Entry& entry : found->second) {
            const std::size_t length = entry.rest.size() + 1;
            bool same =
                length > best.length && (length == 1 || first == word || inflection_ == Inflection::any_word);
            for (std::size_t i = 0; same && i < entry.rest.size(); ++i)
                same = is_same(word_at(passage, sentence, index + 1 + i), entry.rest[i],
                               i + 1 == entry.rest.size());
            if (same)
                best = {length, entry.phrase, entry.instead};
        }
    }
    return best;
}

} // namespace audit
