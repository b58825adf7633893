// Prefix sums over clusters.
#include "text/advances.h"

#include "base/utf8.h"
#include "text/character.h"

namespace text {

Advances::Advances(const ShapedParagraph& paragraph) {
    upto_.reserve(paragraph.text.size() + 1);
    upto_.emplace_back();
    for (const ShapedItem& item : paragraph.items)
        add_item(paragraph, item);
    upto_.resize(paragraph.text.size() + 1, upto_.back());
}

// Walks the clusters in logical order: backwards over a right-to-left item.
void Advances::add_item(const ShapedParagraph& paragraph, const ShapedItem& item) {
    const std::size_t count = item.glyphs.size();
    const bool backwards = item.level % 2 == 1;
    const auto glyph_at = [&](std::size_t i) -> const Glyph& {
        return item.glyphs[backwards ? count - 1 - i : i];
    };
    std::uint32_t begin = item.begin;
    base::Length width;
    for (std::size_t i = 0; i < count; ++i) {
        if (glyph_at(i).cluster > begin) {
            share(paragraph.text, begin, glyph_at(i).cluster, width);
            begin = glyph_at(i).cluster;
            width = {};
        }
        width += glyph_at(i).advance;
    }
    share(paragraph.text, begin, item.end, width);
}

// One cluster of `width`: characters that show something have equal parts of it.
void Advances::share(std::string_view text, std::uint32_t begin, std::uint32_t end, base::Length width) {
    const base::Length start = upto_.back();
    if (end - begin == 1) {
        upto_.push_back(start + width);
        return;
    }
    std::int32_t shown = 0;
    for (std::size_t at = begin; at < end;) {
        const base::CodePoint c = base::decode_utf8(text, at);
        shown += extends_character(c.value) && at > begin ? 0 : 1;
        at += c.length;
    }
    std::int32_t before = 0;
    for (std::size_t at = begin; at < end;) {
        const base::CodePoint c = base::decode_utf8(text, at);
        before += extends_character(c.value) && at > begin ? 0 : 1;
        upto_.resize(upto_.size() + c.length - 1, upto_.back());
        upto_.push_back(start + width * before / shown);
        at += c.length;
    }
}

} // namespace text
