#include "press/edition_run.h"

#include <algorithm>
#include <utility>

#include "epub/write.h"
#include "layout/paginate.h"
#include "pdf/write.h"
#include "press/version.h"
#include "style/cascade.h"
#include "verify/print.h"
#include "verify/verify.h"

namespace press {
namespace {

std::string title_of(const EditionInput& input, const Job& job) {
    const std::string title(input.applied.tree.metadata.title);
    return job.draft ? draft_title(title) : title;
}

pdf::Standard pdf_standard(const EditionInput& input, const Job& job) {
    if (job.draft)
        return pdf::Standard::none;
    switch (job.standard.value_or(input.plan.standard)) {
    case edition::PdfStandard::ua1: return pdf::Standard::ua1_a2a;
    case edition::PdfStandard::ua2: return pdf::Standard::ua2_a4;
    case edition::PdfStandard::x4: return pdf::Standard::x4;
    }
    return pdf::Standard::none;
}

// The finished file is read back and held to what it claims. What fails here is a fault of this
// program, so it is not published.
void verify_pdf(EditionResult& result) {
    const verify::Result verified = verify::verify_pdf(result.bytes);
    if (!verified.problem.empty())
        result.log.error("pdf-verified", {}, result.file + ": " + verified.problem);
    for (const auto& [rule, count] : verified.counts) {
        const auto first =
            std::find_if(verified.findings.begin(), verified.findings.end(),
                         [rule = rule](const verify::Finding& finding) { return finding.rule == rule; });
        const std::string detail = first->detail.empty() ? "" : ": " + first->detail;
        result.log.add({rule->severity,
                        "pdf-verified",
                        {},
                        result.file + ": " + std::string(rule->message) + detail + " (" +
                            std::string(rule->id) + "; " + verify::clauses_of(*rule, verified.profile) + ")",
                        {"run evenpage verify on the draft to see where"}});
    }
}

void make_pdf(const EditionInput& input, const Shared& shared, EditionResult& result) {
    const content::Tree& tree = input.applied.tree;
    std::vector<const style::Sheet*> sheets{&shared.user_agent};
    for (const style::Sheet& sheet : input.sheets)
        sheets.push_back(&sheet);
    const style::Styles styles = style::cascade(tree, sheets, result.log);
    const layout::Context context{tree,          styles, shared.fonts, shared.hyphenator, shared.pictures,
                                  shared.sources};
    layout::Pages pages = layout::paginate(context, result.log);
    result.pages = pages.pages.size();
    result.labels = pages.labels;
    if (shared.job.check_only)
        return;
    pdf::Settings settings;
    settings.standard = pdf_standard(input, shared.job);
    settings.title = title_of(input, shared.job);
    settings.created = shared.created;
    settings.producer = producer;
    settings.icc_profile = shared.icc_profile;
    settings.threads = shared.job.threads;
    result.bytes = pdf::write(tree, pages, shared.fonts, settings, result.log);
    if (settings.standard != pdf::Standard::none)
        verify_pdf(result);
}

void make_epub(const EditionInput& input, const Shared& shared, const content::PageLabels& page_map,
               const std::string& page_source, EditionResult& result) {
    epub::Settings settings;
    settings.title = title_of(input, shared.job);
    settings.stylesheet = input.stylesheet;
    settings.modified = shared.created;
    settings.generator = producer;
    settings.pages = page_map;
    if (!page_map.starts.empty())
        settings.page_source = page_source;
    settings.pictures = shared.pictures;
    settings.easy_read = input.plan.audience == "easy-read";
    if (shared.job.draft)
        settings.conformance = epub::Conformance::not_claimed;
    const epub::Package package = epub::write(input.applied.tree, settings, result.log);
    if (!shared.job.check_only)
        result.bytes = epub::pack(package);
}

} // namespace

EditionResult make_edition(const EditionInput& input, const Shared& shared,
                           const content::PageLabels& page_map, const std::string& page_source) {
    EditionResult result;
    result.file = file_name(shared.job, input.plan);
    if (input.plan.output == edition::Output::pdf)
        make_pdf(input, shared, result);
    else
        make_epub(input, shared, page_map, page_source, result);
    return result;
}

std::string draft_title(std::string_view title) {
    return "DRAFT: " + std::string(title);
}

std::string file_name(const Job& job, const edition::Plan& plan) {
    const std::string extension = plan.output == edition::Output::pdf ? ".pdf" : ".epub";
    return job.manuscript.stem().string() + plan.suffix + extension;
}

} // namespace press
