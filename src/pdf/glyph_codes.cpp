#include "pdf/glyph_codes.h"

#include <algorithm>
#include <set>

#include "base/expect.h"

namespace pdf {
namespace {

constexpr std::size_t longest_packed = 6;

std::uint64_t packed(std::uint16_t glyph, std::string_view text) {
    std::uint64_t key = 0;
    for (const char c : text)
        key = (key << 8) | static_cast<unsigned char>(c);
    return (key << 16) | glyph;
}

std::string unpacked_text(std::uint64_t key) {
    std::string text;
    for (key >>= 16; key != 0; key >>= 8)
        text.insert(text.begin(), static_cast<char>(key & 0xFF));
    return text;
}

} // namespace

void GlyphCodes::collect(std::uint16_t glyph, std::string_view text) {
    if (text.size() <= longest_packed)
        short_texts_.try_emplace(packed(glyph, text), std::uint16_t{0});
    else
        long_texts_.try_emplace(Pair(glyph, text), std::uint16_t{0});
}

std::vector<std::uint16_t> GlyphCodes::glyphs() const {
    std::set<std::uint16_t> glyphs;
    for (const auto& [key, code] : short_texts_)
        glyphs.insert(static_cast<std::uint16_t>(key & 0xFFFF));
    for (const auto& [pair, code] : long_texts_)
        glyphs.insert(pair.first);
    return {glyphs.begin(), glyphs.end()};
}

void GlyphCodes::assign(const std::map<std::uint16_t, std::uint32_t>& cids) {
    // Sorted, since the order of a hash map must not reach the file.
    std::vector<std::pair<Pair, std::uint16_t*>> pairs;
    for (auto& [key, code] : short_texts_)
        pairs.push_back({{static_cast<std::uint16_t>(key & 0xFFFF), unpacked_text(key)}, &code});
    for (auto& [pair, code] : long_texts_)
        pairs.push_back({pair, &code});
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first < b.first; });

    std::uint32_t next_alias = 1;
    for (const auto& [glyph, cid] : cids)
        next_alias = std::max(next_alias, cid + 1);
    kept_.reserve(pairs.size());
    const std::uint16_t* previous = nullptr;
    for (auto& [pair, code] : pairs) {
        const std::uint32_t cid = cids.at(pair.first);
        const bool is_alias = previous && *previous == pair.first;
        const std::uint32_t given = is_alias ? next_alias++ : cid;
        base::expect(given <= 0xFFFF, "a font has at most 65,536 codes");
        *code = static_cast<std::uint16_t>(given);
        if (is_alias)
            aliases_.push_back({given, cid});
        texts_.push_back({given, kept_.emplace_back(pair.second)});
        previous = &pair.first;
    }
    std::sort(texts_.begin(), texts_.end(),
              [](const CodeText& a, const CodeText& b) { return a.code < b.code; });
}

std::uint16_t GlyphCodes::code(std::uint16_t glyph, std::string_view text) const {
    if (text.size() <= longest_packed) {
        const auto found = short_texts_.find(packed(glyph, text));
        base::expect(found != short_texts_.end(), "every glyph shown was collected");
        return found->second;
    }
    const auto found = long_texts_.find(Pair(glyph, text));
    base::expect(found != long_texts_.end(), "every glyph shown was collected");
    return found->second;
}

} // namespace pdf
