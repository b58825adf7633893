#include "audit/profile.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "report/data_file.h"
#include "report/rules.h"

namespace audit {
namespace {

constexpr int deepest_extension = 8; // a profile that extends itself ends here

struct Reader {
    const std::filesystem::path& folder;
    report::SourceMap& sources;
    report::Log& log;
};

std::optional<report::Severity> severity_of(std::string_view word) {
    if (word.empty() || word == "warning")
        return report::Severity::warning;
    if (word == "error")
        return report::Severity::error;
    if (word == "note")
        return report::Severity::note;
    return std::nullopt;
}

std::optional<Evidence> evidence_of(std::string_view letter) {
    constexpr std::array letters{std::pair{"C", Evidence::read}, std::pair{"M", Evidence::measured},
                                 std::pair{"D", Evidence::derived}, std::pair{"U", Evidence::unconfirmed}};
    for (const auto& [written, evidence] : letters)
        if (letter == written)
            return evidence;
    return std::nullopt;
}

void read_rule(Reader& reader, const report::DataFile& file, pugi::xml_node element, Profile& profile) {
    const std::string id = element.attribute("id").value();
    const auto severity = severity_of(element.attribute("severity").value());
    const auto evidence = evidence_of(element.attribute("evidence").value());
    const auto fail = [&](std::string message, std::string hint) {
        reader.log.error("profile-file", span_of(file, element), std::move(message), {std::move(hint)});
    };
    if (report::find_rule(id) == nullptr)
        return fail(fmt::format("there is no rule \"{}\"", id), "write the id of a rule as findings give it");
    if (!severity)
        return fail("severity is none of error, warning, note", "leave it out for a warning");
    if (!evidence)
        return fail("evidence is none of C, M, D, U", "write C for a rule that was read in its source");
    ProfileRule rule{id, element.attribute("value").value(), *severity, *evidence,
                     element.attribute("source").value()};
    if (rule.evidence == Evidence::unconfirmed)
        rule.severity = report::Severity::note;
    std::erase_if(profile.rules, [&id](const ProfileRule& inherited) { return inherited.id == id; });
    if (element.attribute("off").as_bool())
        return;
    profile.rules.push_back(std::move(rule));
}

Profile read(Reader& reader, std::string_view name, int depth) {
    Profile profile;
    const std::filesystem::path path = reader.folder / (std::string(name) + ".xml");
    if (!std::filesystem::exists(path) || depth > deepest_extension) {
        reader.log.error("profile-file", {}, fmt::format("there is no rule profile \"{}\"", name),
                         {"rule profiles are the files of the folder profiles beside the style sheets"});
        return profile;
    }
    const report::DataFile file = report::open_data_file(path, reader.sources);
    pugi::xml_document document;
    if (!report::parse(file, "profile-file", "the rule profile", document, reader.log))
        return profile;
    const pugi::xml_node root = document.document_element();
    if (const std::string_view base = root.attribute("extends").value(); !base.empty())
        profile = read(reader, base, depth + 1);
    profile.name = name;
    profile.title = root.attribute("title").value();
    profile.version = root.attribute("version").value();
    if (const std::string_view words = root.attribute("words").value(); !words.empty())
        profile.word_lists.push_back(reader.folder / words);
    for (const pugi::xml_node element : root.children("rule"))
        read_rule(reader, file, element, profile);
    return profile;
}

} // namespace

const ProfileRule* Profile::find(std::string_view id) const {
    const auto found =
        std::find_if(rules.begin(), rules.end(), [id](const ProfileRule& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

std::optional<double> Profile::number(std::string_view id) const {
    const ProfileRule* const rule = find(id);
    double value = 0;
    if (rule == nullptr)
        return std::nullopt;
    const char* const end = rule->value.data() + rule->value.size();
    const auto [stop, error] = std::from_chars(rule->value.data(), end, value);
    return error == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

void report_no_value(const ProfileRule& rule, const Profile& profile, report::Log& log) {
    log.error("profile-file", {}, fmt::format("the rule \"{}\" of {} has no value", rule.id, profile.name),
              {"give it a value, as other profiles do"});
}

Profile read_profile(const std::filesystem::path& folder, std::string_view name, report::SourceMap& sources,
                     report::Log& log) {
    Reader reader{folder, sources, log};
    return read(reader, name, 0);
}

} // namespace audit
