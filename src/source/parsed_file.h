// One XML file, parsed: pugixml's tree over a copy of the root element, with the way back from
// any pointer in that tree to the byte of the original text.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "report/log.h"
#include "report/source_map.h"
#include "source/entities.h"

namespace source {

// Parsed in place and without replacing anything, so the text never shifts: a pointer minus
// the start of `buffer` is an offset into the root element as written.
struct ParsedFile {
    report::FileId file;
    std::filesystem::path path;
    std::string_view text;      // of the whole file; SourceMap keeps it
    std::size_t root_begin = 0; // where `buffer` stands in it
    std::string buffer;
    pugi::xml_document tree; // looks into `buffer`
    Entities entities;

    [[nodiscard]] std::size_t offset(const char* place) const {
        return root_begin + static_cast<std::size_t>(place - buffer.data());
    }
    [[nodiscard]] report::Span span(std::size_t begin, std::size_t end) const {
        return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    // From the `<` to the `>` of an element's start tag.
    [[nodiscard]] report::Span start_tag(pugi::xml_node element) const;
};

// Adds the file to `sources` under its path. Null, and findings, if it is not well formed.
std::unique_ptr<ParsedFile> parse_file(const std::filesystem::path& path, std::string bytes,
                                       report::SourceMap& sources, report::Log& log);

// What an entity stands for, as a tree of its own whose document node holds it; `entities` are
// those of the file that uses it. Null, and findings, if it is not well formed.
std::unique_ptr<ParsedFile> parse_entity_file(const std::filesystem::path& path, std::string bytes,
                                              const Entities& entities, report::SourceMap& sources,
                                              report::Log& log);
std::unique_ptr<ParsedFile> parse_entity_text(const EntityContent& content, const ParsedFile& user,
                                              report::SourceMap& sources, report::Log& log);

} // namespace source
