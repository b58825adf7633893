// What a language has that the checks need to know, as data: one file of styles/languages. Another
// language is another file.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "report/log.h"
#include "report/source_map.h"

namespace audit {

// Finds a std::string_view among strings.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

// Words, or phrases of several words; small letters, straight apostrophes.
using WordSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;
// Each with what to write instead.
using WordTable = std::map<std::string, std::string, std::less<>>;

struct Language {
    std::string tag; // first subtag: "en"; empty if there is no file for the language
    std::unordered_map<std::string, WordSet, TextHash, std::equal_to<>> lists;
    std::map<std::string, WordTable, std::less<>> tables;
    std::vector<std::vector<std::string>> same; // groups of words for one thing

    [[nodiscard]] bool known() const { return !tag.empty(); }
    // The list or table with that name; an empty one if the file has none.
    [[nodiscard]] const WordSet& list(std::string_view name) const;
    [[nodiscard]] const WordTable& table(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view list_name, std::string_view word) const;
};

// `folder`/TAG.xml for the first subtag of `tag`; an unknown Language if there is no such file. A file
// that is badly written is a finding (language-file).
Language read_language(const std::filesystem::path& folder, std::string_view tag, report::SourceMap& sources,
                       report::Log& log);

// Small letters and straight apostrophes; soft hyphens go.
std::string fold(std::string_view text);

} // namespace audit
