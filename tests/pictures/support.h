// A leaflet, a set of symbols, a folder of pictures and a table of ideas, all small: tests/symbols.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "content/build.h"
#include "edition/apply.h"
#include "pictures/concept_table.h"
#include "pictures/openmoji.h"
#include "pictures/own_pictures.h"
#include "pictures/print.h"
#include "pictures/propose.h"
#include "pictures/statement.h"
#include "source/read.h"

namespace pictures_test {

inline const std::filesystem::path root = EVENPAGE_ROOT;
inline const std::filesystem::path samples = root / "tests" / "symbols";

// Paths as they are from the project's folder, so that goldens are the same everywhere.
inline std::string without_root(std::string text) {
    const std::string prefix = root.string() + "/";
    for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at))
        text.erase(at, prefix.size());
    return text;
}

struct Sources {
    report::SourceMap sources;
    report::Log log;

    [[nodiscard]] std::string findings() const {
        std::string list;
        for (const report::Finding& finding : log.findings())
            list += std::to_string(finding.span.file
                                       ? sources.position(finding.span.file, finding.span.begin).line
                                       : 0) +
                    ": " + finding.message + " [" + std::string(finding.rule) + "]\n";
        return list;
    }
};

// What `evenpage pictures` finds in the leaflet.
struct Leaflet : Sources {
    pictures::ConceptTable table = pictures::read_concepts(samples / "concepts.xml", sources, log);
    pictures::Finder finder{table, pictures::read_own_pictures(samples / "own", table.stemming, sources, log),
                            pictures::read_openmoji(samples / "openmoji", table.stemming)};
    source::Document document = source::read(samples / "leaflet.xml", sources, log);
    content::Tree shared = content::build(document, log);
    edition::Applied applied = edition::apply(shared, plan(), log);

    static edition::Plan plan() {
        edition::Plan easy_read;
        easy_read.audience = "easy-read";
        return easy_read;
    }
    [[nodiscard]] std::vector<pictures::Suggested> suggested() const {
        std::vector<pictures::Suggested> all;
        for (pictures::Statement& statement : pictures::statements_without_picture(applied.tree)) {
            const bool english = statement.language.starts_with("en");
            pictures::Suggestion suggestion =
                english ? finder.propose(statement.words) : pictures::Suggestion{};
            all.push_back({std::move(statement), std::move(suggestion), english});
        }
        return all;
    }
};

} // namespace pictures_test
