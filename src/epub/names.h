// Names that are safe everywhere: XML ids and ASCII file names, each unique in its set.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace epub {

// Letters, digits, "-", "_" and "."; other characters become one "-". Never empty.
std::string safe_id(std::string_view wanted);

// Lower-case letters and digits joined by "-", at most 40 of them. May be empty.
std::string slug(std::string_view wanted);

// Gives each name once: "note", "note-2", "note-3".
class UniqueNames {
public:
    std::string take(std::string wanted);

private:
    std::set<std::string, std::less<>> taken_;
};

} // namespace epub
