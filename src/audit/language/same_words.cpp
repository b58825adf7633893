// One thing, one word: groups of words for the same thing, and terms of the word list that are called
// differently from place to place.
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

#include "audit/language/reading.h"

namespace audit {
namespace {

enum class Source : std::uint8_t { language, own };

struct Use {
    report::Span span; // of the first
    std::size_t order = 0;
    std::size_t times = 0;
};

class SameWordCheck {
public:
    SameWordCheck(const Reading& reading, const WordGroups& words, Source source)
        : reading_(reading), words_(words), source_(source) {}

    void read(const Passage& passage, const Sentence& sentence) {
        std::map<std::size_t, std::pair<std::string_view, std::size_t>> here; // by group: word and token
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            const PhraseFinder::Match match = words_.finder.match(passage, sentence, i);
            if (match.length == 0 || passage.tokens[i].quoted || is_name(passage, sentence, i) ||
                is_verb(passage, sentence, i)) {
                i += match.length > 1 ? match.length - 1 : 0; // "GP surgery" is no "surgery"
                continue;
            }
            const std::size_t group = words_.group_of.find(match.phrase)->second;
            const std::string& word = words_.word_of.find(match.phrase)->second;
            // "children and young people": the writer tells them apart; "A pupil is a student" does not.
            const auto [other, is_first] = here.try_emplace(group, word, i);
            if (!is_first && other->second.first != word && source_ == Source::language) {
                if (is_said_same(passage, sentence, other->second.second, i))
                    continue;
                told_apart_.insert(group);
            }
            Use& use = uses_[word];
            if (use.times++ == 0) {
                use.span = reading_.places.find(passage, passage.tokens[i].begin,
                                                passage.tokens[i + match.length - 1].end);
                use.order = ++order_;
            }
            i += match.length - 1;
        }
    }

    void report() const {
        for (std::size_t group = 0; group < words_.groups.size(); ++group)
            if (!told_apart_.contains(group))
                report(words_.groups[group]);
    }

private:
    // "to waste food", "you rent it": something done, not the thing of the group.
    [[nodiscard]] bool is_verb(const Passage& passage, const Sentence& sentence, std::size_t i) const {
        if (source_ == Source::own || !reading_.language.has("things-or-deeds", passage.tokens[i].folded))
            return false;
        const std::string_view before = word_at(passage, sentence, i - 1);
        const std::string_view behind = word_at(passage, sentence, i + 1);
        return before == "to" || before == "please" || reading_.language.has("people-pronouns", before) ||
               reading_.language.has("modals", before) ||
               (i == sentence.first && reading_.language.has("objects", behind));
    }

    // "A vaccine is an injection", "an injection called a vaccine"
    [[nodiscard]] static bool is_said_same(const Passage& passage, const Sentence& sentence,
                                           std::size_t first, std::size_t second) {
        for (std::size_t i = first + 1; i < second; ++i) {
            const std::string_view word = word_at(passage, sentence, i);
            if (word == "is" || word == "are" || word == "means" || word == "called")
                return word_at(passage, sentence, i + 1) != "not" &&
                       word_at(passage, sentence, i + 1) != "different";
        }
        return false;
    }

    // The word to keep: the first of an own list, else the one that is used first.
    [[nodiscard]] std::string kept(const std::vector<std::string>& group) const {
        if (source_ == Source::own)
            return group.front();
        std::string best;
        for (const std::string& word : group)
            if (const auto use = uses_.find(word);
                use != uses_.end() && (best.empty() || use->second.order < uses_.at(best).order))
                best = word;
        return best;
    }

    void report(const std::vector<std::string>& group) const {
        const std::string keep = kept(group);
        for (const std::string& word : group)
            if (const auto use = uses_.find(word); use != uses_.end() && word != keep)
                reading_.recorder.found(
                    "same-word", use->second.span,
                    source_ == Source::own
                        ? fmt::format("\"{}\" is used where your word list has \"{}\"", word, keep)
                        : fmt::format("\"{}\" and \"{}\" are used for the same thing", keep, word),
                    {fmt::format("write \"{}\" each time", keep)});
    }

    const Reading& reading_;
    const WordGroups& words_;
    Source source_;
    std::map<std::string, Use> uses_;
    std::set<std::size_t> told_apart_;
    std::size_t order_ = 0;
};

void check_groups(const Reading& reading, const WordGroups& words, Source source) {
    if (words.groups.empty())
        return;
    SameWordCheck check(reading, words, source);
    for_each_sentence(reading, [&](const Passage& passage, const Sentence& sentence) {
        if (passage.kind != PassageKind::term)
            check.read(passage, sentence);
    });
    check.report();
}

std::string base_of(std::string_view folded) {
    std::string base(folded);
    if (base.ends_with('s') && base.size() > 3)
        base.pop_back();
    return base;
}

// Terms that lead to one entry of the word list by different words.
void check_terms(const Reading& reading) {
    std::map<std::uint32_t, std::string> called; // entry -> the words of its first use
    for (content::NodeId id = reading.tree.root; id; id = reading.tree.next(id, reading.tree.root)) {
        if (reading.tree[id].role != content::Role::glossary_term || !reading.tree[id].target)
            continue;
        const std::string words = content::text_of(reading.tree, id);
        const auto [first, is_first] = called.emplace(reading.tree[id].target.index(), words);
        if (!is_first && base_of(fold(first->second)) != base_of(fold(words)))
            reading.recorder.found(
                "same-word", reading.tree[id].span,
                fmt::format("\"{}\" and \"{}\" are used for the same thing", first->second, words),
                {fmt::format("write \"{}\" each time", first->second)});
    }
}

} // namespace

void check_same_words(const Reading& reading) {
    if (!reading.language.known() || !begin_rule(reading, "same-word"))
        return;
    check_groups(reading, reading.phrases.same, Source::language);
    check_groups(reading, reading.phrases.own_same, Source::own);
    check_terms(reading);
}

} // namespace audit
