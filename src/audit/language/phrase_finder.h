// Finds words and phrases of a list or table in running text.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "audit/language/language.h"
#include "audit/language/passage.h"

namespace audit {

enum class Inflection : std::uint8_t {
    as_written,
    last_word, // plurals, endings of verbs: "stakeholders", "implemented"
    any_word,  // "hits the ground running"
};

// A * in a phrase stands for any one word: "sweep * under the carpet"; a comma must be there as well.
class PhraseFinder {
public:
    PhraseFinder() = default; // finds nothing

    struct Match {
        std::size_t length = 0; // in tokens; 0: none
        std::string_view phrase{};
        std::string_view instead{}; // from a table
    };

    explicit PhraseFinder(const WordSet& phrases, Inflection inflection = Inflection::as_written);
    // `irregular`: "took: take".
    explicit PhraseFinder(const WordTable& phrases, Inflection inflection = Inflection::as_written,
                          WordTable irregular = {});

    // The longest phrase that starts at token `index` of the sentence; its words stand side by side.
    [[nodiscard]] Match match(const Passage& passage, const Sentence& sentence, std::size_t index) const;

private:
    struct Entry {
        std::string phrase;
        std::vector<std::string> rest; // the words behind the first
        std::string instead;
    };
    using Entries = std::vector<Entry>;

    // The phrases with one first word: most by their second, so that few are compared.
    struct Branch {
        Entries any; // of one word, and those with * behind it
        std::unordered_map<std::string, Entries> by_second;
    };

    void add(const std::string& phrase, const std::string& instead);
    [[nodiscard]] std::vector<std::string> forms_of(std::string_view word) const;
    [[nodiscard]] bool is_same(std::string_view word, const std::string& wanted, bool is_last) const;

    Inflection inflection_ = Inflection::as_written;
    WordTable irregular_;
    std::unordered_map<std::string, Branch> branches_; // by first word
};

} // namespace audit
