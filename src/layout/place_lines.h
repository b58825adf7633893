// Broken lines -> marks: baselines, alignment, underlines, leaders.
#pragma once

#include "layout/line_break.h"
#include "layout/paragraph.h"

namespace layout {

// A computed style as the text stage takes it; begin, end and bidi are left to the caller.
text::StyledRange styled_range(const style::Computed& style, std::string_view language);

// How far an inline box reaches above and below its baseline, half-leading included
// (CSS 2.1, 10.8). The font's own extent counts where it is larger, so that scripts taller than
// the line height, such as Nastaliq, never run into the next line.
struct Extent {
    Length ascent;
    Length descent;
};
Extent inline_extent(const Pass& pass, const style::Computed& style, text::FaceId face);

// The extent of an empty line in `style`: the strut.
Extent strut_extent(const Pass& pass, const style::Computed& style);

} // namespace layout
