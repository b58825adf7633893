#include "source/parsed_file.h"

#include <cstring>
#include <limits>
#include <utility>

#include "source/encoding.h"
#include "source/scan.h"

namespace source {

report::Span ParsedFile::start_tag(pugi::xml_node element) const {
    std::size_t end = offset(element.name()) + std::strlen(element.name());
    if (const pugi::xml_attribute last = element.last_attribute())
        end = offset(last.value()) + std::strlen(last.value()) + 1;
    return span(offset(element.name()) - 1, text.find('>', end) + 1);
}

std::unique_ptr<ParsedFile> parse_file(const std::filesystem::path& path, std::string bytes,
                                       report::SourceMap& sources, report::Log& log) {
    Decoded decoded = decode(std::move(bytes), Content::xml);
    if (decoded.text.size() >= std::numeric_limits<std::uint32_t>::max())
        decoded = {{}, "xml-not-xml", "this file is larger than 4 GB", {}};
    auto parsed = std::make_unique<ParsedFile>();
    parsed->path = path;
    parsed->file = sources.add(path.string(), std::move(decoded.text));
    if (!decoded.rule.empty()) {
        log.error(decoded.rule, {parsed->file, 0, 0}, std::move(decoded.problem), std::move(decoded.hints));
        return nullptr;
    }
    std::optional<Outline> outline = scan(sources, parsed->file, log);
    if (!outline)
        return nullptr;
    parsed->text = sources.text(parsed->file);
    parsed->root_begin = outline->root_begin;
    parsed->buffer = parsed->text.substr(outline->root_begin, outline->root_end - outline->root_begin);
    parsed->entities = std::move(outline->entities);
    const pugi::xml_parse_result result = parsed->tree.load_buffer_inplace(
        parsed->buffer.data(), parsed->buffer.size(),
        pugi::parse_ws_pcdata | pugi::parse_cdata | pugi::parse_pi, pugi::encoding_utf8);
    base::expect(static_cast<bool>(result), "the XML parser refused text that the scanner passed");
    return parsed;
}

} // namespace source
