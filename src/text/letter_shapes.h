// What the outlines of letters look like, measured: fonts often say nothing of it, or what is wrong.
#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H

namespace text {

enum class Serifs : unsigned char { unknown, none, some };

// Whether the strokes of the face end in serifs: its H is wider at its feet than above them. Unknown of a
// face without an H.
Serifs measure_serifs(FT_Face face);

// True if two of I (capital i), l (small L) and 1 are drawn alike, so that they can be told apart only by
// the words around (American Printing House, guidelines for print documents: typefaces).
bool has_letters_alike(FT_Face face);

} // namespace text
