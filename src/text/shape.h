// Styled text -> glyph runs, through bidi, script and font itemization and HarfBuzz.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/log.h"
#include "text/font_book.h"
#include "text/glyph_run.h"

namespace text {

// How one stretch of a paragraph is set. `begin`..`end` are byte offsets into the paragraph.
struct StyledRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    FontRequest font;
    base::Length size;
    std::string_view language; // BCP 47
    base::Length letter_spacing;
    base::Length word_spacing;
    bool small_caps = false;      // `smcp` where the font has it, else scaled capitals
    bool tabular_figures = false; // `tnum`
    bool isolate = false;         // bidi: set apart from its surroundings (inline element with dir)
    Direction direction = Direction::left_to_right; // of the isolate
};

// A shaped stretch in logical order: one face, size, bidi level, script and language. Glyph
// clusters are byte offsets into the whole paragraph. Glyphs are in visual order.
struct ShapedItem {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t range = 0; // index of the StyledRange it belongs to
    std::uint8_t level = 0;  // bidi embedding level; odd is right to left
    FaceId face;
    base::Length size;        // of these glyphs: smaller than the range's for made-up small capitals
    std::uint32_t script = 0; // ISO 15924, four letters packed as HarfBuzz packs them
    bool capitals = false;    // made-up small capitals: lower-case letters shown as capitals
    std::vector<Glyph> glyphs;
    std::vector<bool> unsafe_to_break; // per glyph: the shapes depend on what stands before it
};

struct ShapedParagraph {
    std::string_view text;
    Direction direction = Direction::left_to_right;
    std::vector<ShapedItem> items; // logical order, covering the text without gaps
    std::vector<char32_t> missing; // characters that no font of the book has, each once
};

// Shapes a whole paragraph once. `text` must outlive the result. Soft hyphens, zero-width
// spaces and line separators shape to nothing. Ranges cover the text in order.
ShapedParagraph shape(std::string_view text, Direction direction, const std::vector<StyledRange>& ranges,
                      const FontBook& fonts);

// Cuts [begin, end) out of a shaped paragraph as runs in visual order (UAX #9, L1 and L2):
// what one line shows. Where a cut falls on an unsafe glyph the piece is shaped again. Trailing
// white space takes the paragraph's direction and is left out of the runs.
struct LineRuns {
    std::vector<GlyphRun> runs;       // left to right on the page; text views into the paragraph
    std::vector<std::uint32_t> range; // per run: index of its StyledRange
    base::Length width;
};
LineRuns cut_line(const ShapedParagraph& paragraph, std::uint32_t begin, std::uint32_t end,
                  const std::vector<StyledRange>& ranges, const FontBook& fonts);

// The end of what a line [begin, end) shows: without white space and line separators at its end.
std::uint32_t trimmed_end(std::string_view text, std::uint32_t begin, std::uint32_t end);

// The hyphen that shows a word was divided: U+2010, or U+002D where the face lacks it.
GlyphRun shape_hyphen(const StyledRange& style, Direction direction, const FontBook& fonts);

// One short text in one style (markers, margin boxes, text in drawings), in visual order.
std::vector<GlyphRun> shape_line(std::string_view text, Direction direction, const StyledRange& style,
                                 const FontBook& fonts);

} // namespace text
