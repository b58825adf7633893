// One line out of a shaped paragraph: slices of its items, shaped again where a cut falls inside
// something joined, then put in visual order.
#include "text/shape.h"

#include <algorithm>
#include <utility>

#include "base/expect.h"
#include "base/utf8.h"
#include "text/bidi.h"
#include "text/character.h"
#include "text/shape_item.h"

namespace text {
namespace {

struct Cut {
    std::uint32_t begin;
    std::uint32_t end;
};

// Where the glyphs of the characters from byte `edge` on begin (or, in a right-to-left item, those
// before it): clusters rise or fall from left to right, so this is a binary search.
std::size_t glyph_at(const ShapedItem& item, std::uint32_t edge) {
    const bool falling = item.level % 2 == 1;
    const auto found =
        std::partition_point(item.glyphs.begin(), item.glyphs.end(), [falling, edge](const Glyph& glyph) {
            return falling ? glyph.cluster >= edge : glyph.cluster < edge;
        });
    return static_cast<std::size_t>(found - item.glyphs.begin());
}

// HarfBuzz marks the clusters whose shapes depend on what stands before them; a cut is also
// unsafe inside a cluster.
bool is_safe_edge(const ShapedItem& item, std::uint32_t edge) {
    if (edge <= item.begin || edge >= item.end)
        return true;
    const bool falling = item.level % 2 == 1;
    const std::size_t after = glyph_at(item, edge);
    if (falling && after == 0)
        return false;
    const std::size_t first = falling ? after - 1 : after;
    return first < item.glyphs.size() && item.glyphs[first].cluster == edge && !item.unsafe_to_break[first];
}

// A run in the making: glyph clusters still count from the start of the paragraph.
struct Piece {
    const ShapedItem* item = nullptr;
    Cut cut{};
    std::vector<Glyph> glyphs;
};

bool can_merge(const Piece& a, const ShapedItem& b) {
    return a.item->face == b.face && a.item->size == b.size && a.item->level == b.level &&
           a.item->range == b.range;
}

class LineCutter {
public:
    LineCutter(const ShapedParagraph& paragraph, Cut line, const std::vector<StyledRange>& ranges,
               const FontBook& fonts)
        : paragraph_(paragraph), line_(line), ranges_(ranges), fonts_(fonts) {}

    LineRuns run() {
        const auto first =
            std::partition_point(paragraph_.items.begin(), paragraph_.items.end(),
                                 [this](const ShapedItem& item) { return item.end <= line_.begin; });
        for (auto item = first; item != paragraph_.items.end() && item->begin < line_.end; ++item)
            add(*item, {std::max(item->begin, line_.begin), std::min(item->end, line_.end)});
        return in_visual_order();
    }

private:
    void add(const ShapedItem& item, Cut cut) {
        if (!is_safe_edge(item, cut.begin) || !is_safe_edge(item, cut.end)) {
            add_shaped_again(item, cut);
            return;
        }
        const std::size_t begin = glyph_at(item, cut.begin);
        const std::size_t end = glyph_at(item, cut.end);
        const Glyph* glyphs = item.glyphs.data();
        append(item, cut, glyphs + std::min(begin, end), glyphs + std::max(begin, end));
    }

    void add_shaped_again(const ShapedItem& item, Cut cut) {
        ShapedItem piece;
        piece.begin = cut.begin;
        piece.end = cut.end;
        piece.level = item.level;
        piece.face = item.face;
        piece.size = item.size;
        piece.script = item.script;
        piece.capitals = item.capitals;
        const ShapeBuffer buffer;
        shape_item(piece, paragraph_.text, line_.begin, line_.end, ranges_[item.range], fonts_, buffer);
        append(item, cut, piece.glyphs.data(), piece.glyphs.data() + piece.glyphs.size());
    }

    // Pieces arrive in logical order; the glyphs of a right-to-left piece stand left of those
    // before them.
    void append(const ShapedItem& item, Cut cut, const Glyph* first, const Glyph* last) {
        if (pieces_.empty() || !can_merge(pieces_.back(), item)) {
            pieces_.push_back({&item, cut, {first, last}});
            return;
        }
        Piece& piece = pieces_.back();
        piece.cut.end = cut.end;
        piece.glyphs.insert(item.level % 2 == 1 ? piece.glyphs.begin() : piece.glyphs.end(), first, last);
    }

    LineRuns in_visual_order() {
        std::vector<std::uint8_t> levels;
        levels.reserve(pieces_.size());
        for (const Piece& piece : pieces_)
            levels.push_back(piece.item->level);
        LineRuns line;
        for (const std::uint32_t index : visual_order(levels)) {
            Piece& piece = pieces_[index];
            if (piece.glyphs.empty())
                continue;
            line.runs.push_back(finish(piece));
            line.range.push_back(piece.item->range);
            line.width += line.runs.back().width;
        }
        return line;
    }

    [[nodiscard]] GlyphRun finish(Piece& piece) const {
        GlyphRun run;
        run.face = piece.item->face;
        run.size = piece.item->size;
        run.direction = piece.item->level % 2 == 1 ? Direction::right_to_left : Direction::left_to_right;
        run.text = paragraph_.text.substr(piece.cut.begin, piece.cut.end - piece.cut.begin);
        run.glyphs = std::move(piece.glyphs);
        for (Glyph& glyph : run.glyphs) {
            glyph.cluster -= piece.cut.begin;
            run.width += glyph.advance;
        }
        return run;
    }

    const ShapedParagraph& paragraph_;
    Cut line_;
    const std::vector<StyledRange>& ranges_;
    const FontBook& fonts_;
    std::vector<Piece> pieces_;
};

// The start of the character that ends before byte `end`.
std::uint32_t previous_character(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    std::uint32_t start = end - 1;
    while (start > begin && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U && end - start < 4)
        --start;
    return start;
}

} // namespace

std::uint32_t trimmed_end(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    while (end > begin) {
        const std::uint32_t start = previous_character(text, begin, end);
        const char32_t c = base::decode_utf8(text, start).value;
        if (!is_breaking_space(c) && !is_line_separator(c))
            break;
        end = start;
    }
    return end;
}

LineRuns cut_line(const ShapedParagraph& paragraph, std::uint32_t begin, std::uint32_t end,
                  const std::vector<StyledRange>& ranges, const FontBook& fonts) {
    base::expect(begin <= end && end <= paragraph.text.size(), "a line must lie inside its paragraph");
    const Cut line = {begin, trimmed_end(paragraph.text, begin, end)};
    return LineCutter(paragraph, line, ranges, fonts).run();
}

} // namespace text
