// The driver: items, then glyphs, then what is missing.
#include "text/shape.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/expect.h"
#include "base/utf8.h"
#include "text/character.h"
#include "text/itemize.h"
#include "text/shape_item.h"

namespace text {
namespace {

void shape_items(ShapedParagraph& paragraph, const std::vector<StyledRange>& ranges, const FontBook& fonts) {
    const ShapeBuffer buffer;
    const auto end = static_cast<std::uint32_t>(paragraph.text.size());
    for (ShapedItem& item : paragraph.items)
        shape_item(item, paragraph.text, 0, end, ranges[item.range], fonts, buffer);
}

bool lacks_glyphs(const ShapedItem& item) {
    return std::any_of(item.glyphs.begin(), item.glyphs.end(),
                       [](const Glyph& glyph) { return glyph.id == 0; });
}

// The characters behind the .notdef glyphs of an item.
void note_missing(const ShapedItem& item, std::string_view text, const FontBook& fonts,
                  std::vector<char32_t>& missing) {
    std::set<std::size_t> clusters;
    for (const Glyph& glyph : item.glyphs)
        if (glyph.id == 0)
            clusters.insert(glyph.cluster);
    bool concerned = false;
    for (std::size_t at = item.begin; at < item.end;) {
        const base::CodePoint c = base::decode_utf8(text, at);
        concerned = clusters.contains(at) || (concerned && extends_character(c.value));
        at += c.length;
        if (concerned && !is_default_ignorable(c.value) && !fonts.has_glyph(item.face, c.value) &&
            std::find(missing.begin(), missing.end(), c.value) == missing.end())
            missing.push_back(c.value);
    }
}

void check_ranges(std::string_view text, const std::vector<StyledRange>& ranges) {
    std::uint32_t at = 0;
    for (const StyledRange& range : ranges) {
        base::expect(range.begin == at && range.end >= at, "styled ranges must cover the text in order");
        at = range.end;
    }
    base::expect(at == text.size(), "styled ranges must cover the text");
}

} // namespace

ShapedParagraph shape(std::string_view text, Direction direction, const std::vector<StyledRange>& ranges,
                      const FontBook& fonts) {
    check_ranges(text, ranges);
    ShapedParagraph paragraph;
    paragraph.text = text;
    paragraph.direction = direction;
    if (text.empty() || fonts.size() == 0)
        return paragraph;
    // Nearly every face has every Latin letter: shape first and ask afterwards.
    const FaceChoice first = is_simple_text(text) ? FaceChoice::preferred : FaceChoice::checked;
    paragraph.items = itemize(text, direction, ranges, fonts, first);
    shape_items(paragraph, ranges, fonts);
    if (std::none_of(paragraph.items.begin(), paragraph.items.end(), lacks_glyphs))
        return paragraph;
    if (first == FaceChoice::preferred) {
        paragraph.items = itemize(text, direction, ranges, fonts, FaceChoice::checked);
        shape_items(paragraph, ranges, fonts);
    }
    for (const ShapedItem& item : paragraph.items)
        if (lacks_glyphs(item))
            note_missing(item, text, fonts, paragraph.missing);
    return paragraph;
}

GlyphRun shape_hyphen(const StyledRange& style, Direction direction, const FontBook& fonts) {
    constexpr std::string_view hyphen = "\u2010";
    constexpr std::string_view hyphen_minus = "-";
    const FaceId face = fonts.match(style.font);
    std::vector<GlyphRun> runs =
        shape_line(face && fonts.has_glyph(face, U'\u2010') ? hyphen : hyphen_minus, direction, style, fonts);
    return runs.empty() ? GlyphRun{} : std::move(runs.front());
}

std::vector<GlyphRun> shape_line(std::string_view text, Direction direction, const StyledRange& style,
                                 const FontBook& fonts) {
    std::vector<StyledRange> ranges = {style};
    ranges.front().begin = 0;
    ranges.front().end = static_cast<std::uint32_t>(text.size());
    const ShapedParagraph paragraph = shape(text, direction, ranges, fonts);
    return cut_line(paragraph, 0, ranges.front().end, ranges, fonts).runs;
}

} // namespace text
