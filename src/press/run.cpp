#include "press/run.h"

#include <algorithm>
#include <cstdio>
#include <tuple>
#include <utility>

#include "base/bytes.h"
#include "companion/openacr.h"
#include "companion/report_json.h"
#include "companion/report_page.h"
#include "companion/statement.h"
#include "press/account.h"
#include "press/downloads.h"
#include "press/earlier_files.h"
#include "press/edition_run.h"
#include "press/findings.h"
#include "press/self_check.h"
#include "press/staging.h"
#include "press/version.h"
#include "press/with_editions.h"
#include "report/print_json.h"
#include "report/print_sarif.h"
#include "report/print_text.h"
#include "report/progress.h"

namespace press {
namespace {

// As somebody mends them: down the manuscript, then what is only good to know.
void sort_by_place(std::vector<report::Finding>& findings) {
    const auto place = [](const report::Finding& finding) {
        return std::make_tuple(finding.severity == report::Severity::note,
                               finding.span.file ? finding.span.file.index() : 0, finding.span.begin);
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const report::Finding& a, const report::Finding& b) { return place(a) < place(b); });
}

void print_findings(const Job& job, const report::Log& log, const std::vector<EditionResult>& results,
                    const report::SourceMap& sources) {
    std::vector<report::Finding> findings = findings_to_tell(log, results, sources);
    sort_by_place(findings);
    std::string text;
    switch (job.format) {
    case Format::text: text = report::print_text(findings, sources); break;
    case Format::json: text = report::print_json(findings, sources); break;
    case Format::sarif: text = report::print_sarif(findings, sources, version); break;
    }
    std::fwrite(text.data(), 1, text.size(), stderr);
}

bool has_errors(const report::Log& log, const std::vector<EditionResult>& results) {
    return log.has_errors() || std::any_of(results.begin(), results.end(), [](const EditionResult& result) {
               return result.log.has_errors();
           });
}

Exit finish(const Job& job, const report::Log& log, const std::vector<EditionResult>& results,
            const report::SourceMap& sources) {
    print_findings(job, log, results, sources);
    return has_errors(log, results) && !job.draft ? Exit::findings : Exit::done;
}

// The pages that go with the editions.
void add_companions(const companion::DownloadPage& page, const companion::Account& account,
                    Staging& staging) {
    staging.add("index.html", companion::download_page(page));
    staging.add("report.html", companion::report_page(account));
    staging.add("report.json", companion::report_json(account));
    staging.add("accessibility.html", companion::accessibility_statement(account));
    if (const auto yaml = companion::openacr(account))
        staging.add("openacr.yaml", *yaml);
}

void write_all(const Shared& shared, const std::vector<EditionInput>& inputs,
               const std::vector<EditionResult>& results, const std::vector<report::Finding>& findings) {
    Staging staging(shared.job.output);
    for (const EditionResult& result : results) {
        staging.add(result.file, result.bytes);
        if (!result.printers_sheet.empty())
            staging.add(printers_sheet_name(result), result.printers_sheet);
    }
    for (const std::string& name : earlier_files(shared.job, inputs))
        staging.take_away(name);
    companion::DownloadPage page = describe_downloads(inputs, results);
    if (shared.job.draft)
        page.title = draft_title(page.title);
    add_companions(page, account_for(inputs, results, page, findings, shared), staging);
    staging.commit();
}

void tell_what_was_made(const Job& job, const std::vector<EditionResult>& results) {
    for (const EditionResult& result : results) {
        const std::string pages = result.pages == 0 ? "" : ", " + std::to_string(result.pages) + " pages";
        const std::string size = companion::readable_size(result.bytes.size());
        std::fprintf(stderr, "%s: %s%s\n", (job.output / result.file).c_str(), size.c_str(), pages.c_str());
        if (!result.printers_sheet.empty())
            std::fprintf(stderr, "%s\n", (job.output / printers_sheet_name(result)).c_str());
    }
    for (const char* const page : {"index.html", "report.html"})
        std::fprintf(stderr, "%s\n", (job.output / page).c_str());
}

Exit publish(const Shared& shared, Files& files, const report::Log& log) {
    const Job& job = shared.job;
    auto& [inputs, results] = files;
    const std::vector<report::Finding> common = without_repeats(log, shared.sources);
    if (!job.check_only && !job.draft && !has_errors(log, results))
        hold_to_claims(results, job.threads);
    const bool published = !job.check_only && (job.draft || !has_errors(log, results)) && !results.empty();
    if (published)
        write_all(shared, inputs, results, common);
    const Exit exit = finish(job, log, results, shared.sources);
    if (published && !job.quiet && job.format == Format::text)
        tell_what_was_made(job, results);
    return exit;
}

} // namespace

Exit run(const Job& job) {
    report::SourceMap sources;
    report::Log log;
    const bool silent = job.quiet || job.format != Format::text;
    const auto style = silent ? report::ProgressStyle::none : report::progress_style_for(fileno(stderr));
    Exit exit = Exit::findings;
    const bool is_readable = with_editions(job, style, sources, log, [&](const Shared& shared, Files& files) {
        exit = publish(shared, files, log);
    });
    if (!is_readable)
        print_findings(job, log, {}, sources); // not even a draft can be made of it
    return exit;
}

} // namespace press
