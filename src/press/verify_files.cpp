#include "press/verify_files.h"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include "base/bytes.h"
#include "press/manuscript_line.h"
#include "press/version.h"
#include "press/with_editions.h"
#include "verify/epub.h"
#include "verify/print.h"

namespace press {
namespace {

bool is_epub(const std::filesystem::path& file, const std::string& bytes) {
    return file.extension() == ".epub" || verify::is_zip(bytes);
}

verify::Profile profile_of(const VerifyJob& job) {
    verify::Profile profile;
    for (const std::string& name : job.profiles)
        verify::add_named(profile, name);
    return profile;
}

// The editions of the manuscript; none if it was not asked for, or if none can be made of it.
std::vector<EditionResult> make_again(const Job& publication, report::SourceMap& sources) {
    std::vector<EditionResult> results;
    if (publication.manuscript.empty())
        return results;
    report::Log log; // those who publish have read it
    with_editions(publication, report::ProgressStyle::none, sources, log,
                  [&results](const Shared&, Files& files) { results = std::move(files.results); });
    return results;
}

void name_lines(const Job& publication, const std::vector<EditionResult>& editions, std::string_view bytes,
                verify::NamedResult& named) {
    if (publication.manuscript.empty() || !named.result.problem.empty())
        return;
    const auto edition = std::find_if(editions.begin(), editions.end(),
                                      [bytes](const EditionResult& made) { return made.bytes == bytes; });
    if (edition == editions.end()) {
        named.note =
            fmt::format("no edition of {} has these bytes, so no lines of it are named; publish it again, "
                        "or give the options that it was published with",
                        publication.manuscript.string());
        return;
    }
    for (const verify::Finding& finding : named.result.findings)
        named.written.push_back(line_of(edition->origins, finding));
}

std::string printed(const VerifyJob& job, const std::vector<verify::NamedResult>& results,
                    const report::SourceMap& sources) {
    switch (job.format) {
    case Format::text: return verify::print_text(results, sources);
    case Format::json: return verify::print_json(results, sources);
    case Format::sarif: return verify::print_sarif(results, version, sources);
    }
    return {};
}

} // namespace

Exit verify_files(const VerifyJob& job) {
    const verify::Profile profile = profile_of(job);
    const auto questions = job.human ? verify::Questions::all : verify::Questions::none;
    report::SourceMap sources;
    const std::vector<EditionResult> editions = make_again(job.publication, sources);
    std::vector<verify::NamedResult> results;
    Exit exit = Exit::done;
    for (const std::filesystem::path& file : job.files) {
        const std::string bytes = base::read_file(file);
        results.push_back({file.string(), is_epub(file, bytes)
                                              ? verify::verify_epub(bytes, questions)
                                              : verify::verify_pdf(bytes, profile, questions)});
        name_lines(job.publication, editions, bytes, results.back());
        if (!results.back().result.problem.empty())
            exit = Exit::unusable;
        else if (results.back().result.has_errors() && exit == Exit::done)
            exit = Exit::findings;
    }
    const std::string text = printed(job, results, sources);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return exit;
}

} // namespace press
