#include "pictures/propose.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>
#include <utility>

namespace pictures {
namespace {

constexpr std::size_t most_proposals = 3;
constexpr int lowest_score = 45; // below it a picture is no decent match, and none is proposed

// Of an idea, by how its words are found.
constexpr int several_words = 100;
constexpr int one_word = 90;
constexpr int other_form_less = 5;
constexpr int weak_less = 35;        // "good", "year"
constexpr int symbol_name_less = 35; // no table says so: the symbol is only called like the word
// Of a picture, by its place in the idea's list.
constexpr int place_less = 10;
constexpr int own_more = 5;

bool denies(const std::vector<Word>& words) {
    return std::any_of(words.begin(), words.end(), [](const Word& word) {
        constexpr std::string_view negations[] = {"not",     "no",     "never",  "cannot",
                                                  "without", "nobody", "nothing"};
        return std::find(std::begin(negations), std::end(negations), word.plain) != std::end(negations) ||
               word.plain.ends_with("n't");
    });
}

bool same_words(const Phrase& a, const Phrase& b) {
    return a.words.size() == b.words.size() && fit_of(a, b.words) != Fit::none;
}

std::string written(const std::vector<Word>& words, std::size_t begin, std::size_t count) {
    std::string text;
    for (std::size_t i = begin; i < begin + count; ++i)
        text += (i == begin ? "" : " ") + words[i].written;
    return text;
}

template <typename Scored>
void sort_by_score(std::vector<Scored>& all) {
    std::stable_sort(all.begin(), all.end(),
                     [](const Scored& a, const Scored& b) { return a.score > b.score; });
}

// The first few of a sorted list, each picture once.
std::vector<Proposal> best_of(std::vector<Proposal> sorted) {
    std::vector<Proposal> best;
    for (Proposal& proposal : sorted) {
        const bool told = std::any_of(best.begin(), best.end(), [&proposal](const Proposal& other) {
            return other.symbol == proposal.symbol;
        });
        if (!told && proposal.score >= lowest_score && best.size() < most_proposals)
            best.push_back(std::move(proposal));
    }
    return best;
}

} // namespace

Finder::Finder(ConceptTable table, std::vector<Symbol> own, std::vector<Symbol> symbols)
    : stemming_(table.stemming), symbols_(std::move(own)), own_count_(symbols_.size()) {
    symbols_.insert(symbols_.end(), std::make_move_iterator(symbols.begin()),
                    std::make_move_iterator(symbols.end()));
    add_concepts(table);
    add_symbol_ideas();
}

void Finder::add_phrase(Phrase phrase, std::size_t idea) {
    const std::string stem = phrase.words.front().stem;
    entries_[stem].push_back({std::move(phrase), idea});
}

std::vector<std::size_t> Finder::own_pictures_for(const Concept& wanted) const {
    std::vector<std::size_t> found;
    std::vector<Phrase> names = wanted.phrases;
    names.push_back({words_of(wanted.name, stemming_), false});
    for (std::size_t i = 0; i < own_count_; ++i) {
        const bool fits = std::any_of(names.begin(), names.end(), [&](const Phrase& name) {
            return std::any_of(symbols_[i].phrases.begin(), symbols_[i].phrases.end(),
                               [&name](const Phrase& own) { return same_words(name, own); });
        });
        if (fits)
            found.push_back(i);
    }
    return found;
}

void Finder::add_concepts(const ConceptTable& table) {
    std::unordered_map<std::string_view, std::size_t> by_name;
    for (std::size_t i = own_count_; i < symbols_.size(); ++i)
        by_name.emplace(symbols_[i].name, i);
    for (const Concept& read : table.concepts) {
        Idea idea{read.name, own_pictures_for(read), Origin::table, read.strength};
        for (const std::string& name : read.symbols) {
            if (const auto found = by_name.find(name); found != by_name.end())
                idea.pictures.push_back(found->second);
            else
                unknown_symbols_.push_back(name);
        }
        for (const Phrase& phrase : read.phrases)
            add_phrase(phrase, ideas_.size());
        ideas_.push_back(std::move(idea));
    }
}

// Each picture of the user's own is an idea by itself, and so is each symbol that is called what it shows.
void Finder::add_symbol_ideas() {
    for (std::size_t i = 0; i < symbols_.size(); ++i) {
        if (symbols_[i].phrases.empty())
            continue;
        const bool own = i < own_count_;
        for (const Phrase& phrase : symbols_[i].phrases)
            add_phrase(phrase, ideas_.size());
        const Phrase& first = symbols_[i].phrases.front();
        ideas_.push_back({written(first.words, 0, first.words.size()),
                          {i},
                          own ? Origin::own_picture : Origin::symbol_name,
                          Strength::full});
    }
}

// The longest phrases that fit at this word; of these the ones that fit to the letter, if any does; and a
// symbol's own name only where no table and no picture of the user's has the words.
std::vector<Finder::Match> Finder::matches_at(const std::vector<Word>& words, std::size_t begin) const {
    std::vector<Match> matches;
    const auto found = entries_.find(words[begin].stem);
    if (found == entries_.end())
        return matches;
    const std::span<const Word> rest = std::span(words).subspan(begin);
    for (const Entry& entry : found->second)
        if (const Fit fit = fit_of(entry.phrase, rest); fit != Fit::none)
            matches.push_back({entry.idea, begin, entry.phrase.words.size(), fit});
    const auto rank = [this](const Match& match) {
        return std::tuple(match.length, ideas_[match.idea].origin != Origin::symbol_name, match.fit);
    };
    const auto best = std::max_element(matches.begin(), matches.end(),
                                       [&rank](const Match& a, const Match& b) { return rank(a) < rank(b); });
    if (best == matches.end())
        return matches;
    const auto highest = rank(*best);
    std::erase_if(matches, [&](const Match& match) { return rank(match) < highest; });
    return matches;
}

std::vector<Finder::Match> Finder::matches_in(const std::vector<Word>& words) const {
    std::vector<Match> all;
    for (std::size_t at = 0; at < words.size();) {
        const std::vector<Match> matches = matches_at(words, at);
        for (const Match& match : matches) {
            const auto known = std::find_if(
                all.begin(), all.end(), [&match](const Match& other) { return other.idea == match.idea; });
            if (known == all.end())
                all.push_back(match);
            else if (score_of(match) > score_of(*known))
                *known = match;
        }
        at += matches.empty() ? 1 : matches.front().length;
    }
    return all;
}

int Finder::score_of(const Match& match) const {
    const Idea& idea = ideas_[match.idea];
    int score = match.length > 1 ? several_words : one_word;
    if (match.fit != Fit::exact)
        score -= other_form_less;
    if (idea.strength == Strength::weak)
        score -= weak_less;
    if (idea.origin == Origin::symbol_name)
        score -= symbol_name_less;
    return score;
}

void Finder::add_proposals(const Match& match, const Mention& mention, Suggestion& suggestion) const {
    int score = mention.score;
    for (const std::size_t picture : ideas_[match.idea].pictures) {
        const int own = picture < own_count_ ? own_more : 0;
        suggestion.proposals.push_back(
            {&symbols_[picture], mention.idea, mention.words, std::min(score + own, 100)});
        score -= place_less;
    }
}

Mention Finder::mention_of(const Match& match, const std::vector<Word>& words,
                           const std::vector<Match>& all) const {
    Mention mention{ideas_[match.idea].name, written(words, match.begin, match.length), score_of(match),
                    ideas_[match.idea].strength};
    mention.ambiguous = std::count_if(all.begin(), all.end(), [&match, this](const Match& other) {
                            return other.begin == match.begin && ideas_[other.idea].origin == Origin::table;
                        }) > 1;
    mention.has_picture = !ideas_[match.idea].pictures.empty();
    return mention;
}

Suggestion Finder::propose(std::string_view sentence) const {
    const std::vector<Word> words = words_of(sentence, stemming_);
    Suggestion suggestion;
    suggestion.says_no = denies(words);
    const std::vector<Match> matches = matches_in(words);
    for (const Match& match : matches) {
        suggestion.mentions.push_back(mention_of(match, words, matches));
        add_proposals(match, suggestion.mentions.back(), suggestion);
    }
    sort_by_score(suggestion.mentions);
    sort_by_score(suggestion.proposals);
    suggestion.proposals = best_of(std::move(suggestion.proposals));
    return suggestion;
}

} // namespace pictures
