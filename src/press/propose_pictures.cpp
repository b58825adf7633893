#include "press/propose_pictures.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/bytes.h"
#include "content/build.h"
#include "edition/apply.h"
#include "edition/catalog.h"
#include "image/picture.h"
#include "pictures/concept_table.h"
#include "pictures/openmoji.h"
#include "pictures/own_pictures.h"
#include "pictures/paste.h"
#include "pictures/print.h"
#include "pictures/propose.h"
#include "pictures/statement.h"
#include "pictures/uncredited.h"
#include "report/print_text.h"
#include "source/read.h"

namespace press {
namespace {

namespace fs = std::filesystem;
using pictures::Suggested;

constexpr std::string_view easy_read = "easy-read";

struct Run {
    const PicturesJob& job;
    report::SourceMap sources;
    report::Log log;
    std::map<std::string, pictures::Finder, std::less<>> finders; // by language; proposals point into them
};

edition::Plan easy_read_plan(Run& run) {
    const fs::path catalog = run.job.styles / "editions.xml";
    for (edition::Plan& plan : edition::read_catalog(catalog, run.sources, run.log))
        if (plan.audience == easy_read)
            return std::move(plan);
    throw base::FileError("no edition in " + catalog.string() + " is for the audience easy-read");
}

// "en" for "en-GB".
std::string first_subtag(std::string_view language) {
    return std::string(language.substr(0, language.find('-')));
}

void check_symbols(const PicturesJob& job) {
    if (pictures::holds_openmoji(job.symbols))
        return;
    if (job.symbols_are_wanted)
        throw base::FileError(job.symbols.string() +
                              " does not hold OpenMoji: there is no data/openmoji.json");
    if (job.own.empty())
        throw base::FileError(
            "the symbols of OpenMoji are not installed: run scripts/setup --symbols, or name a "
            "folder with --symbols or --own");
    std::fputs("evenpage: only your own pictures are proposed; scripts/setup --symbols adds OpenMoji\n",
               stderr);
}

pictures::Finder make_finder(Run& run, const fs::path& concepts) {
    pictures::ConceptTable table = pictures::read_concepts(concepts, run.sources, run.log);
    std::vector<pictures::Symbol> own;
    for (const fs::path& folder : run.job.own)
        for (pictures::Symbol& symbol :
             pictures::read_own_pictures(folder, table.stemming, run.sources, run.log))
            own.push_back(std::move(symbol));
    std::vector<pictures::Symbol> symbols;
    if (pictures::holds_openmoji(run.job.symbols))
        symbols = pictures::read_openmoji(run.job.symbols, table.stemming);
    return {std::move(table), std::move(own), std::move(symbols)};
}

// None if there is no table of ideas in that language.
const pictures::Finder* finder_for(Run& run, std::string_view language) {
    const std::string tag = first_subtag(language);
    if (const auto found = run.finders.find(tag); found != run.finders.end())
        return &found->second;
    const fs::path concepts = run.job.styles / "concepts" / (tag + ".xml");
    std::error_code error;
    if (!fs::is_regular_file(concepts, error))
        return nullptr;
    return &run.finders.emplace(tag, make_finder(run, concepts)).first->second;
}

// A picture that no edition could show is none to propose. What is left out of one is a note.
void drop_unreadable(Run& run, Suggested& suggested) {
    std::erase_if(suggested.suggestion.proposals, [&](const pictures::Proposal& proposal) {
        return !image::read_picture(proposal.symbol->file, suggested.statement.span, run.log);
    });
}

std::vector<Suggested> suggest(Run& run, const content::Tree& tree) {
    std::vector<Suggested> all;
    for (pictures::Statement& statement : pictures::statements_without_picture(tree)) {
        const pictures::Finder* const finder = finder_for(run, statement.language);
        pictures::Suggestion suggestion;
        if (finder != nullptr)
            suggestion = finder->propose(statement.words);
        all.push_back({std::move(statement), std::move(suggestion), finder != nullptr});
        drop_unreadable(run, all.back());
    }
    return all;
}

// The folder of the copies, as the manuscript names it: "pictures/".
std::string folder_from_manuscript(const PicturesJob& job) {
    const fs::path here = fs::absolute(job.manuscript).parent_path();
    const std::string folder = fs::absolute(job.write)
                                   .lexically_normal()
                                   .lexically_relative(here.lexically_normal())
                                   .generic_string();
    if (folder == "." || folder == "./")
        return {};
    return folder.ends_with('/') ? folder : folder + "/";
}

void copy_pictures(const PicturesJob& job, const std::map<const pictures::Symbol*, std::string>& names) {
    std::map<fs::path, std::string> copies;
    for (const auto& [symbol, name] : names)
        copies.emplace(job.write / name, base::read_file(symbol->file));
    std::error_code error;
    for (const auto& [path, bytes] : copies)
        if (fs::exists(path, error) && base::read_file(path) != bytes)
            throw base::FileError(path.string() + " is another picture already: move it, or write elsewhere");
    fs::create_directories(job.write, error);
    for (const auto& [path, bytes] : copies)
        base::write_file(path, bytes);
}

void write_proposals(const Run& run, const std::vector<Suggested>& all) {
    const auto names = pictures::names_of_copies(all);
    copy_pictures(run.job, names);
    const fs::path file = run.job.write / "to-paste.xml";
    base::write_file(file, pictures::paste_file(all, names, folder_from_manuscript(run.job),
                                                run.job.manuscript.filename().string(), run.sources));
    std::fprintf(stderr, "%s: %zu pictures to choose from\n", file.c_str(), names.size());
}

void print(const Run& run, const std::vector<Suggested>& all) {
    const std::string text = run.job.format == Format::json ? pictures::print_json(all, run.sources)
                                                            : pictures::print_text(all, run.sources);
    std::fwrite(text.data(), 1, text.size(), stdout);
    const auto with_proposals = std::count_if(
        all.begin(), all.end(), [](const Suggested& one) { return !one.suggestion.proposals.empty(); });
    std::fprintf(stderr, "%zu sentences have no picture; %td of them have proposals\n", all.size(),
                 with_proposals);
}

Exit finish(const Run& run) {
    std::fputs(report::print_text(run.log.findings(), run.sources).c_str(), stderr);
    return run.log.has_errors() ? Exit::findings : Exit::done;
}

} // namespace

Exit propose_pictures(const PicturesJob& job) {
    check_symbols(job);
    Run run{job, {}, {}, {}};
    const source::Document document = source::read(job.manuscript, run.sources, run.log);
    if (document.empty())
        return finish(run);
    const edition::Plan plan = easy_read_plan(run);
    report::Log elsewhere; // what `evenpage check` is for
    const content::Tree shared = content::build(document, elsewhere);
    if (!edition::has_content_for(shared, plan)) {
        run.log.note("edition-skipped", shared[shared.root].span, "nothing is marked for easy read",
                     {"mark what belongs to it with audience=\"easy-read\""});
        print(run, {});
        return finish(run);
    }
    const edition::Applied applied = edition::apply(shared, plan, elsewhere);
    const std::vector<Suggested> all = suggest(run, applied.tree);
    print(run, all);
    if (!job.write.empty())
        write_proposals(run, all);
    if (const pictures::Finder* finder = finder_for(run, applied.tree.metadata.language))
        pictures::report_uncredited(applied.tree, job.manuscript.parent_path(), finder->symbols(), run.log);
    return finish(run);
}

} // namespace press
