#include "report/print_json.h"

#include <nlohmann/json.hpp>

#include "report/print_text.h"

namespace report {

std::string print_json(const std::vector<Finding>& findings, const SourceMap& sources) {
    using Json = nlohmann::ordered_json;
    Json all = Json::array();
    for (const Finding& finding : findings) {
        Json entry;
        entry["severity"] = severity_name(finding.severity);
        entry["rule"] = finding.rule;
        entry["message"] = finding.message;
        if (finding.span.file) {
            const Position begin = sources.position(finding.span.file, finding.span.begin);
            const Position end = sources.position(finding.span.file, finding.span.end);
            entry["file"] = sources.name(finding.span.file);
            entry["line"] = begin.line;
            entry["column"] = begin.column;
            entry["end_line"] = end.line;
            entry["end_column"] = end.column;
        }
        entry["hints"] = finding.hints;
        all.push_back(std::move(entry));
    }
    return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace report
