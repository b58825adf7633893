// Builds the UTF-16 that ICU wants, with the isolates written in, and carries the levels back.
#include "text/bidi.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <unicode/ubidi.h>

#include "base/expect.h"
#include "base/utf8.h"
#include "text/character.h"

namespace text {
namespace {

constexpr char16_t left_to_right_isolate = 0x2066;
constexpr char16_t right_to_left_isolate = 0x2067;
constexpr char16_t pop_isolate = 0x2069;
constexpr char16_t line_separator = 0x2028;

struct Utf16 {
    std::u16string units;
    std::vector<std::uint32_t> at; // per byte of the text: its character's first unit
};

void append_character(Utf16& out, base::CodePoint c) {
    out.at.insert(out.at.end(), c.length, static_cast<std::uint32_t>(out.units.size()));
    if (is_line_separator(c.value)) {
        out.units.push_back(line_separator); // a newline must not end the isolates (rule P1)
    } else if (c.value >= 0x10000) {
        out.units.push_back(static_cast<char16_t>(0xD7C0 + (c.value >> 10U)));
        out.units.push_back(static_cast<char16_t>(0xDC00 + (c.value & 0x3FFU)));
    } else {
        out.units.push_back(static_cast<char16_t>(c.value));
    }
}

bool joins_isolate(const StyledRange& before, const StyledRange& range) {
    return before.isolate && range.isolate && before.direction == range.direction;
}

Utf16 with_isolates(std::string_view text, const std::vector<StyledRange>& ranges) {
    Utf16 out;
    out.units.reserve(text.size() + 2 * ranges.size());
    out.at.reserve(text.size());
    for (std::size_t r = 0; r < ranges.size(); ++r) {
        const StyledRange& range = ranges[r];
        const bool opens = range.isolate && (r == 0 || !joins_isolate(ranges[r - 1], range));
        const bool closes = range.isolate && (r + 1 == ranges.size() || !joins_isolate(range, ranges[r + 1]));
        if (opens)
            out.units.push_back(range.direction == Direction::right_to_left ? right_to_left_isolate
                                                                            : left_to_right_isolate);
        while (out.at.size() < std::min<std::size_t>(range.end, text.size()))
            append_character(out, base::decode_utf8(text, out.at.size()));
        if (closes)
            out.units.push_back(pop_isolate);
    }
    return out;
}

bool all_left_to_right(std::string_view text, Direction direction, const std::vector<StyledRange>& ranges) {
    if (direction == Direction::right_to_left)
        return false;
    for (const StyledRange& range : ranges)
        if (range.isolate && range.direction == Direction::right_to_left)
            return false;
    for (std::size_t i = 0; i < text.size();) {
        // U+0590 and above start with 0xD6 or more.
        if (static_cast<unsigned char>(text[i]) < 0xD6) {
            ++i;
            continue;
        }
        const base::CodePoint c = base::decode_utf8(text, i);
        if (needs_bidi(c.value))
            return false;
        i += c.length;
    }
    return true;
}

} // namespace

std::vector<std::uint8_t> bidi_levels(std::string_view text, Direction direction,
                                      const std::vector<StyledRange>& ranges) {
    if (text.empty() || all_left_to_right(text, direction, ranges))
        return {};
    const Utf16 utf16 = with_isolates(text, ranges);
    const std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi(ubidi_open(), ubidi_close);
    UErrorCode error = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), utf16.units.data(), static_cast<std::int32_t>(utf16.units.size()),
                  direction == Direction::right_to_left ? 1 : 0, nullptr, &error);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &error);
    base::expect(U_SUCCESS(error) != 0, "bidi levels could not be resolved");
    std::vector<std::uint8_t> result(text.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = levels[utf16.at[i]];
    return result;
}

std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels) {
    std::vector<std::uint32_t> order(levels.size());
    std::iota(order.begin(), order.end(), 0U);
    if (std::all_of(levels.begin(), levels.end(), [](std::uint8_t level) { return level == 0; }))
        return order;
    std::vector<std::int32_t> map(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), map.data());
    std::transform(map.begin(), map.end(), order.begin(),
                   [](std::int32_t index) { return static_cast<std::uint32_t>(index); });
    return order;
}

} // namespace text
