#include "report/excerpt.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"

namespace report {
namespace {

constexpr std::size_t most_before = 72; // bytes shown before the place, and about after it
constexpr std::size_t most_after = 72;

struct Range {
    char32_t first;
    char32_t last;
};

// Marks that stand on the character before them, and characters without width.
constexpr Range narrow[] = {{0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},   {0x610, 0x61A},
                            {0x64B, 0x65F},   {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2069},
                            {0x20D0, 0x20F0}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};
constexpr Range wide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x33FF},  {0x3400, 0x4DBF},
                          {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xAC00, 0xD7A3},  {0xF900, 0xFAFF},
                          {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},  {0x1F300, 0x1F64F},
                          {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

template <std::size_t count>
bool in_ranges(char32_t value, const Range (&ranges)[count]) {
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [value](Range range) { return value >= range.first && value <= range.last; });
}

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

// The nearest place at or before `at` where a character starts.
std::size_t character_start(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    while (at > 0 && at < text.size() && is_continuation(text[at]))
        --at;
    return at;
}

std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const base::CodePoint point = base::decode_utf8(text, at);
        width += static_cast<std::size_t>(display_width(point.value));
        at += point.length;
    }
    return width;
}

} // namespace

int display_width(char32_t character) {
    if (character < 0x300)
        return 1;
    if (in_ranges(character, narrow))
        return 0;
    return in_ranges(character, wide) ? 2 : 1;
}

std::string printable(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const base::CodePoint point = base::decode_utf8(text, at);
        const bool is_space = point.value == '\t' || point.value == '\n' || point.value == '\r';
        // Controls, and the marks that reorder a line.
        const bool controls = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0) ||
                              (point.value >= 0x202A && point.value <= 0x202E) ||
                              (point.value >= 0x2066 && point.value <= 0x2069);
        base::append_utf8(out, is_space ? U' ' : controls ? U'\uFFFD' : point.value);
        at += point.length;
    }
    return out;
}

Excerpt excerpt(const SourceMap& sources, const Span& span) {
    const std::string_view line = sources.line_at(span.file, span.begin);
    const std::string_view text = sources.text(span.file);
    const auto start = static_cast<std::size_t>(line.data() - text.data());
    const std::size_t begin = std::min(std::max<std::size_t>(span.begin, start) - start, line.size());
    const std::size_t end =
        std::clamp<std::size_t>(std::max<std::size_t>(span.end, start) - start, begin, line.size());
    const std::size_t from = begin > most_before ? character_start(line, begin - most_before) : 0;
    const std::size_t to = character_start(
        line, std::max(end, begin) > begin + most_after ? begin + most_after : end + most_after);
    const std::string before = printable(line.substr(from, begin - from));
    const std::string marked = printable(line.substr(begin, std::min(end, to) - begin));
    const std::string after = printable(line.substr(std::min(end, to), to - std::min(end, to)));
    Excerpt out;
    const std::string_view dots = from > 0 ? "..." : "";
    out.line = std::string(dots).append(before).append(marked).append(after);
    out.line += to < line.size() ? "..." : "";
    out.carets = std::string(dots.size() + width_of(before), ' ') +
                 std::string(std::max<std::size_t>(1, width_of(marked)), '^');
    return out;
}

} // namespace report
