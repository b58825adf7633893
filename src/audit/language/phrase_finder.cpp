#include "audit/language/phrase_finder.h"

#include <algorithm>

#include "audit/language/known_words.h"
#include "audit/language/reading.h"

namespace audit {
namespace {

std::string_view word_or_comma(const Passage& passage, const Sentence& sentence, std::size_t index) {
    if (index < sentence.last && passage.text_of(passage.tokens[index]) == ",")
        return ",";
    return word_at(passage, sentence, index);
}

} // namespace

PhraseFinder::PhraseFinder(const WordSet& phrases, Inflection inflection) : inflection_(inflection) {
    for (const std::string& phrase : phrases)
        add(phrase, {});
}

PhraseFinder::PhraseFinder(const WordTable& phrases, Inflection inflection, WordTable irregular)
    : inflection_(inflection), irregular_(std::move(irregular)) {
    for (const auto& [phrase, instead] : phrases)
        add(phrase, instead);
}

// With hyphens too, as one word: "out-of-hours".
void PhraseFinder::add(const std::string& phrase, const std::string& instead) {
    if (std::string joined = phrase;
        inflection_ == Inflection::any_word && phrase.find_first_of("*,") == std::string::npos) {
        std::replace(joined.begin(), joined.end(), ' ', '-');
        if (joined != phrase)
            branches_[joined].any.push_back({phrase, {}, instead});
    }
    Entry entry{phrase, {}, instead};
    for (std::size_t at = 0; at < phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
        const bool comma = phrase[end - 1] == ',';
        entry.rest.push_back(phrase.substr(at, end - at - (comma ? 1 : 0)));
        if (comma)
            entry.rest.emplace_back(",");
        at = end + 1;
    }
    Branch& branch = branches_[entry.rest.front()];
    entry.rest.erase(entry.rest.begin());
    const bool is_any = entry.rest.empty() || entry.rest.front() == "*";
    Entries& entries = is_any ? branch.any : branch.by_second[entry.rest.front()];
    entries.push_back(std::move(entry));
}

// What `word` may be a form of: "took" of "take".
std::vector<std::string> PhraseFinder::forms_of(std::string_view word) const {
    if (inflection_ == Inflection::as_written)
        return {std::string(word)};
    std::vector<std::string> forms = stems(word);
    if (const auto found = irregular_.find(word); found != irregular_.end())
        forms.push_back(found->second);
    return forms;
}

bool PhraseFinder::is_same(std::string_view word, const std::string& wanted, bool is_last) const {
    if (word == wanted || (wanted == "*" && !word.empty() && word != ","))
        return true;
    if (word.empty() || inflection_ == Inflection::as_written ||
        (inflection_ == Inflection::last_word && !is_last))
        return false;
    const std::vector<std::string> forms = forms_of(word);
    return std::find(forms.begin(), forms.end(), wanted) != forms.end();
}

PhraseFinder::Match PhraseFinder::match(const Passage& passage, const Sentence& sentence,
                                        std::size_t index) const {
    Match best;
    const std::string_view word = word_at(passage, sentence, index);
    if (word.empty() || branches_.empty())
        return best;
    const auto try_all = [&](const Entries& entries, bool inflected) {
        for (const Entry& entry : entries) {
            const std::size_t length = entry.rest.size() + 1;
            bool same =
                length > best.length && (length == 1 || !inflected || inflection_ == Inflection::any_word);
            for (std::size_t i = 0; same && i < entry.rest.size(); ++i)
                same = is_same(word_or_comma(passage, sentence, index + 1 + i), entry.rest[i],
                               i + 1 == entry.rest.size());
            if (same)
                best = {length, entry.phrase, entry.instead};
        }
    };
    std::vector<std::string> seconds; // what the second word may be a form of
    for (const std::string& first : forms_of(word)) {
        const auto branch = branches_.find(first);
        if (branch == branches_.end())
            continue;
        try_all(branch->second.any, first != word);
        if (seconds.empty() && !branch->second.by_second.empty())
            seconds = forms_of(word_or_comma(passage, sentence, index + 1));
        for (const std::string& second : seconds)
            if (const auto entries = branch->second.by_second.find(second);
                entries != branch->second.by_second.end())
                try_all(entries->second, first != word);
    }
    return best;
}

} // namespace audit
