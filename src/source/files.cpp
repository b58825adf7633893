#include "source/files.h"

#include <system_error>

#include "base/bytes.h"
#include "base/percent.h"

namespace source {

std::optional<std::filesystem::path> resolve_href(const std::filesystem::path& from, std::string_view href) {
    if (base::has_scheme(href) || href.find('#') != std::string_view::npos)
        return std::nullopt;
    return (from.parent_path() / base::decode_percent(href)).lexically_normal();
}

std::optional<std::string> read_named_file(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        return std::nullopt;
    try {
        return base::read_file(path);
    } catch (const base::FileError&) {
        return std::nullopt;
    }
}

} // namespace source
