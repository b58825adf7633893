// XML files with the program's own data: editions, rule profiles, tables. Their elements have places, so that
// a mistake in one is a finding like any other.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "report/log.h"
#include "report/source_map.h"

namespace report {

struct DataFile {
    FileId id;
    std::string_view text; // kept by the source map
};

// Throws base::FileError if the file cannot be read.
DataFile open_data_file(const std::filesystem::path& path, SourceMap& sources);

// The start tag of `element`.
Span span_of(const DataFile& file, pugi::xml_node element);

// Parses the file into `document`; if it is not well-formed, an error by `rule`, and false. `what` is what
// the file is: "the rule profile".
bool parse(const DataFile& file, std::string_view rule, std::string_view what, pugi::xml_document& document,
           Log& log, std::vector<std::string> hints = {});

} // namespace report
