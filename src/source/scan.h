// Is this text well-formed XML 1.0? The scanner reads it once, strictly, and says in plain
// words where it first breaks. Only text that passed is handed to the XML parser.
#pragma once

#include <cstddef>
#include <optional>

#include "report/log.h"
#include "report/source_map.h"
#include "source/entities.h"

namespace source {

// How deep elements may stand in each other: far deeper than any manuscript.
inline constexpr std::size_t deepest_nesting = 512;

// Where the root element stands, from its `<` to the `>` of its end tag, and the entities that
// stand before it.
struct Outline {
    std::size_t root_begin = 0;
    std::size_t root_end = 0;
    Entities entities;
};

// None, and findings, if the file is not well formed. An entity that is not known is a finding
// too, but costs the file nothing else. Namespaces are not looked at.
// Files that declare entities are read into `sources`.
std::optional<Outline> scan(report::SourceMap& sources, report::FileId file, report::Log& log);

// Where the content of an entity begins in bytes [begin, end) of `file`: behind its text
// declaration, if it has one (XML 1.0, productions 43, 77 and 78). None, and findings, if that is
// not well formed.
std::optional<std::size_t> scan_entity_content(report::SourceMap& sources, report::FileId file,
                                               std::size_t begin, std::size_t end, Entities& entities,
                                               report::Log& log);

} // namespace source
