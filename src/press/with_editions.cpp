#include "press/with_editions.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/bytes.h"
#include "content/build.h"
#include "edition/catalog.h"
#include "edition/unmatched.h"
#include "press/dates.h"
#include "press/font_families.h"
#include "press/pictures.h"
#include "press/vocabulary.h"
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
    if (plan.output == edition::Output::epub)
        input.reflow_sheets = read_reflow_sheets(job.styles, plan, sources, log);
    else
        for (const std::string& sheet : plan.sheets)
            input.sheets.push_back(
                std::make_shared<const style::Sheet>(style::read_sheet(job.styles / sheet, sources, log)));
    if (!plan.profile.empty())
        input.profile = audit::read_profile(job.styles / "profiles", plan.profile, sources, log);
    input.coverage = coverage_of(shared, plan, input.profile, log);
    input.plan = std::move(plan);
    return input;
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

bool with_editions(const Job& job, report::ProgressStyle style, report::SourceMap& sources, report::Log& log,
                   const std::function<void(const Shared&, Files&)>& use) {
    const source::Document document = source::read(job.manuscript, sources, log);
    if (document.empty())
        return false;
    const content::Tree shared_tree = content::build(document, log);
    const std::vector<edition::Plan> plans = edition::read_catalog(job.styles / "editions.xml", sources, log);
    const std::vector<edition::Plan> chosen = choose_plans(job, plans, shared_tree, log);

    std::vector<EditionInput> inputs = prepare_all(job, plans, chosen, shared_tree, sources, log);
    const layout::PictureTable pictures = read_pictures(trees_of(inputs), job.manuscript.parent_path(), log);

    const text::FontBook fonts = text::load_fonts(font_folders(job), log);
    for (const EditionInput& input : inputs)
        if (input.published)
            report_missing_families(input.sheets, fonts, log);
    const text::Hyphenator hyphenator;
    const style::Sheet user_agent = style::user_agent_sheet();
    const std::string icc_profile = base::read_file(job.fonts / "icc" / "sRGB.icc");
    const Shared shared{job,      sources,    fonts,       hyphenator,
                        pictures, user_agent, icc_profile, publication_time(shared_tree.metadata.date)};
    report::Progress progress(stderr, style, chosen.size());
    Files files = make_editions(std::move(inputs), shared, progress);
    progress.done();
    use(shared, files);
    return true;
}

} // namespace press
