// Words -> ideas -> pictures that could stand for them. Nothing is chosen: a person does that.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pictures/concept_table.h"
#include "pictures/symbol.h"

namespace pictures {

// An idea that a sentence names.
struct Mention {
    std::string idea;  // "vote"
    std::string words; // as the sentence has them: "voting"
    int score = 0;     // 0 to 100: how well the words fit, and how much the idea says
    Strength strength = Strength::full;
    bool ambiguous = false; // the same words may mean another of the ideas
    bool has_picture = false;
};

struct Proposal {
    const Symbol* symbol = nullptr; // owned by the Finder
    std::string idea;
    std::string words;
    int score = 0;
};

struct Suggestion {
    std::vector<Mention> mentions;   // the best first
    std::vector<Proposal> proposals; // the best first, three at most
    bool says_no = false;            // the sentence denies something, which a picture seldom does
};

class Finder {
public:
    // Pictures in `own` come before those in `symbols`.
    Finder(ConceptTable table, std::vector<Symbol> own, std::vector<Symbol> symbols);

    [[nodiscard]] Suggestion propose(std::string_view sentence) const;

    // All that may be proposed, the user's own first.
    [[nodiscard]] const std::vector<Symbol>& symbols() const { return symbols_; }

    // Names that the table gives and no symbol has.
    [[nodiscard]] const std::vector<std::string>& unknown_symbols() const { return unknown_symbols_; }

private:
    enum class Origin : std::uint8_t { table, own_picture, symbol_name };
    struct Idea {
        std::string name;
        std::vector<std::size_t> pictures; // places in symbols_, the best first
        Origin origin = Origin::table;
        Strength strength = Strength::full;
    };
    struct Entry { // a phrase of an idea
        Phrase phrase;
        std::size_t idea = 0;
    };
    struct Match {
        std::size_t idea = 0;
        std::size_t begin = 0; // in words
        std::size_t length = 0;
        Fit fit = Fit::none;
    };

    void add_phrase(Phrase phrase, std::size_t idea);
    void add_symbol_ideas();
    void add_concepts(const ConceptTable& table);
    [[nodiscard]] std::vector<std::size_t> own_pictures_for(const Concept& wanted) const;
    [[nodiscard]] std::vector<Match> matches_at(const std::vector<Word>& words, std::size_t begin) const;
    [[nodiscard]] std::vector<Match> matches_in(const std::vector<Word>& words) const;
    [[nodiscard]] Mention mention_of(const Match& match, const std::vector<Word>& words,
                                     const std::vector<Match>& all) const;
    [[nodiscard]] int score_of(const Match& match) const;
    void add_proposals(const Match& match, const Mention& mention, Suggestion& suggestion) const;

    Stemming stemming_;
    std::vector<Symbol> symbols_; // the user's own first
    std::size_t own_count_ = 0;
    std::vector<Idea> ideas_;
    std::unordered_map<std::string, std::vector<Entry>> entries_; // by the stem of the first word
    std::vector<std::string> unknown_symbols_;
};

} // namespace pictures
