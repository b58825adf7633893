// Places in the XML files that people write for this folder.
#pragma once

#include <string_view>

#include <pugixml.hpp>

#include "report/log.h"
#include "report/span.h"

namespace pictures {

struct IndexFile {
    report::FileId id;
    std::string_view text;
};

// The start tag of `element`.
report::Span span_of(const IndexFile& file, pugi::xml_node element);

// Parses the file into `document`; an error by that rule, and false, if it is not well-formed.
bool parse(const IndexFile& file, std::string_view rule, pugi::xml_document& document, report::Log& log);

} // namespace pictures
