#include "pictures/concept_table.h"

#include <utility>

#include <fmt/format.h>

#include "report/data_file.h"

namespace pictures {
namespace {

constexpr std::string_view rule = "concept-table";

void read_concept(const report::DataFile& file, pugi::xml_node element, ConceptTable& table,
                  report::Log& log) {
    Concept read;
    read.name = element.attribute("name").value();
    read.phrases = read_phrases(element.attribute("words").value(), table.stemming);
    read.symbols = split_list(element.attribute("symbols").value());
    if (read.name.empty())
        return log.error(rule, span_of(file, element), "this idea has no name", {"add name=\"…\""});
    if (read.phrases.empty())
        return log.error(rule, span_of(file, element),
                         fmt::format("no words name the idea \"{}\"", read.name),
                         {"add words=\"…\" with semicolons between the words"});
    const std::string_view strength = element.attribute("strength").as_string("full");
    if (strength != "weak" && strength != "full")
        return log.error(rule, span_of(file, element),
                         fmt::format("strength is \"{}\", wanted weak or full", strength),
                         {"leave it out for an idea of its own"});
    read.strength = strength == "weak" ? Strength::weak : Strength::full;
    table.concepts.push_back(std::move(read));
}

} // namespace

ConceptTable read_concepts(const std::filesystem::path& path, report::SourceMap& sources, report::Log& log) {
    ConceptTable table;
    const report::DataFile file = report::open_data_file(path, sources);
    pugi::xml_document document;
    if (!report::parse(file, rule, "this file", document, log,
                       {"look for a tag that is not closed, or a & that should be &amp;"}))
        return table;
    const pugi::xml_node root = document.document_element();
    if (std::string_view(root.attribute("stemming").value()) == "english")
        table.stemming = Stemming::english;
    for (const pugi::xml_node element : root.children("concept"))
        read_concept(file, element, table, log);
    return table;
}

} // namespace pictures
