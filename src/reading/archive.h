// The files in a zip archive.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace reading {

struct Archive {
    std::string problem; // why it could not be read; empty if it could
    std::map<std::string, std::string, std::less<>> files;
};

// Only files whose names end in one of the given endings are unpacked.
Archive read_archive(std::string_view bytes, std::initializer_list<std::string_view> endings);

} // namespace reading
