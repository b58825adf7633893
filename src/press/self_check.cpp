#include "press/self_check.h"

#include <algorithm>

#include "base/parallel.h"
#include "verify/print.h"
#include "verify/verify.h"

namespace press {
namespace {

report::Finding broken_rule(const EditionResult& result, const verify::Result& verified,
                            const verify::Rule& rule) {
    const auto first =
        std::find_if(verified.findings.begin(), verified.findings.end(),
                     [&rule](const verify::Finding& finding) { return finding.rule == &rule; });
    const std::string detail = first->detail.empty() ? "" : ": " + first->detail;
    return {rule.severity,
            "pdf-verified",
            {},
            result.file + ": " + std::string(rule.message) + detail + " (" + std::string(rule.id) + "; " +
                verify::clauses_of(rule, verified.profile) + ")",
            {"run evenpage verify on the draft to see where"}};
}

Verified summary_of(const verify::Result& verified) {
    const auto asked =
        std::count_if(verify::rules().begin(), verify::rules().end(),
                      [&](const verify::Rule& rule) { return rule.asked_by(verified.profile); });
    return {verify::describe(verified.profile), static_cast<std::size_t>(asked), verified.counts.size()};
}

void verify_pdf(EditionResult& result) {
    const verify::Result verified = verify::verify_pdf(result.bytes);
    result.verified = summary_of(verified);
    if (!verified.problem.empty())
        result.log.error("pdf-verified", {}, result.file + ": " + verified.problem);
    for (const auto& [rule, count] : verified.counts)
        result.log.add(broken_rule(result, verified, *rule));
}

} // namespace

void hold_to_claims(std::vector<EditionResult>& results, unsigned threads) {
    base::parallel_for(results.size(), threads, [&results](std::size_t i) {
        if (results[i].file.ends_with(".pdf"))
            verify_pdf(results[i]);
    });
}

} // namespace press
