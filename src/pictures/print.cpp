#include "pictures/print.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace pictures {
namespace {

std::string in_quotes(std::string_view words) {
    return fmt::format("“{}”", words);
}

// The readings of words that have several: "“fair”: event or equality".
std::vector<std::string> ambiguities(const Suggestion& suggestion) {
    std::vector<std::string> told;
    std::vector<std::string> remarks;
    for (const Mention& mention : suggestion.mentions) {
        if (!mention.ambiguous || std::find(told.begin(), told.end(), mention.words) != told.end())
            continue;
        told.push_back(mention.words);
        std::string ideas;
        for (const Mention& other : suggestion.mentions)
            if (other.ambiguous && other.words == mention.words)
                ideas += (ideas.empty() ? "" : " or ") + in_quotes(other.idea);
        remarks.push_back(fmt::format("{} may mean {}", in_quotes(mention.words), ideas));
    }
    return remarks;
}

} // namespace

std::vector<std::string> remarks_on(const Suggested& suggested) {
    const Suggestion& suggestion = suggested.suggestion;
    if (!suggested.has_table)
        return {fmt::format("no table of ideas in the language {}: choose a picture by hand",
                            suggested.statement.language)};
    std::vector<std::string> remarks;
    for (const Mention& mention : suggestion.mentions)
        if (!mention.has_picture && mention.strength == Strength::full)
            remarks.push_back(fmt::format("no picture found for {} ({}): add one to your own folder",
                                          in_quotes(mention.idea), in_quotes(mention.words)));
    if (suggestion.proposals.empty() && remarks.empty())
        remarks.emplace_back("no picture found for this sentence: add one to your own folder");
    for (std::string& remark : ambiguities(suggestion))
        remarks.push_back(std::move(remark));
    if (suggestion.says_no && !suggestion.proposals.empty())
        remarks.emplace_back("the sentence says no or not: look whether the picture does");
    return remarks;
}

std::string terms_of(const Credit& credit) {
    if (credit.holder.empty() || credit.licence.empty())
        return credit.holder + credit.licence;
    return credit.holder + ", " + credit.licence;
}

std::string print_text(const std::vector<Suggested>& all, const report::SourceMap& sources) {
    std::string text;
    for (const Suggested& suggested : all) {
        const report::Span span = suggested.statement.span;
        const report::Position place = sources.position(span.file, span.begin);
        text += fmt::format("{}:{}:{}: {}\n", sources.name(span.file), place.line, place.column,
                            suggested.statement.words);
        for (const Proposal& proposal : suggested.suggestion.proposals)
            text += fmt::format("  {:3}  {} ({}): {}\n       {}\n       {}\n", proposal.score, proposal.idea,
                                in_quotes(proposal.words), proposal.symbol->description,
                                proposal.symbol->file.string(), terms_of(proposal.symbol->credit));
        for (const std::string& remark : remarks_on(suggested))
            text += "  " + remark + "\n";
        text += "\n";
    }
    return text;
}

std::string print_json(const std::vector<Suggested>& all, const report::SourceMap& sources) {
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for (const Suggested& suggested : all) {
        const report::Span span = suggested.statement.span;
        const report::Position place = sources.position(span.file, span.begin);
        Json entry{{"file", sources.name(span.file)}, {"line", place.line},
                   {"column", place.column},          {"words", suggested.statement.words},
                   {"ideas", Json::array()},          {"proposals", Json::array()},
                   {"remarks", remarks_on(suggested)}};
        for (const Mention& mention : suggested.suggestion.mentions)
            entry["ideas"].push_back({{"idea", mention.idea},
                                      {"words", mention.words},
                                      {"score", mention.score},
                                      {"ambiguous", mention.ambiguous},
                                      {"has_picture", mention.has_picture}});
        for (const Proposal& proposal : suggested.suggestion.proposals) {
            const Symbol& symbol = *proposal.symbol;
            entry["proposals"].push_back({{"file", symbol.file.string()},
                                          {"set", symbol.set},
                                          {"description", symbol.description},
                                          {"idea", proposal.idea},
                                          {"words", proposal.words},
                                          {"score", proposal.score},
                                          {"licence", symbol.credit.licence},
                                          {"licence_url", symbol.credit.licence_uri},
                                          {"credit", symbol.credit.holder}});
        }
        list.push_back(std::move(entry));
    }
    return list.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace pictures
