#include "report/data_file.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

#include "base/bytes.h"

namespace report {

DataFile open_data_file(const std::filesystem::path& path, SourceMap& sources) {
    const FileId id = sources.add(path.string(), base::read_file(path));
    return {id, sources.text(id)};
}

// pugixml knows where an element starts; up to its ">" is what a finding shows.
Span span_of(const DataFile& file, pugi::xml_node element) {
    const auto begin = static_cast<std::size_t>(std::max<std::ptrdiff_t>(element.offset_debug() - 1, 0));
    const std::size_t end = std::min(file.text.find('>', begin), file.text.size() - 1) + 1;
    return {file.id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool parse(const DataFile& file, std::string_view rule, std::string_view what, pugi::xml_document& document,
           Log& log, std::vector<std::string> hints) {
    const pugi::xml_parse_result parsed = document.load_buffer(file.text.data(), file.text.size());
    if (parsed)
        return true;
    const auto at = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(parsed.offset, 0));
    log.error(rule, {file.id, at, at},
              fmt::format("{} is not well-formed XML: {}", what, parsed.description()), std::move(hints));
    return false;
}

} // namespace report
