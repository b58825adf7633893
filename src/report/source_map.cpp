#include "report/source_map.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace report {
namespace {

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
    std::vector<std::uint32_t> starts{0};
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n')
            starts.push_back(static_cast<std::uint32_t>(i + 1));
    return starts;
}

// Index of the line that holds `offset`.
std::size_t line_index(const std::vector<std::uint32_t>& starts, std::uint32_t offset) {
    const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
    return static_cast<std::size_t>(after - starts.begin()) - 1;
}

} // namespace

FileId SourceMap::add(std::string name, std::string text) {
    auto kept = std::make_unique<const std::string>(std::move(text));
    auto starts = find_line_starts(*kept);
    return files_.push_back({std::move(name), std::move(kept), std::move(starts)});
}

const std::string& SourceMap::name(FileId file) const {
    return files_[file].name;
}

std::string_view SourceMap::text(FileId file) const {
    return *files_[file].text;
}

Position SourceMap::position(FileId file, std::uint32_t offset) const {
    const File& entry = files_[file];
    const std::string_view text = *entry.text;
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(offset, text.size()));
    const std::size_t line = line_index(entry.line_starts, end);
    std::uint32_t column = 1;
    for (std::size_t i = entry.line_starts[line]; i < end; ++column) {
        const bool one_byte = static_cast<unsigned char>(text[i]) < 0x80;
        i += one_byte ? 1 : base::decode_utf8(text, i).length;
    }
    return {static_cast<std::uint32_t>(line + 1), column};
}

std::string_view SourceMap::line_at(FileId file, std::uint32_t offset) const {
    const File& entry = files_[file];
    const std::string_view text = *entry.text;
    const auto inside = static_cast<std::uint32_t>(std::min<std::size_t>(offset, text.size()));
    const std::size_t start = entry.line_starts[line_index(entry.line_starts, inside)];
    const std::string_view rest = text.substr(start);
    std::string_view line = rest.substr(0, rest.find('\n'));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

} // namespace report
