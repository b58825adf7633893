#include "pictures/index_file.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

namespace pictures {

report::Span span_of(const IndexFile& file, pugi::xml_node element) {
    const auto begin = static_cast<std::size_t>(std::max<std::ptrdiff_t>(element.offset_debug() - 1, 0));
    const std::size_t end = std::min(file.text.find('>', begin), file.text.size() - 1) + 1;
    return {file.id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool parse(const IndexFile& file, std::string_view rule, pugi::xml_document& document, report::Log& log) {
    const pugi::xml_parse_result parsed = document.load_buffer(file.text.data(), file.text.size());
    if (parsed)
        return true;
    const auto at = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(parsed.offset, 0));
    log.error(rule, {file.id, at, at},
              fmt::format("this file is not well-formed XML: {}", parsed.description()),
              {"look for a tag that is not closed, or a & that should be &amp;"});
    return false;
}

} // namespace pictures
