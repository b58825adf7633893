// styles/concepts/LANGUAGE.xml: which symbols can stand for which idea.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "pictures/phrase.h"
#include "report/log.h"
#include "report/source_map.h"

namespace pictures {

enum class Strength : std::uint8_t {
    weak, // a general idea ("good", "year"): gives way to others of its sentence
    full,
};

struct Concept {
    std::string name;
    std::vector<Phrase> phrases;
    std::vector<std::string> symbols; // by name, the best first; empty: known to have none
    Strength strength = Strength::full;
};

struct ConceptTable {
    Stemming stemming = Stemming::none;
    std::vector<Concept> concepts;
};

// Findings: concept-table, where the file is not well-formed or an idea has no name or no words; what could
// be read is returned. Throws base::FileError if the file cannot be read.
ConceptTable read_concepts(const std::filesystem::path& path, report::SourceMap& sources, report::Log& log);

} // namespace pictures
