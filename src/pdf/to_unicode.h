// Which characters each glyph of a run stands for, and the ToUnicode map that says so
// (ISO 32000-1, 9.10.3). A code is given to each pair of glyph and text, so the map is exact even
// where one glyph serves several characters: a hyphen made by line breaking, small capitals.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "text/glyph_run.h"

namespace pdf {

// What a glyph stands for that adds nothing to the text of those around it.
constexpr std::string_view zero_width_space = "\xE2\x80\x8B";

enum class LastGlyph : std::uint8_t { ordinary, hyphen };

struct Spelled {
    std::string_view text;           // of this glyph; views into the run's text or static storage
    std::string_view rest;           // of this glyph too, directly behind `text`: from its first mark on
    bool begins_piece = false;       // of the run: pieces are shown in reading order
    bool begins_actual = false;      // here begins a cluster that only ActualText can spell:
    std::uint32_t actual_glyphs = 0; // so many glyphs
    std::string_view actual;         // show this text
    std::uint32_t marks_before = 0;  // at the same letter, right to left
    bool framed = false;             // between blanks on the baseline, where the cluster begins and ends

    void join() { text = {text.data(), text.size() + rest.size()}, rest = {}; }
};

// One entry for each glyph of the run, in the run's (visual) order. Worked example: the glyphs
// [o, diaeresis] of the one cluster "ö" spell "ö" and U+200B, and ask for ActualText "ö".
// `scratch` keeps texts that had to be made; it must live as long as the result.
std::vector<Spelled> spell(const text::GlyphRun& run, LastGlyph last, base::StringPool& scratch);

struct CodeText {
    std::uint32_t code = 0;
    std::string_view text; // UTF-8
};

// The CMap's PostScript. `codes` rise.
std::string to_unicode_cmap(const std::vector<CodeText>& codes);

struct CodeCid {
    std::uint32_t code = 0;
    std::uint32_t cid = 0;
};

// An encoding that is Identity-H but for `aliases` (ISO 32000-1, 9.7.5.3).
std::string encoding_cmap(const std::vector<CodeCid>& aliases);

} // namespace pdf
