#include "source/files.h"

#include <charconv>
#include <system_error>

#include "base/bytes.h"

namespace source {
namespace {

// `%20` -> space (RFC 3986, 2.1).
std::string decode_percent(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned value = 0;
        const std::string_view digits = text.substr(at + 1, 2);
        const bool escaped = text[at] == '%' && digits.size() == 2;
        const char* end = digits.data() + digits.size();
        if (escaped && std::from_chars(digits.data(), end, value, 16).ptr == end && value != 0) {
            out.push_back(static_cast<char>(value));
            at += 2;
        } else {
            out.push_back(text[at]);
        }
    }
    return out;
}

// RFC 3986, 3.1. One letter is a drive of Windows, not a scheme.
bool has_scheme(std::string_view href) {
    const std::size_t colon = href.find(':');
    return colon != std::string_view::npos && colon > 1 && href.find_first_of("/?#") > colon;
}

} // namespace

std::optional<std::filesystem::path> resolve_href(const std::filesystem::path& from, std::string_view href) {
    if (has_scheme(href) || href.find('#') != std::string_view::npos)
        return std::nullopt;
    return (from.parent_path() / decode_percent(href)).lexically_normal();
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
