#include "report/log.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace report {

void Log::add(Finding finding) {
    findings_.push_back(std::move(finding));
}

void Log::error(std::string_view rule, Span span, std::string message, std::vector<std::string> hints) {
    add({Severity::error, rule, span, std::move(message), std::move(hints)});
}

void Log::warning(std::string_view rule, Span span, std::string message, std::vector<std::string> hints) {
    add({Severity::warning, rule, span, std::move(message), std::move(hints)});
}

void Log::note(std::string_view rule, Span span, std::string message, std::vector<std::string> hints) {
    add({Severity::note, rule, span, std::move(message), std::move(hints)});
}

void Log::merge(Log&& other) {
    std::move(other.findings_.begin(), other.findings_.end(), std::back_inserter(findings_));
    other.findings_.clear();
}

bool Log::has_errors() const {
    return std::any_of(findings_.begin(), findings_.end(),
                       [](const Finding& finding) { return finding.severity == Severity::error; });
}

} // namespace report
