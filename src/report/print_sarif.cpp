#include "report/print_sarif.h"

#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "report/print_text.h"
#include "report/rules.h"
#include "report/sarif_place.h"

namespace report {
namespace {

using Json = nlohmann::ordered_json;

// SARIF 3.49: only rules that are used, sorted.
Json rules_of(const std::vector<Finding>& findings) {
    std::set<std::string_view> used;
    for (const Finding& finding : findings)
        used.insert(finding.rule);
    Json out = Json::array();
    for (const std::string_view id : used) {
        Json entry{{"id", id}};
        if (const Rule* rule = find_rule(id)) {
            entry["shortDescription"] = {{"text", rule->summary}};
            if (!rule->clause.empty())
                entry["help"] = {{"text", rule->clause}};
            entry["defaultConfiguration"] = {{"level", severity_name(rule->severity)}};
        }
        out.push_back(std::move(entry));
    }
    return out;
}

// SARIF 3.27. A viewer shows the message only, so the hints go there too.
Json result_of(const Finding& finding, const SourceMap& sources) {
    std::string text = finding.message;
    for (const std::string& hint : finding.hints)
        text += "\nhint: " + hint;
    Json result{
        {"ruleId", finding.rule}, {"level", severity_name(finding.severity)}, {"message", {{"text", text}}}};
    if (finding.span.file)
        result["locations"] = Json::array({{{"physicalLocation", sarif_place(finding.span, sources)}}});
    return result;
}

} // namespace

std::string print_sarif(const std::vector<Finding>& findings, const SourceMap& sources,
                        std::string_view version) {
    Json results = Json::array();
    for (const Finding& finding : findings)
        results.push_back(result_of(finding, sources));
    const Json driver{{"name", "evenpage"}, {"version", version}, {"rules", rules_of(findings)}};
    const Json run{
        {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(results)}};
    const Json sarif{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                     {"version", "2.1.0"},
                     {"runs", Json::array({run})}};
    return sarif.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace report
