#include "press/edition_run.h"

#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "audit/alternatives.h"
#include "audit/page_audit.h"
#include "base/bytes.h"
#include "epub/write.h"
#include "layout/paginate.h"
#include "pdf/origins.h"
#include "pdf/press_checks.h"
#include "pdf/write_for_press.h"
#include "press/binding.h"
#include "press/expected_words.h"
#include "press/page_room.h"
#include "press/printers_sheet.h"
#include "press/same_structure.h"
#include "press/version.h"
#include "press/vocabulary.h"

namespace press {
namespace {

std::string title_of(const EditionInput& input, const Job& job) {
    const std::string title(input.applied.tree.metadata.title);
    return job.draft ? draft_title(title) : title;
}

pdf::Standard pdf_standard(const EditionInput& input, const Job& job) {
    if (job.draft)
        return pdf::Standard::none;
    // What was asked for on the command line is for reading copies.
    switch (is_for_printers(input.plan) ? input.plan.standard : job.standard.value_or(input.plan.standard)) {
    case edition::PdfStandard::ua1: return pdf::Standard::ua1_a2a;
    case edition::PdfStandard::ua2: return pdf::Standard::ua2_a4;
    case edition::PdfStandard::x4: return pdf::Standard::x4;
    }
    return pdf::Standard::none;
}

pdf::Settings pdf_settings(const EditionInput& input, const Shared& shared) {
    pdf::Settings settings;
    settings.standard = pdf_standard(input, shared.job);
    settings.title = title_of(input, shared.job);
    settings.created = shared.created;
    settings.producer = producer;
    settings.icc_profile = shared.icc_profile;
    settings.threads = shared.job.threads;
    return settings;
}

// The line of a node; of one that was added, the line of what it was added to.
report::Span where_written(const content::Tree& tree, content::NodeId node) {
    while (node && !tree[node].span.file)
        node = tree[node].parent;
    return node ? tree[node].span : report::Span{};
}

std::vector<report::Span> page_origins(const content::Tree& tree, const layout::Pages& pages) {
    std::vector<report::Span> origins;
    for (const layout::Page& page : pages.pages)
        origins.push_back(where_written(tree, pdf::first_shown(page)));
    return origins;
}

// Volumes can be compared with those that hold the same part in another size of print.
std::string shape_of_file(const EditionInput& input) {
    std::string shape = shape_of(input.applied.tree);
    if (input.volume)
        shape += fmt::format("{} to {}", input.volume->start.index(), input.volume->next.index());
    return shape;
}

void make_pdf(const EditionInput& input, const Shared& shared, const LaidOut& laid_out,
              EditionResult& result) {
    const layout::Pages& pages = laid_out.pages;
    result.pages = pages.pages.size();
    result.labels = pages.labels;
    if (shared.job.check_only)
        return;
    result.expected_words = expected_words(input.applied.tree, laid_out.styles, pages);
    result.shape = shape_of_file(input);
    pdf::File file =
        pdf::write(input.applied.tree, pages, shared.fonts, pdf_settings(input, shared), result.log);
    result.bytes = std::move(file.bytes);
    for (const pdf::Origin& origin : file.origins)
        result.origins.objects.push_back({origin.object, where_written(input.applied.tree, origin.node)});
    result.origins.pages = page_origins(input.applied.tree, pages);
}

std::string describe_for_printers(const EditionInput& input, const Shared& shared, const layout::Pages& pages,
                                  std::size_t blank_pages, const pdf::PressFile& file,
                                  const EditionResult& result) {
    const edition::Plan& plan = input.plan;
    PrintersSheet sheet = describe_pages(pages, shared.fonts);
    sheet.title = title_of(input, shared.job);
    sheet.file = result.file;
    sheet.claims_x4 = !shared.job.draft;
    sheet.blank_pages = blank_pages;
    sheet.condition =
        plan.press_condition.empty() ? file.condition : plan.press_condition + ", " + file.condition;
    sheet.inks = file.inks;
    sheet.binding = plan.binding;
    if (input.volume)
        sheet.volume = {input.volume->number, input.volume->first_page, input.volume->pages};
    return printers_sheet(sheet);
}

void make_press_pdf(const EditionInput& input, const Shared& shared, layout::Pages& pages,
                    EditionResult& result) {
    const content::Tree& tree = input.applied.tree;
    pdf::check_for_press(tree, pages, result.log);
    const std::size_t blank_pages = add_blank_pages(pages, input.plan.binding);
    result.pages = pages.pages.size();
    result.labels = pages.labels;
    const pdf::PrintingCondition condition{
        base::read_file(shared.job.fonts / "icc" / input.plan.press_profile), input.plan.press_condition};
    if (!pdf::is_press_profile(condition.profile)) {
        result.log.error("edition-catalog", input.plan.span,
                         input.plan.press_profile + " is no ICC profile of a press with four inks",
                         {"name an output profile for CMYK as press-profile"});
        return;
    }
    if (shared.job.check_only)
        return;
    pdf::PressFile file =
        pdf::write_for_press(tree, pages, shared.fonts, pdf_settings(input, shared), condition, result.log);
    result.origins.pages = page_origins(tree, pages);
    result.printers_sheet = describe_for_printers(input, shared, pages, blank_pages, file, result);
    result.bytes = std::move(file.bytes);
}

void make_epub(const EditionInput& input, const Shared& shared, const PageMap& page_map,
               EditionResult& result) {
    epub::Settings settings;
    settings.title = title_of(input, shared.job);
    settings.stylesheet = input.reflow_sheets.text;
    settings.modified = shared.created;
    settings.generator = producer;
    settings.pages = page_map.labels;
    if (!page_map.labels.starts.empty())
        settings.page_source = page_map.source;
    settings.pictures = shared.pictures;
    settings.easy_read = input.plan.audience == "easy-read";
    if (shared.job.draft)
        settings.conformance = epub::Conformance::not_claimed;
    const epub::Package package = epub::write(input.applied.tree, settings, result.log);
    if (shared.job.check_only)
        return;
    result.bytes = epub::pack(package);
    for (const epub::Resource& resource : package.resources)
        for (const epub::LineOrigin& origin : resource.origins)
            result.origins.entries[resource.path].push_back(
                {origin.line, where_written(input.applied.tree, origin.node)});
    result.expected_words = expected_epub_words(input.applied.tree, page_map.labels);
}

void add_audit(audit::Audit found, EditionResult& result) {
    std::move(found.outcomes.begin(), found.outcomes.end(), std::back_inserter(result.audit.outcomes));
    std::move(found.questions.begin(), found.questions.end(), std::back_inserter(result.audit.questions));
}

} // namespace

LaidOut lay_out(EditionInput& input, const Shared& shared, const PageMap& page_map, report::Log& log,
                std::uint32_t first_page) {
    content::Tree& tree = input.applied.tree;
    std::vector<const style::Sheet*> sheets{&shared.user_agent};
    for (const auto& sheet : input.sheets)
        sheets.push_back(sheet.get());
    LaidOut laid_out{style::cascade(tree, sheets, log), {}};
    laid_out.pages = layout::paginate(
        {tree, laid_out.styles, shared.fonts, shared.hyphenator, shared.pictures, shared.sources}, log,
        page_map.labels, first_page);
    for (const content::NodeId node : laid_out.pages.left_out)
        tree.remove(node);
    return laid_out;
}

EditionResult make_edition(EditionInput& input, const Shared& shared, const PageMap& page_map,
                           std::optional<LaidOut> laid_out) {
    EditionResult result;
    result.file = file_name(shared.job, input.plan);
    result.origins.whole = where_written(input.applied.tree, input.applied.tree.root);
    result.edition = input.plan.name;
    if (input.volume)
        result.edition += fmt::format(", volume {}", input.volume->number);
    result.audit.coverage = input.coverage;
    if (input.vocabulary)
        audit::check_alternatives(input.applied.tree, input.profile, *input.vocabulary, result.audit,
                                  result.log);
    if (input.vocabulary && asks_of_language(input.profile))
        audit::check_language(input.applied.tree, input.profile, *input.vocabulary, shared.sources,
                              result.audit, result.log);
    if (input.plan.output == edition::Output::epub) {
        add_audit(hold_to_profile(input.applied.tree, input.reflow_sheets, input.profile, shared.sources,
                                  result.log),
                  result);
        make_epub(input, shared, page_map, result);
        return result;
    }
    if (!laid_out)
        laid_out = lay_out(input, shared, page_map, result.log);
    if (has_page_room(input.applied.tree, laid_out->styles, result.log))
        add_audit(audit::audit_pages({input.applied.tree, laid_out->styles, shared.fonts, laid_out->pages},
                                     input.profile, result.log),
                  result);
    if (is_for_printers(input.plan))
        make_press_pdf(input, shared, laid_out->pages, result);
    else
        make_pdf(input, shared, *laid_out, result);
    return result;
}

std::string draft_title(std::string_view title) {
    return "DRAFT: " + std::string(title);
}

std::string file_name(const Job& job, const edition::Plan& plan) {
    const std::string extension = plan.output == edition::Output::pdf ? ".pdf" : ".epub";
    return job.manuscript.stem().string() + plan.suffix + extension;
}

const content::Tree& publication_of(const EditionInput& input) {
    return input.volume ? input.volume->whole->tree : input.applied.tree;
}

bool is_for_printers(const edition::Plan& plan) {
    return plan.output == edition::Output::pdf && plan.standard == edition::PdfStandard::x4;
}

std::string printers_sheet_name(const EditionResult& result) {
    return result.file.substr(0, result.file.rfind('.')) + ".txt";
}

} // namespace press
