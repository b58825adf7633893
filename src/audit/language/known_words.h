// Which words readers know: the everyday words of the language's file, and the manuscript's and
// organisation's own lists; a profile may add common words of SCOWL. A word is hard unless it is known.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "audit/language/language.h"
#include "report/log.h"
#include "report/source_map.h"

namespace audit {

// A text file of an organisation or a manuscript, one entry a line, # for comments:
//   word                  readers know it
//   word = easier words   do not use it
//   word: other, other    one thing, one word: the first
struct OwnWords {
    std::vector<std::string> known;
    WordTable plain;
    std::vector<std::vector<std::string>> same;
};

// Adds the entries of the file; a line that is none of these is a finding (own-words).
void read_own_words(const std::filesystem::path& path, OwnWords& words, report::SourceMap& sources,
                    report::Log& log);

class KnownWords {
public:
    // The lists of SCOWL up to level `common` are what readers know; the rest, up to level 60, only says
    // what is a word at all. False if the folder does not have them.
    bool read_scowl(const std::filesystem::path& folder, int common);

    void add_known(std::string_view folded) { known_.emplace(folded); }

    // `folded` as it is, or what it is an inflection of; each part of a word with hyphens and of a compound.
    [[nodiscard]] bool is_known(std::string_view folded) const;
    // In any list, written small.
    [[nodiscard]] bool is_word(std::string_view folded) const;
    // A person's or a place's, as written: "Tom".
    [[nodiscard]] bool is_name(std::string_view written) const;

private:
    [[nodiscard]] bool is_known_adverb(std::string_view folded) const;
    [[nodiscard]] bool is_known_opposite(std::string_view folded) const;
    [[nodiscard]] bool is_compound(std::string_view folded) const;

    std::unordered_set<std::string> known_;
    std::unordered_set<std::string> names_;
    std::unordered_set<std::string> words_;
};

// What an English word may be an inflection of, itself first: "stopped" -> "stopped", "stopp", "stop", ...
std::vector<std::string> stems(std::string_view folded);

} // namespace audit
