#include "pictures/own_pictures.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/bytes.h"
#include "pictures/csv.h"
#include "report/data_file.h"

namespace pictures {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view rule = "picture-index";
constexpr auto columns =
    std::to_array<std::string_view>({"file", "words", "description", "licence", "licence-url", "credit"});

using Values = std::map<std::string, std::string, std::less<>>; // by column

struct Folder {
    const fs::path& path;
    Stemming stemming;
    report::Log& log;
    std::vector<Symbol> symbols;
};

std::string value(const Values& values, std::string_view column) {
    const auto found = values.find(column);
    return found == values.end() ? std::string() : found->second;
}

// Why the row is of no use, and what to do; nothing if it is.
std::optional<std::pair<std::string, std::string>> fault_of(const Folder& folder, const Values& row) {
    const std::string file = value(row, "file");
    std::error_code error;
    if (file.empty())
        return std::pair{std::string("this row names no file"),
                         std::string("write the name of a picture file")};
    if (!fs::is_regular_file(folder.path / file, error))
        return std::pair{fmt::format("there is no picture \"{}\" in this folder", file),
                         std::string("check the spelling; capitals count")};
    if (read_phrases(value(row, "words"), folder.stemming).empty())
        return std::pair{fmt::format("no words say what \"{}\" stands for", file),
                         std::string("write words or phrases with semicolons between them")};
    if (value(row, "licence").empty() && value(row, "credit").empty())
        return std::pair{fmt::format("nothing says on what terms \"{}\" may be used", file),
                         std::string("fill in licence or credit: \"our own\", if you made it")};
    return std::nullopt;
}

void add_row(Folder& folder, const Values& row, report::Span span) {
    if (const auto fault = fault_of(folder, row))
        return folder.log.warning(rule, span, fault->first, {fault->second});
    Symbol symbol;
    symbol.set = folder.path.filename().empty() ? folder.path.parent_path().filename().string()
                                                : folder.path.filename().string();
    symbol.name = value(row, "file");
    symbol.file = folder.path / symbol.name;
    symbol.description = value(row, "description");
    symbol.phrases = read_phrases(value(row, "words"), folder.stemming);
    symbol.credit = {value(row, "credit"), value(row, "licence"), value(row, "licence-url")};
    folder.symbols.push_back(std::move(symbol));
}

// "Licence URL" and "license_url" are "licence-url".
std::string column_name(std::string_view written) {
    std::string name;
    for (const char byte : written) {
        const char small = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
        name += small == ' ' || small == '_' ? '-' : small;
    }
    if (name.starts_with("license"))
        name.replace(0, 7, "licence");
    return name;
}

void read_csv_index(Folder& folder, const report::DataFile& file) {
    const std::vector<CsvRow> rows = read_csv(file.text);
    const auto span_of_row = [&file](const CsvRow& row) {
        return report::Span{file.id, static_cast<std::uint32_t>(row.begin),
                            static_cast<std::uint32_t>(row.end)};
    };
    std::vector<std::string> names;
    if (!rows.empty())
        for (const std::string& field : rows.front().fields)
            names.push_back(column_name(field));
    for (const std::string_view needed : {"file", "words"})
        if (std::find(names.begin(), names.end(), needed) == names.end())
            return folder.log.error(rule,
                                    rows.empty() ? report::Span{file.id, 0, 0} : span_of_row(rows.front()),
                                    fmt::format("the first row has no column \"{}\"", needed),
                                    {"name the columns: file,words,description,licence,licence-url,credit"});
    for (std::size_t i = 1; i < rows.size(); ++i) {
        Values values;
        for (std::size_t column = 0; column < std::min(names.size(), rows[i].fields.size()); ++column)
            values[names[column]] = rows[i].fields[column];
        add_row(folder, values, span_of_row(rows[i]));
    }
}

// What a picture does not say, the first element says for all.
void read_xml_index(Folder& folder, const report::DataFile& file) {
    pugi::xml_document document;
    if (!report::parse(file, rule, "this file", document, folder.log,
                       {"look for a tag that is not closed, or a & that should be &amp;"}))
        return;
    const pugi::xml_node root = document.document_element();
    for (const pugi::xml_node element : root.children("picture")) {
        Values values;
        for (const std::string_view column : columns) {
            const pugi::xml_attribute own = element.attribute(column.data());
            values[std::string(column)] = own ? own.value() : root.attribute(column.data()).value();
        }
        add_row(folder, values, span_of(file, element));
    }
}

} // namespace

std::vector<Symbol> read_own_pictures(const fs::path& path, Stemming stemming, report::SourceMap& sources,
                                      report::Log& log) {
    Folder folder{path, stemming, log, {}};
    std::error_code error;
    const fs::path xml = path / "pictures.xml";
    const fs::path csv = path / "pictures.csv";
    const bool is_xml = fs::exists(xml, error);
    if (!is_xml && !fs::exists(csv, error))
        throw base::FileError(path.string() +
                              " has no pictures.csv or pictures.xml that says what its pictures are");
    const fs::path& index = is_xml ? xml : csv;
    const report::DataFile file = report::open_data_file(index, sources);
    if (is_xml)
        read_xml_index(folder, file);
    else
        read_csv_index(folder, file);
    return std::move(folder.symbols);
}

} // namespace pictures
