#include "companion/report_json.h"

#include <nlohmann/json.hpp>

#include "companion/criteria.h"

namespace companion {
namespace {

using nlohmann::json;

std::string_view word_for(report::Severity severity) {
    switch (severity) {
    case report::Severity::error: return "error";
    case report::Severity::warning: return "warning";
    case report::Severity::note: break;
    }
    return "note";
}

void add_place(json& object, const Place& place) {
    if (place.line == 0)
        return;
    object["file"] = place.file;
    object["line"] = place.line;
    object["column"] = place.column;
}

json checks_of(const EditionAccount& edition) {
    json list = json::array();
    for (const Check& check : edition.checks) {
        json object{{"rule", check.rule},
                    {"requirement", check.requirement},
                    {"checked", check.checked},
                    {"found", check.found}};
        if (!check.source.empty())
            object["source"] = check.source;
        if (!check.value.empty())
            object["value"] = check.value;
        list.push_back(std::move(object));
    }
    return list;
}

json findings_of(const EditionAccount& edition) {
    json list = json::array();
    for (const Mend& mend : edition.mends) {
        json object{{"severity", word_for(mend.severity)}, {"rule", mend.rule}, {"message", mend.message}};
        add_place(object, mend.place);
        if (!mend.hints.empty())
            object["hints"] = mend.hints;
        list.push_back(std::move(object));
    }
    return list;
}

json looks_of(const EditionAccount& edition) {
    json list = json::array();
    for (const Look& look : edition.looks) {
        json places = json::array();
        for (const Look::At& at : look.places) {
            json object = json::object();
            if (!at.what.empty())
                object["what"] = at.what;
            if (!at.language.empty())
                object["language"] = at.language;
            add_place(object, at.place);
            places.push_back(std::move(object));
        }
        list.push_back({{"topic", look.topic},
                        {"question", look.question},
                        {"if_not", look.mend},
                        {"places", std::move(places)}});
    }
    return list;
}

json measures_of(const EditionAccount& edition) {
    json object = json::object();
    for (const Measure& measure : edition.measures)
        object[measure.id] = measure.value;
    return object;
}

json parts_of(const EditionAccount& edition) {
    json list = json::array();
    for (const Part& part : edition.parts) {
        json object{{"title", part.title}, {"told", part.told}};
        add_place(object, part.place);
        list.push_back(std::move(object));
    }
    return list;
}

json edition_object(const EditionAccount& edition) {
    json object{{"name", edition.name},         {"file", edition.file},
                {"format", edition.format},     {"bytes", edition.bytes},
                {"checks", checks_of(edition)}, {"findings", findings_of(edition)},
                {"look", looks_of(edition)},    {"tested_by", edition.reviewers}};
    if (edition.pages > 0)
        object["pages"] = edition.pages;
    if (!edition.standards.empty())
        object["verified"] = {{"standards", edition.standards},
                              {"rules", edition.rules_verified},
                              {"failed", edition.rules_failed}};
    if (!edition.guide.empty())
        object["guide"] = {
            {"profile", edition.guide}, {"title", edition.guide_name}, {"version", edition.guide_version}};
    if (!edition.measures.empty())
        object["measures"] = measures_of(edition);
    if (!edition.parts.empty())
        object["coverage"] = parts_of(edition);
    if (edition.words)
        object["words"] = {{"characters", edition.words->characters},
                           {"differences", edition.words->differences},
                           {"sha256", edition.words->digest}};
    return object;
}

json criteria_list(const Account& account) {
    json list = json::array();
    for (const Criterion& criterion : criteria()) {
        const Adherence adherence = adherence_to(criterion, account);
        list.push_back({{"criterion", criterion.number},
                        {"name", criterion.name},
                        {"level", criterion.level},
                        {"result", name_of(adherence.support)},
                        {"notes", adherence.notes}});
    }
    return list;
}

} // namespace

std::string report_json(const Account& account) {
    json object{{"title", account.title}, {"language", account.language}, {"producer", account.producer},
                {"draft", account.draft}, {"editions", json::array()},    {"wcag22", criteria_list(account)}};
    if (!account.publisher.empty())
        object["publisher"] = account.publisher;
    if (!account.date.empty())
        object["date"] = account.date;
    for (const EditionAccount& edition : account.editions)
        object["editions"].push_back(edition_object(edition));
    return object.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace companion
