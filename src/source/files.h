// Files that a manuscript names: by an address in an `xi:include` or in its DOCTYPE.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace source {

// The file that `href` (an IRI reference) names, seen from `from`. None if it is not a file
// beside the manuscript: an address on the web, or one with a fragment.
std::optional<std::filesystem::path> resolve_href(const std::filesystem::path& from, std::string_view href);

// The bytes of an ordinary file; none if there is no such file. A device or a pipe, which might
// never end, counts as none.
std::optional<std::string> read_named_file(const std::filesystem::path& path);

} // namespace source
