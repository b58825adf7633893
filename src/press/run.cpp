#include "press/run.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <set>
#include <tuple>
#include <utility>

#include "base/bytes.h"
#include "companion/openacr.h"
#include "companion/report_json.h"
#include "companion/report_page.h"
#include "companion/statement.h"
#include "content/build.h"
#include "edition/catalog.h"
#include "edition/unmatched.h"
#include "press/account.h"
#include "press/dates.h"
#include "press/downloads.h"
#include "press/earlier_files.h"
#include "press/edition_run.h"
#include "press/findings.h"
#include "press/font_families.h"
#include "press/make_editions.h"
#include "press/pictures.h"
#include "press/self_check.h"
#include "press/staging.h"
#include "press/version.h"
#include "press/vocabulary.h"
#include "report/print_json.h"
#include "report/print_sarif.h"
#include "report/print_text.h"
#include "report/progress.h"
#include "source/read.h"
#include "text/hyphenator.h"

namespace press {
namespace {

namespace fs = std::filesystem;

bool is_asked_for(const Job& job, const edition::Plan& plan) {
    if (job.editions.empty())
        return !plan.only_if_asked;
    return std::find(job.editions.begin(), job.editions.end(), plan.name) != job.editions.end();
}

bool has_words(const content::Tree& shared, const edition::Plan& plan) {
    return !plan.needs_marked_content || edition::has_content_for(shared, plan);
}

// Editions that were asked for and that the manuscript has content for.
std::vector<edition::Plan> choose_plans(const Job& job, const std::vector<edition::Plan>& plans,
                                        const content::Tree& shared, report::Log& log) {
    for (const std::string& name : job.editions) {
        const bool known = std::any_of(plans.begin(), plans.end(),
                                       [&name](const edition::Plan& plan) { return plan.name == name; });
        if (!known)
            throw base::FileError("no edition is called " + name + " in " +
                                  (job.styles / "editions.xml").string());
    }
    edition::report_unmatched(shared, plans, log);
    std::vector<edition::Plan> chosen;
    for (const edition::Plan& plan : plans) {
        if (!is_asked_for(job, plan))
            continue;
        if (!has_words(shared, plan)) {
            log.note("edition-skipped", shared[shared.root].span,
                     "the " + plan.name + " edition is skipped: nothing is marked for it",
                     {"mark what belongs to it with audience=\"" + plan.audience + "\""});
            continue;
        }
        chosen.push_back(plan);
    }
    return chosen;
}

// Editions that are not made, but that page numbers are taken from.
std::vector<edition::Plan> page_sources(const std::vector<edition::Plan>& plans,
                                        const std::vector<edition::Plan>& chosen,
                                        const content::Tree& shared) {
    std::vector<edition::Plan> sources;
    for (const edition::Plan& plan : plans) {
        const auto has_its_name = [&plan](const edition::Plan& other) { return other.name == plan.name; };
        const bool wanted = std::any_of(chosen.begin(), chosen.end(), [&plan](const edition::Plan& other) {
            return other.page_map == plan.name;
        });
        if (wanted && std::none_of(chosen.begin(), chosen.end(), has_its_name) && has_words(shared, plan))
            sources.push_back(plan);
    }
    return sources;
}

std::vector<fs::path> font_folders(const Job& job) {
    std::vector<fs::path> folders{job.fonts};
    for (const char* const system : {"/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto",
                                     "/usr/share/fonts/truetype/dejavu"}) {
        std::error_code error;
        if (fs::is_directory(system, error))
            folders.emplace_back(system);
    }
    return folders;
}

// Editions of one profile share the words that were read for it.
void take_vocabulary(const Job& job, const std::vector<EditionInput>& before, EditionInput& input,
                     report::SourceMap& sources, report::Log& log) {
    for (const EditionInput& other : before)
        if (other.profile.name == input.profile.name)
            input.vocabulary = other.vocabulary;
    if (!input.vocabulary)
        input.vocabulary =
            vocabulary_for(job, input.profile, input.applied.tree.metadata.language, sources, log);
}

EditionInput prepare(const Job& job, edition::Plan plan, const content::Tree& shared,
                     report::SourceMap& sources, report::Log& log) {
    EditionInput input;
    input.applied = edition::apply(shared, plan, log);
    for (const std::string& sheet : plan.sheets) {
        if (plan.output == edition::Output::pdf)
            input.sheets.push_back(
                std::make_shared<const style::Sheet>(style::read_sheet(job.styles / sheet, sources, log)));
        else
            input.stylesheet += base::read_file(job.styles / sheet);
    }
    if (!plan.profile.empty())
        input.profile = audit::read_profile(job.styles / "profiles", plan.profile, sources, log);
    input.coverage = coverage_of(shared, plan, input.profile, log);
    input.plan = std::move(plan);
    return input;
}

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

// The editions that were chosen, then those that are laid out for their page numbers alone.
std::vector<EditionInput> prepare_all(const Job& job, const std::vector<edition::Plan>& plans,
                                      const std::vector<edition::Plan>& chosen,
                                      const content::Tree& shared_tree, report::SourceMap& sources,
                                      report::Log& log) {
    std::vector<EditionInput> inputs;
    for (const edition::Plan& plan : chosen) {
        EditionInput input = prepare(job, plan, shared_tree, sources, log);
        take_vocabulary(job, inputs, input, sources, log);
        inputs.push_back(std::move(input));
    }
    for (const edition::Plan& plan : page_sources(plans, chosen, shared_tree)) {
        report::Log unasked; // nobody asked for findings about it
        inputs.push_back(prepare(job, plan, shared_tree, sources, unasked));
        inputs.back().published = false;
    }
    return inputs;
}

std::vector<const content::Tree*> trees_of(const std::vector<EditionInput>& inputs) {
    std::vector<const content::Tree*> trees;
    for (const EditionInput& input : inputs)
        trees.push_back(&input.applied.tree);
    return trees;
}

} // namespace

Exit run(const Job& job) {
    report::SourceMap sources;
    report::Log log;
    const source::Document document = source::read(job.manuscript, sources, log);
    if (document.empty()) {
        print_findings(job, log, {}, sources);
        return Exit::findings; // not even a draft can be made of it
    }
    const content::Tree shared_tree = content::build(document, log);
    const std::vector<edition::Plan> plans = edition::read_catalog(job.styles / "editions.xml", sources, log);
    const std::vector<edition::Plan> chosen = choose_plans(job, plans, shared_tree, log);

    std::vector<EditionInput> inputs = prepare_all(job, plans, chosen, shared_tree, sources, log);
    const layout::PictureTable pictures = read_pictures(trees_of(inputs), job.manuscript.parent_path(), log);

    const text::FontBook fonts = text::load_fonts(font_folders(job), log);
    for (const EditionInput& input : inputs)
        report_missing_families(input.sheets, fonts, log);
    const text::Hyphenator hyphenator;
    const style::Sheet user_agent = style::user_agent_sheet();
    const std::string icc_profile = base::read_file(job.fonts / "icc" / "sRGB.icc");
    const Shared shared{job,      sources,    fonts,       hyphenator,
                        pictures, user_agent, icc_profile, publication_time(shared_tree.metadata.date)};
    const bool silent = job.quiet || job.format != Format::text;
    const auto style = silent ? report::ProgressStyle::none : report::progress_style_for(fileno(stderr));
    report::Progress progress(stderr, style, chosen.size());
    auto [files, results] = make_editions(std::move(inputs), shared, progress);
    progress.done();
    const std::vector<report::Finding> common = without_repeats(log, sources);
    if (!job.check_only && !job.draft && !has_errors(log, results))
        hold_to_claims(results, job.threads);
    const bool publish = !job.check_only && (job.draft || !has_errors(log, results)) && !results.empty();
    if (publish)
        write_all(shared, files, results, common);
    const Exit exit = finish(job, log, results, sources);
    if (publish && !job.quiet && job.format == Format::text)
        tell_what_was_made(job, results);
    return exit;
}

} // namespace press
