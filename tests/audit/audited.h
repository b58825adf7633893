// Text held to the profiles that come with the program.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "audit/alternatives.h"
#include "audit/check_language.h"
#include "content/build.h"
#include "edition/apply.h"
#include "source/read.h"

namespace audit_test {

inline const std::filesystem::path styles = std::filesystem::path(EVENPAGE_ROOT) / "styles";

inline audit::Profile profile_named(const std::string& name) {
    report::SourceMap sources;
    report::Log log;
    return audit::read_profile(styles / "profiles", name, sources, log);
}

// English, with the words of `own` as if they stood in words.txt.
inline const audit::Vocabulary& english() {
    static const std::unique_ptr<const audit::Vocabulary> words = [] {
        report::SourceMap sources;
        report::Log log;
        return std::make_unique<const audit::Vocabulary>(audit::read_vocabulary(
            {styles / "languages", "/usr/share/dict/scowl", {}}, "en-GB", 0, sources, log));
    }();
    return *words;
}

struct Audited {
    report::SourceMap sources;
    report::Log log;
    source::Document document;
    content::Tree shared;
    edition::Applied applied;
    audit::Audit audit;

    // The places of a rule's findings, as written in the manuscript.
    [[nodiscard]] std::vector<std::string> found(std::string_view rule) const {
        std::vector<std::string> places;
        for (const report::Finding& finding : log.findings())
            if (finding.rule == rule)
                places.emplace_back(sources.text(finding.span.file)
                                        .substr(finding.span.begin, finding.span.end - finding.span.begin));
        return places;
    }
    [[nodiscard]] std::string message(std::string_view rule) const {
        for (const report::Finding& finding : log.findings())
            if (finding.rule == rule)
                return finding.message;
        return {};
    }
    [[nodiscard]] audit::Outcome outcome(std::string_view rule) const {
        for (const audit::Outcome& outcome : audit.outcomes)
            if (outcome.rule == rule)
                return outcome;
        return {};
    }
};

// The easy-read edition of an article with `content` in it.
inline std::unique_ptr<Audited> check(const std::string& content, const std::string& profile = "uk-gov",
                                      const audit::Vocabulary& vocabulary = english(),
                                      const std::string& info = "", const std::string& language = "en-GB") {
    auto audited = std::make_unique<Audited>();
    const std::string xml =
        R"(<article xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink" xml:lang=")" +
        language + R"("><info><title>T</title>)" + info + "</info>" + content + "</article>";
    edition::Plan plan;
    plan.audience = "easy-read";
    plan.condition = "easy-read";
    plan.contents_depth = 1;
    report::Log before;
    audited->document = source::read_text("test.xml", xml, audited->sources, before);
    audited->shared = content::build(audited->document, before);
    audited->applied = edition::apply(audited->shared, plan, before);
    audit::check_language(audited->applied.tree, profile_named(profile), vocabulary, audited->sources,
                          audited->audit, audited->log);
    audit::check_alternatives(audited->applied.tree, profile_named(profile), vocabulary, audited->audit,
                              audited->log);
    return audited;
}

} // namespace audit_test
