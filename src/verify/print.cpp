#include "verify/print.h"

#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "report/print_text.h"
#include "report/sarif_place.h"

namespace verify {
namespace {

using Json = nlohmann::ordered_json;

std::string message_of(const Finding& finding) {
    return finding.detail.empty() ? std::string(finding.rule->message)
                                  : fmt::format("{}: {}", finding.rule->message, finding.detail);
}

// Names out of the file may hold anything; a terminal must not act on it.
std::string printable(const std::string& text) {
    std::string out;
    for (const char byte : text)
        out += static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F ? '?' : byte;
    return out;
}

std::string place_of(const Place& place) {
    std::string out;
    if (place.page > 0)
        out += fmt::format("page {}: ", place.page);
    if (place.object > 0)
        out += fmt::format("object {} {}: ", place.object, place.generation);
    return out;
}

std::string place_of(const Finding& finding) {
    const EntryPlace& entry = finding.entry;
    if (entry.entry.empty())
        return place_of(finding.place);
    return entry.line > 0 ? fmt::format("{}:{}: ", printable(entry.entry), entry.line)
                          : fmt::format("{}: ", printable(entry.entry));
}

// Where the i-th finding is in the manuscript; without a file if that is not known.
report::Span written_at(const NamedResult& named, std::size_t i) {
    return i < named.written.size() ? named.written[i] : report::Span{};
}

std::string manuscript_line(const report::Span& span, const report::SourceMap& sources) {
    const report::Position at = sources.position(span.file, span.begin);
    return fmt::format("{}:{}:{}", sources.name(span.file), at.line, at.column);
}

void print_findings(const NamedResult& named, const report::SourceMap& sources, std::string& out) {
    constexpr std::size_t most_alike = 5;
    std::map<const Rule*, std::size_t> told;
    for (std::size_t i = 0; i < named.result.findings.size(); ++i) {
        const Finding& finding = named.result.findings[i];
        const std::size_t already = told[finding.rule]++;
        if (already >= most_alike)
            continue;
        const Rule& rule = *finding.rule;
        out += fmt::format("{}: {}{}: {} [{}]; {}\n", printable(named.file), place_of(finding),
                           report::severity_name(rule.severity), printable(message_of(finding)), rule.id,
                           clauses_of(rule, named.result.profile));
        if (const report::Span span = written_at(named, i); span.file)
            out += fmt::format("  manuscript: {}\n", manuscript_line(span, sources));
        if (already == 0)
            out += fmt::format("  hint: {}\n", rule.hint);
        if (already + 1 == most_alike && named.result.counts.at(&rule) > most_alike)
            out += fmt::format("  and {} more like this\n", named.result.counts.at(&rule) - most_alike);
    }
}

std::string summary(const Result& result) {
    std::size_t failed = 0;
    for (const auto& [rule, count] : result.counts)
        failed += rule->severity == report::Severity::error ? std::size_t{1} : std::size_t{0};
    const std::string held =
        fmt::format("{}{}", describe(result.profile), result.claimed ? "" : " (the file claims nothing)");
    const std::string size = result.documents > 0 ? fmt::format("{} documents", result.documents)
                                                  : fmt::format("{} pages", result.pages);
    return failed == 0 ? fmt::format("no fault found; held to {}; {}", held, size)
                       : fmt::format("{} rules broken; held to {}; {}", failed, held, size);
}

Json finding_json(const Finding& finding, const Profile& profile) {
    Json entry{{"severity", report::severity_name(finding.rule->severity)},
               {"rule", finding.rule->id},
               {"clause", clauses_of(*finding.rule, profile)},
               {"message", message_of(finding)}};
    if (!finding.entry.entry.empty())
        entry["entry"] = finding.entry.entry;
    if (finding.entry.line > 0)
        entry["line"] = finding.entry.line;
    if (finding.place.page > 0)
        entry["page"] = finding.place.page;
    if (finding.place.object > 0)
        entry["object"] = fmt::format("{} {}", finding.place.object, finding.place.generation);
    entry["hint"] = finding.rule->hint;
    return entry;
}

Json manuscript_json(const report::Span& span, const report::SourceMap& sources) {
    const report::Position at = sources.position(span.file, span.begin);
    return {{"file", sources.name(span.file)}, {"line", at.line}, {"column", at.column}};
}

Json sarif_rules(const std::vector<NamedResult>& results) {
    std::set<const Rule*> used;
    for (const NamedResult& named : results)
        for (const Finding& finding : named.result.findings)
            used.insert(finding.rule);
    Json out = Json::array();
    for (const Rule& rule : rules())
        if (used.count(&rule) > 0)
            out.push_back({{"id", rule.id},
                           {"shortDescription", {{"text", rule.message}}},
                           {"help", {{"text", rule.hint}}},
                           {"defaultConfiguration", {{"level", report::severity_name(rule.severity)}}}});
    return out;
}

// SARIF 3.27. What is to be mended stands in the manuscript, if it is known where; the file that was looked
// at is the target of the analysis then.
Json sarif_result(const std::string& file, std::string_view rule, std::string_view level,
                  const std::string& text, const std::string& where, const Json& written) {
    const Json looked_at{{"uri", report::uri_of(file)}};
    Json location{{"physicalLocation", written.is_null() ? Json{{"artifactLocation", looked_at}} : written}};
    if (!where.empty())
        location["logicalLocations"] = Json::array({{{"fullyQualifiedName", where}}});
    Json result{{"ruleId", rule},
                {"level", level},
                {"message", {{"text", text}}},
                {"locations", Json::array({location})}};
    if (!written.is_null())
        result["analysisTarget"] = looked_at;
    return result;
}

std::string dump(const Json& json) {
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

std::string clauses_of(const Rule& rule, const Profile& profile) {
    std::string out;
    for (std::size_t i = 0; i < standard_count; ++i) {
        const auto standard = static_cast<Standard>(i);
        const std::string_view clause = rule.clause(standard);
        if (!profile.standards[i] || clause.empty() ||
            (standard == Standard::a2 && profile.level < rule.level))
            continue;
        out +=
            fmt::format("{}{}, {}", out.empty() ? "" : "; ", standard_name(standard, profile.part), clause);
        if (standard == Standard::ua1 && !rule.matterhorn.empty())
            out += fmt::format("; Matterhorn {}", rule.matterhorn);
    }
    return out;
}

std::string print_text(const std::vector<NamedResult>& results, const report::SourceMap& sources) {
    std::string out;
    for (const NamedResult& named : results) {
        if (!named.result.problem.empty()) {
            out += fmt::format("{}: error: {}\n", printable(named.file), printable(named.result.problem));
            continue;
        }
        print_findings(named, sources, out);
        if (!named.note.empty())
            out += fmt::format("{}: note: {}\n", printable(named.file), named.note);
        for (const std::string& question : named.result.questions)
            out += fmt::format("{}: note: {}\n", printable(named.file), question);
        out += fmt::format("{}: {}\n", printable(named.file), summary(named.result));
    }
    return out;
}

std::string print_json(const std::vector<NamedResult>& results, const report::SourceMap& sources) {
    Json all = Json::array();
    for (const NamedResult& named : results) {
        const Result& result = named.result;
        Json entry{{"file", named.file}};
        if (!named.note.empty())
            entry["note"] = named.note;
        if (!result.problem.empty())
            entry["problem"] = result.problem;
        if (result.documents > 0)
            entry["documents"] = result.documents;
        else
            entry["pages"] = result.pages;
        entry["standards"] = describe(result.profile);
        entry["claimed"] = result.claimed;
        entry["findings"] = Json::array();
        for (std::size_t i = 0; i < result.findings.size(); ++i) {
            Json found = finding_json(result.findings[i], result.profile);
            if (const report::Span span = written_at(named, i); span.file)
                found["manuscript"] = manuscript_json(span, sources);
            entry["findings"].push_back(std::move(found));
        }
        if (!result.questions.empty())
            entry["questions"] = result.questions;
        all.push_back(std::move(entry));
    }
    return dump(all);
}

std::string print_sarif(const std::vector<NamedResult>& results, std::string_view version,
                        const report::SourceMap& sources) {
    Json found = Json::array();
    for (const NamedResult& named : results) {
        const Result& result = named.result;
        if (!result.problem.empty())
            found.push_back(sarif_result(named.file, "unreadable", "error", result.problem, "", nullptr));
        if (!named.note.empty())
            found.push_back(sarif_result(named.file, "other-bytes", "note", named.note, "", nullptr));
        for (std::size_t i = 0; i < result.findings.size(); ++i) {
            const Finding& finding = result.findings[i];
            const report::Span span = written_at(named, i);
            found.push_back(
                sarif_result(named.file, finding.rule->id, report::severity_name(finding.rule->severity),
                             message_of(finding) + "; " + clauses_of(*finding.rule, result.profile),
                             place_of(finding), span.file ? report::sarif_place(span, sources) : Json()));
        }
    }
    const Json driver{{"name", "evenpage"}, {"version", version}, {"rules", sarif_rules(results)}};
    const Json run{
        {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(found)}};
    return dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", Json::array({run})}});
}

} // namespace verify
