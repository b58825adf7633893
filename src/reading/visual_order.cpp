#include "reading/visual_order.h"

#include <algorithm>
#include <numeric>

#include "base/utf8.h"
#include "reading/words.h"

namespace reading {
Way way_of(std::string_view glyph) {
    for (std::size_t at = 0; at < glyph.size();) {
        const base::CodePoint point = base::decode_utf8(glyph, at);
        const char32_t c = point.value;
        if (is_right_to_left(c))
            return Way::leftwards;
        const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                            (c >= 0xC0 && c < 0x2000) || c >= 0x2C00;
        if (letter)
            return Way::rightwards;
        at += point.length;
    }
    return Way::either;
}

std::string reading_order(const std::vector<std::string>& glyphs, Line line) {
    std::vector<Way> ways;
    ways.reserve(glyphs.size());
    for (const std::string& glyph : glyphs)
        ways.push_back(way_of(glyph));
    const auto has = [&ways](Way way) { return std::find(ways.begin(), ways.end(), way) != ways.end(); };
    const bool turn = has(Way::leftwards) || (line == Line::leftwards && !has(Way::rightwards));
    std::vector<std::size_t> order(glyphs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (turn) {
        std::reverse(order.begin(), order.end());
        // What runs from left to right, with what stands between two such glyphs, is turned back.
        for (std::size_t i = 0; i < order.size();) {
            if (ways[order[i]] != Way::rightwards) {
                ++i;
                continue;
            }
            std::size_t last = i;
            for (std::size_t j = i; j < order.size() && ways[order[j]] != Way::leftwards; ++j)
                if (ways[order[j]] == Way::rightwards)
                    last = j;
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                         order.begin() + static_cast<std::ptrdiff_t>(last) + 1);
            i = last + 1;
        }
    }
    std::string text;
    for (const std::size_t i : order)
        text += glyphs[i];
    return text;
}

std::string Segment::take(Line line) {
    std::string text;
    if (turns_ || line == Line::leftwards) {
        std::vector<std::string> glyphs;
        for (std::size_t i = 0; i < starts_.size(); ++i)
            glyphs.push_back(words_.substr(
                starts_[i], (i + 1 < starts_.size() ? starts_[i + 1] : words_.size()) - starts_[i]));
        text = reading_order(glyphs, line);
    } else {
        text = std::move(words_);
    }
    words_.clear();
    starts_.clear();
    open_ = turns_ = false;
    return text;
}

} // namespace reading
