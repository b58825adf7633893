// XInclude 1.0: what an `xi:include` asks for, and the files that answer; those of entities too.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "source/parsed_file.h"

namespace source {

// The attributes of an `xi:include`, as written (XInclude 1.0, 3.1).
struct IncludeRequest {
    std::string href; // empty: the including file itself
    std::string xpointer;
    std::string parse; // "xml" if not given
    std::string encoding;
};

// A file that is included as characters.
struct IncludedText {
    report::FileId file;
    std::string_view text; // SourceMap keeps it
};

// Every file of a manuscript, read and parsed once however often it is included.
class Library {
public:
    Library(report::SourceMap& sources, report::Log& log) : sources_(sources), log_(log) {}

    // The file at `path` with its bytes already read. Null if not well formed.
    ParsedFile* add(const std::filesystem::path& path, std::string bytes);

    // None if there is no such file; null inside if it is not well formed.
    std::optional<ParsedFile*> xml(const std::filesystem::path& path);

    // What an entity of `from` stands for, with the entities of `from`. None if there is no such
    // file; null inside if it is not well formed.
    std::optional<ParsedFile*> entity(const ParsedFile& from, const EntityContent& content);

    // None if there is no such file; no file inside if its characters cannot be read, which is
    // logged.
    std::optional<IncludedText> text(const std::filesystem::path& path, std::string_view encoding);

private:
    report::SourceMap& sources_;
    report::Log& log_;
    std::map<std::string, std::unique_ptr<ParsedFile>> parsed_;
    std::map<std::string, std::unique_ptr<ParsedFile>> entities_; // by path, or by place in a file
    std::map<std::string, IncludedText> texts_;
};

// The element that `xpointer` names: an id, or element(id). Null if there is none; none if
// the pointer is of another kind.
std::optional<pugi::xml_node> find_pointed(pugi::xml_node root, std::string_view xpointer);

} // namespace source
