#include "press/self_check.h"

#include <algorithm>

#include "base/parallel.h"
#include "press/manuscript_line.h"
#include "press/same_structure.h"
#include "reading/outline.h"
#include "reading/read_epub.h"
#include "reading/read_pdf.h"
#include "verify/epub.h"
#include "verify/print.h"
#include "verify/verify.h"

namespace press {
namespace {

std::string and_more(std::size_t count) {
    return count > 1 ? ", and " + std::to_string(count - 1) + " more" : "";
}

report::Finding broken_rule(const EditionResult& result, std::string_view told_as,
                            const verify::Result& verified, const verify::Rule& rule) {
    const auto first =
        std::find_if(verified.findings.begin(), verified.findings.end(),
                     [&rule](const verify::Finding& finding) { return finding.rule == &rule; });
    const std::string detail = first->detail.empty() ? "" : ": " + first->detail;
    const std::string entry = first->entry.entry.empty() ? "" : first->entry.entry + ": ";
    return {rule.severity,
            told_as,
            line_of(result.origins, *first),
            result.file + ": " + entry + std::string(rule.message) + detail +
                and_more(verified.counts.at(&rule)) + " (" + std::string(rule.id) + "; " +
                verify::clauses_of(rule, verified.profile) + ")",
            {"run evenpage verify on the draft to see where"}};
}

// What is only advice on an EPUB is for the author to look up; checks of the manuscript say it with its
// lines.
bool is_fault(std::string_view told_as, const verify::Rule& rule) {
    return rule.severity == report::Severity::error || told_as == "pdf-verified";
}

Verified summary_of(std::string_view told_as, const verify::Result& verified) {
    const auto asked =
        std::count_if(verify::rules().begin(), verify::rules().end(),
                      [&](const verify::Rule& rule) { return rule.asked_by(verified.profile); });
    const auto failed = std::count_if(verified.counts.begin(), verified.counts.end(),
                                      [told_as](const auto& each) { return is_fault(told_as, *each.first); });
    return {verify::describe(verified.profile), static_cast<std::size_t>(asked),
            static_cast<std::size_t>(failed)};
}

void take_faults(EditionResult& result, std::string_view told_as, const verify::Result& verified) {
    result.verified = summary_of(told_as, verified);
    if (!verified.problem.empty())
        result.log.error(told_as, {}, result.file + ": " + verified.problem);
    for (const auto& [rule, count] : verified.counts)
        if (is_fault(told_as, *rule))
            result.log.add(broken_rule(result, told_as, verified, *rule));
}

void hold_to_words(EditionResult& result, const std::vector<reading::Passage>& found) {
    if (result.expected_words.empty())
        return;
    result.words = reading::compare_words(result.expected_words, found);
    result.expected_words = {};
    if (result.words->mismatches > 0)
        result.log.error("same-words", result.words->span,
                         result.file + ": the file says \"" + result.words->found +
                             "\" where the manuscript says \"" + result.words->expected + "\"",
                         {"run evenpage read on the draft to hear it, and report this"});
}

void read_pdf_back(EditionResult& result) {
    verify::Document document(result.bytes);
    if (!document.problem().empty()) {
        result.log.error("pdf-verified", {}, result.file + ": " + document.problem());
        return;
    }
    const verify::Structure structure(document);
    const bool has_words = !result.expected_words.empty();
    reading::ShownTextReader text(document, reading::ImpliedSpaces::left_out);
    take_faults(
        result, "pdf-verified",
        verify::verify_pdf(document, structure, {}, verify::Questions::none, has_words ? &text : nullptr));
    if (!has_words)
        return;
    const reading::Book book = reading::read_pdf(document, structure, text.take());
    hold_to_words(result, reading::passages_of(book));
    result.outline = reading::outline_of(book);
}

void read_epub_back(EditionResult& result) {
    const verify::Archive archive(result.bytes);
    take_faults(result, "epub-verified", verify::verify_epub(archive));
    const reading::Book book = reading::read_epub(archive);
    if (!book.problem.empty())
        result.log.error("same-words", {}, result.file + ": " + book.problem);
    else
        hold_to_words(result, reading::passages_of_edition(book));
}

} // namespace

void hold_to_claims(std::vector<EditionResult>& results, unsigned threads) {
    base::parallel_for(results.size(), threads, [&results](std::size_t i) {
        if (results[i].file.ends_with(".pdf"))
            read_pdf_back(results[i]);
        else
            read_epub_back(results[i]);
    });
    compare_structures(results);
}

} // namespace press
