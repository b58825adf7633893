// Holds the words of an easy-read edition to its rule profile.
#pragma once

#include <filesystem>

#include "audit/language/known_words.h"
#include "audit/language/language.h"
#include "audit/language/phrase_tables.h"
#include "audit/outcome.h"
#include "audit/profile.h"
#include "content/tree.h"
#include "report/log.h"
#include "report/source_map.h"

namespace audit {

// What the checks know of a language, read once for a run.
struct Vocabulary {
    Language language;
    KnownWords words;
    OwnWords own;
    PhraseTables phrases;
    bool has_common_words = false;
};

struct VocabularyFiles {
    std::filesystem::path languages;              // folder of the languages' files
    std::filesystem::path common_words;           // folder of SCOWL
    std::vector<std::filesystem::path> own_words; // those that are not there are passed over
};

// `level` of SCOWL: words up to it are what readers know. Findings: files badly written, no common words.
Vocabulary read_vocabulary(const VocabularyFiles& files, std::string_view tag, int level,
                           report::SourceMap& sources, report::Log& log);

// The words that name pictures, for editions whose language is not looked at otherwise.
Vocabulary read_picture_words(const std::filesystem::path& languages, std::string_view tag,
                              report::SourceMap& sources, report::Log& log);

// Adds outcomes, questions and measures to `audit`, and findings to `log`. The tree is that of the
// edition. Rules that the profile does not have are not looked at.
void check_language(const content::Tree& tree, const Profile& profile, const Vocabulary& vocabulary,
                    const report::SourceMap& sources, Audit& audit, report::Log& log);

} // namespace audit
