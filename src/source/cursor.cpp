#include "source/cursor.h"

#include <algorithm>
#include <utility>

#include "source/characters.h"

namespace source {

bool Cursor::skip_space() {
    const std::size_t begin = at;
    while (at < text.size() && is_space(text[at]))
        ++at;
    return at > begin;
}

std::string_view Cursor::take_name() {
    const std::string_view name = text.substr(at, name_length(text, at));
    at += name.size();
    return name;
}

bool Cursor::skip_past(std::string_view mark) {
    const std::size_t found = text.find(mark, at);
    if (found == std::string_view::npos)
        return false;
    at = found + mark.size();
    return true;
}

report::Span Cursor::span(std::size_t begin, std::size_t end) const {
    const auto clip = [this](std::size_t offset) {
        return static_cast<std::uint32_t>(std::min(offset, text.size()));
    };
    return {file, clip(begin), clip(end)};
}

std::string Cursor::line_of(std::size_t offset) const {
    return std::to_string(sources.position(file, static_cast<std::uint32_t>(offset)).line);
}

bool Cursor::fail(std::size_t begin, std::size_t end, std::string message,
                  std::vector<std::string> hints) const {
    log.error("xml-well-formed", span(begin, end), std::move(message), std::move(hints));
    return false;
}

} // namespace source
