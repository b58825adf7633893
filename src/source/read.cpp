#include "source/read.h"

#include <utility>

#include "base/bytes.h"
#include "source/build_document.h"

namespace source {

Document read(const std::filesystem::path& path, report::SourceMap& sources, report::Log& log) {
    return read_text(path, base::read_file(path), sources, log);
}

Document read_text(const std::filesystem::path& path, std::string text, report::SourceMap& sources,
                   report::Log& log) {
    Library library(sources, log);
    ParsedFile* manuscript = library.add(path, std::move(text));
    return manuscript == nullptr ? Document{} : build_document(*manuscript, library, log);
}

} // namespace source
