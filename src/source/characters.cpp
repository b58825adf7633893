#include "source/characters.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace source {
namespace {

enum NameUse : unsigned char { nowhere, inside, anywhere };

constexpr std::array<NameUse, 128> make_ascii() {
    std::array<NameUse, 128> table{};
    for (std::size_t c = 'a'; c <= 'z'; ++c)
        table[c] = table[c - 'a' + 'A'] = anywhere;
    for (std::size_t c = '0'; c <= '9'; ++c)
        table[c] = inside;
    table[':'] = table['_'] = anywhere;
    table['-'] = table['.'] = inside;
    return table;
}
constexpr auto ascii = make_ascii();

struct Range {
    char32_t first;
    char32_t last;
};

// Productions 4 and 4a, beyond ASCII.
constexpr Range start_ranges[] = {{0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},
                                  {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},
                                  {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};
constexpr Range inside_ranges[] = {{0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}};

template <std::size_t count>
bool in_ranges(char32_t value, const Range (&ranges)[count]) {
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [value](Range range) { return value >= range.first && value <= range.last; });
}

NameUse name_use(base::CodePoint point) {
    if (point.value < 128)
        return ascii[point.value];
    if (in_ranges(point.value, start_ranges))
        return anywhere;
    return in_ranges(point.value, inside_ranges) ? inside : nowhere;
}

} // namespace

std::size_t name_length(std::string_view text, std::size_t offset) {
    std::size_t at = offset;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const base::CodePoint point = byte < 128 ? base::CodePoint{byte, 1} : base::decode_utf8(text, at);
        const NameUse use = name_use(point);
        if (use == nowhere || (use == inside && at == offset))
            break;
        at += point.length;
    }
    return at - offset;
}

std::size_t find_bad_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20 && byte < 0x80) {
            ++at;
            continue;
        }
        const base::CodePoint point = base::decode_utf8(text, at);
        const bool broken = point.value == 0xFFFD && point.length == 1;
        if (broken || !is_xml_character(point.value))
            return at;
        at += point.length;
    }
    return std::string_view::npos;
}

} // namespace source
