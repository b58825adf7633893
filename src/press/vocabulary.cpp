#include "press/vocabulary.h"

#include <algorithm>

#include <fmt/format.h>

#include "edition/coverage.h"

namespace press {
namespace {

constexpr double common_level = 0; // of SCOWL: none
constexpr const char* scowl = "/usr/share/dict/scowl";

} // namespace

bool asks_of_language(const audit::Profile& profile) {
    return profile.find("sentence-words") != nullptr;
}

std::shared_ptr<const audit::Vocabulary> vocabulary_for(const Job& job, const audit::Profile& profile,
                                                        std::string_view language, report::SourceMap& sources,
                                                        report::Log& log) {
    if (!asks_of_language(profile)) {
        const auto asks = [&profile](const char* rule) { return profile.find(rule) != nullptr; };
        if (!asks("alt-picture-of") && !asks("alt-placeholder") && !asks("alt-file-name") &&
            !asks("alt-repeated"))
            return nullptr;
        return std::make_shared<const audit::Vocabulary>(
            audit::read_picture_words(job.styles / "languages", language, sources, log));
    }
    audit::VocabularyFiles files{job.styles / "languages", scowl, profile.word_lists};
    files.own_words.push_back(job.manuscript.parent_path() / "words.txt");
    const int level = static_cast<int>(profile.number("hard-word").value_or(common_level));
    return std::make_shared<const audit::Vocabulary>(
        audit::read_vocabulary(files, language, level, sources, log));
}

std::vector<audit::Coverage> coverage_of(const content::Tree& shared, const edition::Plan& plan,
                                         const audit::Profile& profile, report::Log& log) {
    std::vector<audit::Coverage> coverage;
    if (profile.find("easy-read-coverage") == nullptr)
        return coverage;
    for (edition::Counterpart& part : edition::find_counterparts(shared, plan)) {
        const report::Span span = shared[part.section].span;
        if (!part.told)
            log.note("easy-read-coverage", span,
                     fmt::format("\"{}\" is not told in the {} edition", part.title, plan.audience),
                     {fmt::format(
                         "write a section with audience=\"{}\" and linkend=\"{}\", or say that it is left "
                         "out on purpose with role=\"standard-only\"",
                         plan.audience, shared.attribute(part.section, content::Name::id).value_or("…"))});
        coverage.push_back({std::move(part.title), span, part.told});
    }
    return coverage;
}

} // namespace press
