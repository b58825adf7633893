#include "edition/catalog.h"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <string>

#include <fmt/format.h>

#include "report/data_file.h"

namespace edition {
namespace {

using report::Span;

struct Reader {
    const std::filesystem::path& folder;
    report::DataFile file;
    report::Log& log;
    std::set<std::string> seen;
};

void fail(Reader& reader, pugi::xml_node element, std::string message, std::vector<std::string> hints = {}) {
    reader.log.error("edition-catalog", report::span_of(reader.file, element), std::move(message),
                     std::move(hints));
}

std::vector<std::string> words(const std::string& list) {
    std::istringstream stream(list);
    std::vector<std::string> result;
    for (std::string word; stream >> word;)
        result.push_back(word);
    return result;
}

template <typename Value, std::size_t Size>
Value one_of(Reader& reader, pugi::xml_node element, const char* name,
             const std::array<std::pair<const char*, Value>, Size>& choices) {
    const std::string written = element.attribute(name).value();
    if (!element.attribute(name))
        return choices.front().second;
    std::string list;
    for (const auto& [word, value] : choices) {
        if (written == word)
            return value;
        list += fmt::format("{}{}", list.empty() ? "" : ", ", word);
    }
    fail(reader, element, fmt::format("{}=\"{}\" is not known", name, written), {"write one of: " + list});
    return choices.front().second;
}

void check_attributes(Reader& reader, pugi::xml_node element) {
    constexpr std::array known{"name",           "suffix",          "audience",       "condition",
                               "output",         "pdf-standard",    "sheets",         "rules",
                               "contents-depth", "notes",           "only-if-marked", "binding",
                               "press-profile",  "press-condition", "page-map",       "only-if-asked",
                               "volume-pages"};
    for (const pugi::xml_attribute attribute : element.attributes()) {
        const std::string_view name = attribute.name();
        if (std::none_of(known.begin(), known.end(), [name](const char* one) { return name == one; }))
            fail(reader, element, fmt::format("an edition has no attribute \"{}\"", name));
    }
}

void read_sheets(Reader& reader, pugi::xml_node element, Plan& plan) {
    plan.sheets = words(element.attribute("sheets").value());
    if (plan.sheets.empty())
        fail(reader, element, "this edition names no style sheet", {"add sheets=\"standard.css\""});
    for (const std::string& sheet : plan.sheets)
        if (!std::filesystem::exists(reader.folder / sheet))
            fail(reader, element, fmt::format("there is no style sheet \"{}\"", sheet),
                 {"style sheets stand beside the editions file"});
}

void read_name(Reader& reader, pugi::xml_node element, Plan& plan) {
    plan.name = element.attribute("name").value();
    if (plan.name.empty())
        fail(reader, element, "this edition has no name", {"add name=\"…\""});
    else if (!reader.seen.insert(plan.name).second)
        fail(reader, element, fmt::format("there are two editions named \"{}\"", plan.name));
}

void read_depth(Reader& reader, pugi::xml_node element, Plan& plan) {
    const std::string written = element.attribute("contents-depth").value();
    if (written.empty())
        return;
    if (written.size() == 1 && written[0] >= '0' && written[0] <= '6')
        plan.contents_depth = written[0] - '0';
    else
        fail(reader, element, fmt::format("contents-depth=\"{}\" is not a number from 0 to 6", written));
}

// Fewer pages would hold little more than a cover and a contents list.
void read_volume_pages(Reader& reader, pugi::xml_node element, Plan& plan) {
    constexpr std::size_t fewest = 20;
    const std::string written = element.attribute("volume-pages").value();
    if (written.empty() || written == "0")
        return;
    const bool digits = written.size() < 6 && written.find_first_not_of("0123456789") == std::string::npos;
    plan.volume_pages = digits ? std::stoul(written) : 0;
    if (plan.volume_pages < fewest)
        fail(reader, element,
             fmt::format("volume-pages=\"{}\" is not a number of pages, {} or more", written, fewest),
             {"write 0 for an edition that is never split"});
    else if (plan.output != Output::pdf)
        fail(reader, element, "volume-pages is for editions with output=\"pdf\" alone");
}

// What only a print shop's file has.
void read_press(Reader& reader, pugi::xml_node element, Plan& plan) {
    plan.press_profile = element.attribute("press-profile").value();
    plan.press_condition = element.attribute("press-condition").value();
    plan.binding = one_of<Binding>(
        reader, element, "binding",
        std::array{std::pair{"none", Binding::none}, std::pair{"saddle-stitch", Binding::saddle_stitch}});
    if (plan.standard == PdfStandard::x4 && plan.press_profile.empty())
        fail(reader, element, "this edition is for a print shop and names no press-profile",
             {"add press-profile=\"ISOcoated_v2_300_bas.icc\" or another file in fonts/icc"});
    for (const char* name : {"press-profile", "press-condition", "binding"})
        if (plan.standard != PdfStandard::x4 && element.attribute(name))
            fail(reader, element, fmt::format("{} is for editions with pdf-standard=\"x-4\" alone", name));
}

Plan read_edition(Reader& reader, pugi::xml_node element) {
    Plan plan;
    check_attributes(reader, element);
    read_name(reader, element, plan);
    read_sheets(reader, element, plan);
    read_depth(reader, element, plan);
    plan.suffix = element.attribute("suffix").value();
    plan.audience = element.attribute("audience").value();
    plan.condition = element.attribute("condition").value();
    plan.profile = element.attribute("rules").value();
    plan.description = element.child_value();
    plan.output = one_of<Output>(reader, element, "output",
                                 std::array{std::pair{"pdf", Output::pdf}, std::pair{"epub", Output::epub}});
    plan.standard = one_of<PdfStandard>(reader, element, "pdf-standard",
                                        std::array{std::pair{"ua-1", PdfStandard::ua1},
                                                   std::pair{"ua-2", PdfStandard::ua2},
                                                   std::pair{"x-4", PdfStandard::x4}});
    read_press(reader, element, plan);
    read_volume_pages(reader, element, plan);
    plan.notes =
        one_of<Notes>(reader, element, "notes",
                      std::array{std::pair{"page", Notes::page}, std::pair{"section", Notes::section},
                                 std::pair{"end", Notes::end}});
    plan.needs_marked_content = one_of<bool>(reader, element, "only-if-marked",
                                             std::array{std::pair{"no", false}, std::pair{"yes", true}});
    plan.only_if_asked = one_of<bool>(reader, element, "only-if-asked",
                                      std::array{std::pair{"no", false}, std::pair{"yes", true}});
    plan.page_map = element.attribute("page-map").value();
    plan.span = report::span_of(reader.file, element);
    return plan;
}

// The page numbers of a paged edition that has none of another beside its own.
void check_page_maps(const std::vector<Plan>& plans, report::Log& log) {
    for (const Plan& plan : plans) {
        if (plan.page_map.empty())
            continue;
        const auto source = std::find_if(plans.begin(), plans.end(), [&plan](const Plan& other) {
            return other.name == plan.page_map && other.output == Output::pdf && other.page_map.empty();
        });
        if (source == plans.end())
            log.error("edition-catalog", plan.span,
                      fmt::format("page-map=\"{}\" names no edition that page numbers can be taken from",
                                  plan.page_map),
                      {"name an edition with output=\"pdf\" and without a page-map of its own"});
        else if (source->volume_pages > 0)
            log.error(
                "edition-catalog", plan.span,
                fmt::format("page-map=\"{}\" names an edition that may be split into volumes", plan.page_map),
                {"take volume-pages from the edition that page numbers are taken from"});
    }
}

std::string trimmed(const std::string& text) {
    std::string result;
    for (const std::string& word : words(text))
        result += (result.empty() ? "" : " ") + word;
    return result;
}

} // namespace

std::vector<Plan> read_catalog(const std::filesystem::path& path, report::SourceMap& sources,
                               report::Log& log) {
    const std::filesystem::path folder = path.parent_path();
    Reader reader{folder, report::open_data_file(path, sources), log, {}};
    pugi::xml_document document;
    if (!report::parse(reader.file, "edition-catalog", "the list of editions", document, log))
        return {};
    std::vector<Plan> plans;
    for (const pugi::xml_node element : document.document_element().children()) {
        if (element.type() != pugi::node_element)
            continue;
        if (std::string_view(element.name()) != "edition") {
            fail(reader, element, fmt::format("\"{}\" stands where an edition was expected", element.name()));
            continue;
        }
        plans.push_back(read_edition(reader, element));
        plans.back().description = trimmed(plans.back().description);
    }
    check_page_maps(plans, log);
    if (plans.empty())
        log.error("edition-catalog", {reader.file.id, 0, 0}, "the list of editions is empty");
    return plans;
}

} // namespace edition
