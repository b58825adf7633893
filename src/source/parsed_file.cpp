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

namespace {

// Adds a decoded file to `sources`; false, and a finding, if it holds no text.
bool add_file(ParsedFile& parsed, std::string bytes, report::SourceMap& sources, report::Log& log) {
    Decoded decoded = decode(std::move(bytes), Content::xml);
    if (decoded.text.size() >= std::numeric_limits<std::uint32_t>::max())
        decoded = {{}, "xml-not-xml", "this file is larger than 4 GB", {}};
    parsed.file = sources.add(parsed.path.string(), std::move(decoded.text));
    parsed.text = sources.text(parsed.file);
    if (decoded.rule.empty())
        return true;
    log.error(decoded.rule, {parsed.file, 0, 0}, std::move(decoded.problem), std::move(decoded.hints));
    return false;
}

// Hands bytes [begin, end) of the text to the parser, with `more` beside the usual options. The
// parser would take the last byte for the end of the text, so that it gets one more.
void parse_range(ParsedFile& parsed, std::size_t begin, std::size_t end, unsigned more) {
    parsed.root_begin = begin;
    parsed.buffer = parsed.text.substr(begin, end - begin);
    parsed.buffer.push_back('\0');
    const pugi::xml_parse_result result = parsed.tree.load_buffer_inplace(
        parsed.buffer.data(), parsed.buffer.size(),
        pugi::parse_ws_pcdata | pugi::parse_cdata | pugi::parse_pi | more, pugi::encoding_utf8);
    base::expect(static_cast<bool>(result), "the XML parser refused text that the scanner passed");
}

// The text of the file that holds it is in place; bytes [begin, end) of that are the entity.
std::unique_ptr<ParsedFile> parse_entity(std::unique_ptr<ParsedFile> parsed, std::size_t begin,
                                         std::size_t end, report::SourceMap& sources, report::Log& log) {
    const std::optional<std::size_t> content =
        scan_entity_content(sources, parsed->file, begin, end, parsed->entities, log);
    if (!content)
        return nullptr;
    parse_range(*parsed, *content, end, pugi::parse_fragment);
    return parsed;
}

} // namespace

std::unique_ptr<ParsedFile> parse_file(const std::filesystem::path& path, std::string bytes,
                                       report::SourceMap& sources, report::Log& log) {
    auto parsed = std::make_unique<ParsedFile>();
    parsed->path = path;
    if (!add_file(*parsed, std::move(bytes), sources, log))
        return nullptr;
    std::optional<Outline> outline = scan(sources, parsed->file, log);
    if (!outline)
        return nullptr;
    parsed->entities = std::move(outline->entities);
    parse_range(*parsed, outline->root_begin, outline->root_end, 0);
    return parsed;
}

std::unique_ptr<ParsedFile> parse_entity_file(const std::filesystem::path& path, std::string bytes,
                                              const Entities& entities, report::SourceMap& sources,
                                              report::Log& log) {
    auto parsed = std::make_unique<ParsedFile>();
    parsed->path = path;
    parsed->entities = entities;
    if (!add_file(*parsed, std::move(bytes), sources, log))
        return nullptr;
    const std::size_t end = parsed->text.size();
    return parse_entity(std::move(parsed), 0, end, sources, log);
}

std::unique_ptr<ParsedFile> parse_entity_text(const EntityContent& content, const ParsedFile& user,
                                              report::SourceMap& sources, report::Log& log) {
    auto parsed = std::make_unique<ParsedFile>();
    parsed->path = sources.name(content.file);
    parsed->file = content.file;
    parsed->text = sources.text(content.file);
    parsed->entities = user.entities;
    return parse_entity(std::move(parsed), content.begin, content.end, sources, log);
}

} // namespace source
